import type { FormErrors, FormValues } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { InsetText } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import type { OptInPageFacts } from './opt-in.server';
import { WordBox } from './word-box';

type Props = {
  schoolId: string;
  facts: OptInPageFacts;
  sent?: { errors?: FormErrors; values?: FormValues };
};

/** A special school or alternative provision comes into the sequence by its own wish, or backs out. */
export function OptInPage({ schoolId, facts, sent }: Props) {
  const { name, since, mayOptIn, mayBackOut } = facts;
  const back = `/schools/${schoolId}/entry`;
  if (since)
    return (
      <>
        <BackLink to={back}>{name}</BackLink>
        <PageTitle
          eyebrow={name}
          title="In the sequence by its own wish"
          lead={`Since ${since.on}. It is given a start in a cohort like other schools.`}
        />
        <InsetText>The school said: “{since.reason}”</InsetText>
        {mayBackOut.ok ? (
          <WordForm
            wish="out"
            label="Why does it back out?"
            button="Let it back out"
            {...{ back, sent }}
          />
        ) : (
          <p>{mayBackOut.message}</p>
        )}
      </>
    );
  return (
    <>
      <BackLink to={back}>{name}</BackLink>
      <PageTitle
        eyebrow={name}
        title={mayOptIn.ok ? 'Does the school want a start of its own?' : mayOptIn.message}
        lead="Special schools and alternative provision contribute outreach and visits beside the sequence. One that wants to is given a start in a cohort like other schools."
      />
      {mayOptIn.ok && (
        <WordForm
          wish="in"
          label="What did the school say?"
          button="Put it into the sequence"
          {...{ back, sent }}
        />
      )}
    </>
  );
}

type WordFormProps = Pick<Props, 'sent'> & {
  wish: 'in' | 'out';
  label: string;
  button: string;
  back: string;
};

function WordForm({ wish, label, button, back, sent }: WordFormProps) {
  return (
    <PlainForm errors={sent?.errors} values={sent?.values}>
      <input type="hidden" name="wish" value={wish} />
      <WordBox label={label} />
      <ButtonRow>
        <Button>{button}</Button>
        <ButtonLink to={back} look="link">
          Leave it as it is
        </ButtonLink>
      </ButtonRow>
    </PlainForm>
  );
}
