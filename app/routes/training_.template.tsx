import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { findProgrammeYear, listProgrammeYears } from '~/features/programme/programme.server';
import { YearLinks } from '~/features/programme/year-links';
import { TemplateBody } from '~/features/training/timetable/template-page';
import { getTemplatePage } from '~/features/training/timetable/template-page.server';
import { beginTemplate } from '~/features/training/timetable/timetable-line.server';
import { done } from '~/platform/done.server';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Timetable template – Culture of Inclusion' }];

async function yearOf({ request, context }: LoaderFunctionArgs) {
  const year = await findProgrammeYear(request, dayOf(context.now));
  if (!year) throw absent();
  return year;
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const year = await yearOf(args);
  const [page, years] = await Promise.all([getTemplatePage(year.id), listProgrammeYears()]);
  return { ...page, year, years, mayEdit: may(viewer, 'edit-programme') };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const year = await yearOf(args);
  const outcome = await beginTemplate(viewer.by, year.id);
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  return done(
    `/training/template?year=${year.number}`,
    `The template has ${counted(outcome.lines, 'line')}. Look at each before you make a timetable.`,
  );
}

export default function TemplatePage() {
  const page = useLoaderData<typeof loader>();
  const { lines, year, years, mayEdit } = page;
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/training">Training</BackLink>
      <PageTitle
        eyebrow={year.name}
        title={
          lines.length === 0
            ? 'Timetable template'
            : `Timetable template: ${counted(lines.length, 'line')}`
        }
        lead="When each module’s sessions come, counted in school weeks from a cohort’s start. Each cohort’s timetable is made from it."
        actions={
          mayEdit &&
          lines.length > 0 && (
            <ButtonLink to={`/training/template/new?year=${year.number}`}>Add a line</ButtonLink>
          )
        }
      />
      <TemplateBody page={page} errors={sent?.errors} />
      <YearLinks page="/training/template" years={years} current={year} />
    </>
  );
}
