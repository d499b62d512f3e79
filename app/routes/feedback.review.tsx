import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { textReviewSchema } from '~/features/feedback/text-review.schema';
import { listHeldTexts, reviewText } from '~/features/feedback/text-review.server';
import { absent, requirePermission } from '~/features/people/guard.server';
import { done } from '~/platform/done.server';
import { readForm } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { Button, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';
import { VisuallyHidden } from '~/ui/visually-hidden';

export const meta = () => [{ title: 'Comments to read – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'review-answers');
  return { held: await listHeldTexts() };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'review-answers');
  const form = await readForm(args.request, textReviewSchema);
  if (!form.ok) return data({ errors: form.errors }, 422);
  const { id, decision } = form.value;
  if (!(await reviewText(viewer.by, id, decision))) throw absent();
  return done('/feedback/review', decision === 'released' ? 'Others may now read it.' : 'Deleted.');
}

export default function ReviewPage() {
  const { held } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const title =
    held.length === 0 ? 'No comments to read' : `${counted(held.length, 'comment')} to read`;
  return (
    <>
      {sent && <ErrorSummary errors={sent.errors} />}
      <PageTitle
        title={title}
        lead="Read each before anybody else can. Delete what could point to a child or a person. Patterns were checked when it was sent; plain names are not found by patterns."
      />
      {held.length === 0 && (
        <EmptyState title="Nothing waits">New comments appear here after sessions.</EmptyState>
      )}
      <Stack>
        {held.map((answer) => (
          <HeldText key={answer.id} {...answer} />
        ))}
      </Stack>
    </>
  );
}

function HeldText({ id, moduleTitle, text }: { id: string; moduleTitle: string; text: string }) {
  return (
    <Card compact note={moduleTitle}>
      <p className="whitespace-pre-line">{text}</p>
      <form method="post" className="mt-3">
        <input type="hidden" name="id" value={id} />
        <ButtonRow>
          <Button look="outline" small name="decision" value="released">
            Let others read it<VisuallyHidden> “{text.slice(0, 40)}”</VisuallyHidden>
          </Button>
          <Button look="danger" small name="decision" value="deleted">
            Delete<VisuallyHidden> “{text.slice(0, 40)}”</VisuallyHidden>
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
