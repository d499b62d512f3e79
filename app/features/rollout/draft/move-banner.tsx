import type { FormErrors, FormValues } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { PlainForm } from '~/ui/plain-form';
import { Sign, type Status } from '~/ui/sign';
import { Textarea } from '~/ui/textarea';
import { OUT_OF_ALL } from '../cohort.schema';
import type { MoveEffect } from './move-effect.server';

type MoveBannerProps = {
  effect: MoveEffect;
  board: string;
  version: number;
  errors?: FormErrors;
  values?: FormValues;
};

/** What a move would do, told before it is kept; to keep it a reason is asked. */
export function MoveBanner({ effect, board, version, errors, values }: MoveBannerProps) {
  const { schoolId, schoolName, cohortId, to, refusal } = effect;
  return (
    <section
      id="effect"
      aria-labelledby="effect-title"
      className="mb-6 rounded-card border border-l-6 border-line border-l-marigold bg-marigold-wash p-4 sm:px-6 sm:py-5"
    >
      <h2 id="effect-title" tabIndex={-1} className="mb-2 text-h3">
        {to ? `If you move ${schoolName} to ${to}` : `If you take ${schoolName} out of all cohorts`}
      </h2>
      <Effects effect={effect} />
      {refusal ? (
        <>
          <p className="my-3 font-bold">{refusal}</p>
          <ButtonLink to={board} look="outline">
            Undo
          </ButtonLink>
        </>
      ) : (
        <div className="mt-4">
          <PlainForm errors={errors} values={values}>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="schoolId" value={schoolId} />
            <input type="hidden" name="cohortId" value={cohortId ?? OUT_OF_ALL} />
            <Textarea
              name="reason"
              label="Why is it moved?"
              hint="Kept with the plan. The school reads it too, once the plan is published."
              standingHint="Name no other school and no pupil."
              rows={2}
            />
            <ButtonRow>
              <Button>Keep, and say why</Button>
              <ButtonLink to={board} look="outline">
                Undo
              </ButtonLink>
            </ButtonRow>
          </PlainForm>
        </div>
      )}
    </section>
  );
}

function Effects({ effect }: { effect: MoveEffect }) {
  const { broken, mended, score, draw, touched, losing } = effect;
  const lost =
    losing > 0 ? [`${counted(losing, 'booked place')} would be lost; the people are told`] : [];
  return (
    <ul className="grid gap-1">
      <Lines status="late" label="Limit broken" lines={broken} />
      <Lines status="done" label="Mended" lines={mended} />
      <Lines status="late" label="Bookings" lines={lost} />
      <Lines label="Score" lines={score} />
      <Lines label="Draw" lines={draw} />
      <Lines label="Touched" lines={touched} />
    </ul>
  );
}

type LinesProps = { label: string; lines: readonly string[]; status?: Status };

function Lines({ label, lines, status }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <li className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 max-sm:grid-cols-1">
      <strong className="flex items-center gap-1.5">
        {status && <Sign status={status} />}
        {label}
      </strong>
      <span className="first-letter:uppercase">{lines.join('; ')}.</span>
    </li>
  );
}
