import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { BackLink } from '~/ui/back-link';
import { InsetText } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

type LiftingPageProps = {
  title: string;
  reason: string;
  isLifted: boolean;
  year: number;
  error?: string;
};

/** Asks before a limit is lifted. */
export function LiftingPage({ title, reason, isLifted, year, error }: LiftingPageProps) {
  const back = `/rollout/limits?year=${year}`;
  return (
    <>
      <BackLink to={back}>Limits of the plan</BackLink>
      <PageTitle
        title={title}
        lead={
          isLifted
            ? 'It has been lifted already.'
            : 'The next proposal no longer keeps it. Plans there are already stay as they are.'
        }
      />
      <InsetText>It was set because: “{reason}”</InsetText>
      {!isLifted && (
        <PlainForm errors={error ? { form: error } : undefined}>
          <ButtonRow>
            <Button>Lift the limit</Button>
            <ButtonLink to={back} look="link">
              Leave it
            </ButtonLink>
          </ButtonRow>
        </PlainForm>
      )}
    </>
  );
}
