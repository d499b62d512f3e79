import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolWithNames } from '~/features/schools/opened-school.server';
import { getStagedStaff } from '~/features/schools/staged-staff.server';
import { columnsToCorrect, correctMapping } from '~/features/schools/staff-column-correction';
import { RefusedColumns, StaffColumnsForm } from '~/features/schools/staff-columns-form';
import { mappingFrom, staffColumns } from '~/features/schools/staff-upload.schema';
import { settleStagedStaff, stageStaffFile } from '~/features/schools/staff-upload.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [
  { title: 'What each column tells – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const { staged, fileName } = await getStagedStaff(viewer, school.id, args.params.stagedId);
  return { school, fileName, columns: columnsToCorrect(staged), refused: staged.refused };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolWithNames(viewer, args.params.schoolId, 'keep-staff');
  const { id, staged } = await getStagedStaff(viewer, school.id, args.params.stagedId);
  const form = await readForm(args.request, staffColumns);
  if (!form.ok) return data({ ...form, chosen: undefined }, 422);
  const { file, column } = form.value;
  const back = `/schools/${school.id}/staff/import`;
  const again = (errors: Record<string, string>) =>
    data({ ...refusedForm(form, errors), chosen: column }, 422);
  const mapping = mappingFrom(column);
  if (file) {
    const { schoolIds } = staged;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = { bytes, fileName: file.name, schoolIds, mapping, replaces: id };
    const renewed = await stageStaffFile(viewer.by, upload);
    return renewed.ok ? redirect(`${back}/${renewed.id}`) : again({ file: renewed.reason });
  }
  const corrected = correctMapping(staged, mapping);
  if ('fault' in corrected) return again({ form: corrected.fault });
  if ('notKept' in corrected)
    return again({ file: `Choose the file again: “${corrected.notKept}” was not kept` });
  if (!(await settleStagedStaff(viewer.by, id, corrected))) throw absent();
  return redirect(`${back}/${id}`);
}

export default function StaffColumnsPage() {
  const { school, fileName, columns, refused } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/schools/${school.id}/staff/import`}>Choose another file</BackLink>
      <PageTitle
        eyebrow={`${school.name} · ${fileName}`}
        title="Is this what each column tells?"
        lead="Guessed from the file, or as you said last time. Your corrections are remembered."
      />
      <Columns aside={<RefusedColumns refused={refused} />}>
        <StaffColumnsForm columns={columns} errors={sent?.errors} chosen={sent?.chosen} />
      </Columns>
    </>
  );
}
