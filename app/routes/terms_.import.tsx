import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { calendarUpload } from '~/features/schools/calendar-upload.schema';
import { CalendarUploadForm, WhatCalendarNeeds } from '~/features/schools/calendar-upload-form';
import { stageCalendar } from '~/features/schools/staged-calendar.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [
  { title: 'Load term dates or bank holidays – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'keep-calendar');
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'keep-calendar');
  const form = await readForm(args.request, calendarUpload);
  if (!form.ok) return data(form, 422);
  const { file } = form.value;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const staged = await stageCalendar(viewer.by, { bytes, fileName: file.name });
  if (!staged.ok) return data(refusedForm(form, { file: staged.message }), 422);
  return redirect(`/terms/import/${staged.id}`);
}

export default function LoadCalendarPage() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/terms">Term dates</BackLink>
      <PageTitle
        title="Load term dates or bank holidays"
        lead="You see first what would change; nothing changes until you say so."
      />
      <Columns aside={<WhatCalendarNeeds />}>
        <CalendarUploadForm errors={sent?.errors} values={sent?.values} />
      </Columns>
    </>
  );
}
