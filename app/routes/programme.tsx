import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { beginProgramme } from '~/features/programme/default-loading.server';
import { ModuleList } from '~/features/programme/module-list';
import {
  findProgrammeYear,
  listModules,
  listProgrammeYears,
} from '~/features/programme/programme.server';
import { yearSchema } from '~/features/programme/year.schema';
import { YearLinks } from '~/features/programme/year-links';
import { YearStart } from '~/features/programme/year-start';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Programme – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  const [modules, years] = await Promise.all([
    year ? listModules(year.id) : [],
    listProgrammeYears(),
  ]);
  return { year, years, modules, mayEdit: may(viewer, 'edit-programme') };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const form = await readForm(args.request, yearSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await beginProgramme(viewer.by, form.value);
  if (!outcome.ok) return data(refusedForm(form, { startsOn: outcome.message }), 409);
  return done('/programme', 'Year 1 stands, with eight modules and seven pathways');
}

export default function ProgrammePage() {
  const { year, years, modules, mayEdit } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!year) return <YearStart mayEdit={mayEdit} errors={sent?.errors} values={sent?.values} />;
  return (
    <>
      <PageTitle
        eyebrow={`${longDay(year.startsOn)} to ${longDay(year.endsOn)}`}
        title={`${year.name}: ${counted(modules.length, 'module')}`}
        lead="What every school’s staff learn. Who owes which module, and by when, is on the pathways."
        actions={
          <>
            <ButtonLink to={`/programme/pathways?year=${year.number}`}>See the pathways</ButtonLink>
            {mayEdit && (
              <ButtonLink to={`/programme/modules/new?year=${year.number}`} look="outline">
                Add a module
              </ButtonLink>
            )}
          </>
        }
      />
      <ModuleList modules={modules} />
      <YearLinks page="/programme" years={years} current={year} />
    </>
  );
}
