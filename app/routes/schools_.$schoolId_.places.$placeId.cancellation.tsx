import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requireViewer } from '~/features/people/guard.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { cancelBooking, findPlaceToCancel } from '~/features/training/booking-cancellation.server';
import { done } from '~/platform/done.server';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonRow } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [{ title: 'Cancel a place – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const place = await findPlaceToCancel(school.id, args.params.placeId ?? '');
  if (!place) throw absent();
  return { schoolId: school.id, ...place };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const { placeId = '' } = args.params;
  const place = { placeId, schoolId: school.id, onBehalf: school.onBehalf };
  const outcome = await cancelBooking(viewer.by, place);
  if (!outcome.ok) return data({ errors: { form: outcome.message } }, 409);
  return done(`/schools/${school.id}/sessions`, 'The place is cancelled and free again.');
}

export default function CancellationPage() {
  const { schoolId, name, moduleTitle, when, where, isTold } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = `/schools/${schoolId}/sessions`;
  return (
    <>
      <BackLink to={back}>Sessions</BackLink>
      {sent && <ErrorSummary errors={sent.errors} />}
      <PageTitle title={`Cancel ${name}’s place?`} lead={`${moduleTitle} · ${when} · ${where}`} />
      <div className="grid max-w-reading gap-4">
        <p>
          The seat is free for somebody else at once, and {name} still owes the module.{' '}
          {isTold
            ? 'They get an e-mail that takes it out of their calendar.'
            : 'We have no e-mail address for them: please tell them yourself.'}
        </p>
        <form method="post">
          <ButtonRow>
            <Button look="danger">Cancel the place</Button>
            <TextLink to={back}>Keep it</TextLink>
          </ButtonRow>
        </form>
      </div>
    </>
  );
}
