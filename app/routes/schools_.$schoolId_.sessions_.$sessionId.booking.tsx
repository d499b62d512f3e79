import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { getBookingList } from '~/features/learning/booking-list.server';
import { BookingReview } from '~/features/learning/booking-review';
import { BookingTable, SettledTable } from '~/features/learning/booking-table';
import { findDayNote } from '~/features/schools/closure.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { BookingChoice } from '~/features/training/booking-choice';
import { bookingSchema } from '~/features/training/booking.schema';
import { bookPlaces } from '~/features/training/booking.server';
import { askToBeTold } from '~/features/training/waiting.server';
import { requireOpenSession } from '~/features/training/open-session.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { Details } from '~/ui/details';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Book on ${page?.session.moduleTitle ?? 'a session'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const { sessionId = '' } = args.params;
  const list = await getBookingList(school.id, sessionId, args.context.now);
  const { id, name, onBehalf } = school;
  return {
    school: { id, name, onBehalf },
    ...list,
    dayNote: await findDayNote(school, list.session.on),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const { sessionId = '' } = args.params;
  const at = { schoolId: school.id, sessionId };
  await requireOpenSession(at);
  const form = await readForm(args.request, bookingSchema);
  if (!form.ok) return data({ ...form, review: null }, 422);
  const { personId: personIds, cover, which, step } = form.value;
  if (step === 'review') return { errors: {}, values: form.values, review: form.value };
  if (step === 'wait') {
    const people = await askToBeTold(viewer.by, { ...at, personIds });
    return done(
      `/schools/${school.id}/sessions`,
      `We will tell you when a place is free (${people} waiting).`,
    );
  }
  const { onBehalf } = school;
  const wish = { personIds, cover, allOrNone: which === 'all-or-none', onBehalf };
  const bookings = await bookPlaces(viewer.by, { ...at, ...wish });
  const not = bookings.filter(({ outcome }) => !outcome.ok).map(({ personId }) => personId);
  const query = new URLSearchParams({ at: viewer.by.now, ...(not[0] && { not: not.join(' ') }) });
  return redirect(`/schools/${school.id}/sessions/${sessionId}/booking/made?${query}`);
}

export default function BookingPage() {
  const { school, session, rows, staffTypes, closed, dayNote } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const chosen = [sent?.values.personId ?? []].flat().map(String);
  const people = rows.filter(({ isBookable, mayWait }) => isBookable || mayWait);
  const consequences = { staffTypes, outWhen: session.outWhen, places: session.places };
  const open = rows.filter(({ isSettled }) => !isSettled);
  const settled = rows.filter(({ isSettled }) => isSettled);
  return (
    <>
      <Breadcrumbs
        crumbs={[{ to: `/schools/${school.id}/sessions`, label: 'Sessions' }]}
        here={session.moduleTitle}
      />
      <PageTitle title={`Book your team on ${session.moduleTitle}`} lead={leadOf(session)} />
      {school.onBehalf && (
        <Notice>You act for {school.name}. The school sees that the council booked this.</Notice>
      )}
      {closed && <Notice tone="late">{closed} Nobody can be booked on it any more.</Notice>}
      {!closed && dayNote && <Notice>{dayNote} You can book all the same.</Notice>}
      {!closed && sent?.review && (
        <BookingReview
          choice={sent.review}
          people={rows.filter(({ personId }) => sent.review.personId.includes(personId))}
          consequences={consequences}
        />
      )}
      {!closed && !sent?.review && open.length === 0 && (
        <EmptyState title="Nobody at your school needs this session now">
          {settled.length > 0
            ? 'Everyone who owes it is done, or has a place on it.'
            : 'People owe a module once they are enrolled on a pathway that has it.'}
        </EmptyState>
      )}
      {!closed && !sent?.review && open.length > 0 && (
        <PlainForm wide errors={sent?.errors} values={{ which: 'all', ...sent?.values }}>
          <Columns
            aside={
              <>
                <BookingChoice {...consequences} people={people} isFull={session.free === 0} />
                {session.free > 0 && (
                  <p className="text-sm text-ink-soft">
                    Each person gets an e-mail with a calendar invite. Seats are taken only when you
                    book.
                  </p>
                )}
              </>
            }
          >
            <Card title="Who should come?" note={`${open.length} of yours still need it`}>
              <div id="personId" tabIndex={-1}>
                <BookingTable
                  caption="Who should come?"
                  rows={open}
                  chosen={chosen}
                  isFull={session.free === 0}
                />
              </div>
              {settled.length > 0 && (
                <div className="mt-4">
                  <Details summary={`${settled.length} with nothing to book: done, or booked`}>
                    <SettledTable rows={settled} />
                  </Details>
                </div>
              )}
            </Card>
          </Columns>
        </PlainForm>
      )}
    </>
  );
}

type Session = ReturnType<typeof useLoaderData<typeof loader>>['session'];

function leadOf({ when, where, free, capacity, cap }: Session): string {
  const places = free === 0 ? 'no places are left' : `${free} of ${capacity} places free`;
  const limit = cap
    ? ` · your school may take ${cap.most} until ${cap.until}, then as many as are left`
    : '';
  return `${when} · ${where} · ${places}${limit}`;
}
