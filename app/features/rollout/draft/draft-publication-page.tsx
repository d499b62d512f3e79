import type { FormErrors, FormValues } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { Checkboxes } from '~/ui/checkboxes';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Textarea } from '~/ui/textarea';
import type { DraftShown } from './draft-list.server';
import { DraftEyebrow } from './draft-words';
import { GivenCard, UnfitNotice } from './given-reason-card';
import { ChangeTable } from './publication-change-table';
import type { PublicationShown } from './publication-page.server';

type DraftPublicationPageProps = {
  draft: DraftShown;
  publication: PublicationShown;
  errors?: FormErrors;
  values?: FormValues;
};

/** What publishing a draft would do: who is offered what, whose offer ends, who loses a place, and what it breaks. */
export function DraftPublicationPage({ draft, publication, ...given }: DraftPublicationPageProps) {
  const { changes, broken, without, given: words } = publication;
  const enrolled = changes.filter(({ isEnrolled }) => isEnrolled);
  const lost = changes.reduce((sum, { losing }) => sum + losing, 0);
  return (
    <>
      <BackLink to={`/rollout/drafts/${draft.id}`}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle
        eyebrow={<DraftEyebrow draft={draft} />}
        title={`Publish draft ${draft.number}: ${counted(changes.length, 'school changes', 'schools change')}`}
        lead="The draft becomes the plan as it stands. Each head is asked to accept; organisers and SENCOs are told."
      />
      {!draft.isOpen ? (
        <EmptyState title="There is nothing to publish">
          This draft is published or dropped already.
        </EmptyState>
      ) : (
        <Stack>
          {enrolled.length > 0 && (
            <Notice tone="late" title="It cannot be published yet.">
              The staff of {enrolled.map(({ name }) => name).join(', ')} are enrolled from another
              start: move {enrolled.length === 1 ? 'it' : 'them'} back first.
            </Notice>
          )}
          <UnfitNotice given={words} />
          {broken.length > 0 && (
            <Notice tone="late" title={`It breaks ${counted(broken.length, 'limit')}:`}>
              {broken.map(({ words }) => words).join('; ')}.
            </Notice>
          )}
          {lost > 0 && (
            <Notice title={`${counted(lost, 'booked place')} would be given back.`}>
              They are on sessions of a cohort that a school leaves. The people are told.
            </Notice>
          )}
          <Card title="What changes">
            {changes.length === 0 ? (
              <p>Nothing: every school starts as in the plan that stands.</p>
            ) : (
              <ChangeTable changes={changes} />
            )}
            {without > 0 && (
              <p className="mt-3 text-ink-soft">
                {counted(without, 'school has', 'schools have')} no place in any cohort and{' '}
                {without === 1 ? 'is' : 'are'} told nothing.
              </p>
            )}
          </Card>
          {words.length > 0 && <GivenCard given={words} />}
          <Card title="Publish">
            <PublishForm {...{ draft, publication }} {...given} />
          </Card>
        </Stack>
      )}
    </>
  );
}

function PublishForm({ draft, publication, errors, values }: DraftPublicationPageProps) {
  const { cohorts, broken, version, seen } = publication;
  const open = cohorts.filter(({ isPublished, schools }) => !isPublished && schools > 0);
  const published = cohorts.filter(({ isPublished }) => isPublished);
  return (
    <PlainForm errors={errors} values={values ?? { cohortIds: open.map(({ id }) => id) }}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={seen} />
      {open.length > 0 && (
        <Checkboxes
          name="cohortIds"
          label="Cohorts to publish"
          hint="Heads of the others are offered nothing yet; a school whose offer ends is told so. A published cohort’s start cannot be changed afterwards."
          choices={open.map(({ id, name, startsOn, schools }) => ({
            value: id,
            label: name,
            hint: `starts ${longDay(startsOn)}, ${counted(schools, 'school')}`,
          }))}
        />
      )}
      {published.length > 0 && (
        <p>
          Published already: {published.map(({ name }) => name).join(', ')}. Schools that are put
          there are offered their place at once.
        </p>
      )}
      {broken.length > 0 && (
        <Textarea
          name="reason"
          label={`Why ${counted(broken.length, 'broken limit is', 'broken limits are')} accepted`}
          hint="Kept with the plan. Schools do not see it."
          standingHint="Name no pupil."
          rows={3}
        />
      )}
      <ButtonRow>
        <Button>Publish the plan</Button>
        <ButtonLink to={`/rollout/drafts/${draft.id}`} look="link">
          Not yet
        </ButtonLink>
      </ButtonRow>
    </PlainForm>
  );
}
