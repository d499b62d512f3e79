import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changePathway } from '~/features/enrolment/programme-change.server';
import { absent, requirePermission } from '~/features/people/guard.server';
import { PathwayForm } from '~/features/programme/pathway-form';
import { pathwaySchema } from '~/features/programme/pathway.schema';
import { findWeeks } from '~/features/programme/pathway.server';
import { findProgrammeYear, listModules } from '~/features/programme/programme.server';
import { isStaffType, staffTypeNames } from '~/features/schools/staff-type';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Pathway of ${page?.who ?? 'a staff type'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'edit-programme');
  const { year, staffType } = await findAsked(args);
  const [modules, weeks] = await Promise.all([listModules(year.id), findWeeks(year.id, staffType)]);
  const named = modules.map(({ id, code, title }) => ({ id, code, title }));
  return { year, modules: named, weeks, who: staffTypeNames(staffType) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'edit-programme');
  const { year, staffType } = await findAsked(args);
  const form = await readForm(args.request, pathwaySchema);
  if (!form.ok) return data(form, 422);
  const modules = Object.entries(form.value.weeks).flatMap(([moduleId, dueWeeks]) =>
    dueWeeks === null ? [] : [{ moduleId, dueWeeks }],
  );
  const people = await changePathway(viewer.by, { programmeYearId: year.id, staffType, modules });
  const settled = `Saved. The dates of ${counted(people, 'person', 'people')} were looked at again.`;
  return done(`/programme/pathways?year=${year.number}`, people > 0 ? settled : 'Saved');
}

async function findAsked({ request, params, context }: LoaderFunctionArgs) {
  const year = await findProgrammeYear(request, dayOf(context.now));
  const staffType = params.staffType ?? '';
  if (!year || !isStaffType(staffType)) throw absent();
  return { year, staffType };
}

export default function PathwayPage() {
  const { year, modules, weeks, who } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/programme/pathways?year=${year.number}`}>Pathways</BackLink>
      <PageTitle
        eyebrow={year.name}
        title={`${who}: which modules, and by when`}
        lead="Dates to come move with what you save; dates that have passed stay as they are. Nobody gets less than four weeks’ notice, so nobody becomes late by it."
      />
      <PathwayForm modules={modules} errors={sent?.errors} values={sent?.values ?? { weeks }} />
    </>
  );
}
