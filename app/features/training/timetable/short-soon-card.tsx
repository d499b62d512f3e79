import { longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import { estimateWords } from '../seat-estimate';
import { shortfallWords, USUAL_CAPACITY } from '../seat-need';
import { dayWords } from './facilitator-words';
import type { ShortSoon } from './short-soon.server';

/** What falls short of anything due within eight school weeks, each with what would mend it. */
export function ShortSoonCard({ short }: { short: ShortSoon }) {
  const { until, seats, days, estimatedSchools } = short;
  const isEnough = seats.length === 0 && days.length === 0;
  return (
    <Card title="Short within 8 school weeks" note={`to ${longDay(until)}`}>
      {isEnough && <p>There are seats and facilitators for everything due by then.</p>}
      {seats.length > 0 && (
        <>
          <h3 className="text-h3">Seats</h3>
          <p className="mb-3 text-sm text-ink-soft">
            Choose one to schedule a session of it.
            {seats.some(({ isEstimate }) => isEstimate) && ` ${estimateWords(estimatedSchools)}.`}
          </p>
          <ul className="grid gap-3">
            {seats.map(({ moduleId, title, short: missing, isEstimate }) => (
              <li key={moduleId}>
                <TextLink to={`/training/new?module=${moduleId}`} hidden=": schedule a session">
                  {title}
                </TextLink>
                <span className="block text-sm">
                  {shortfallWords(missing, USUAL_CAPACITY, isEstimate)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {days.length > 0 && <FacilitatorDays days={days} isAfterSeats={seats.length > 0} />}
      <p className="mt-3">
        <TextLink to="/training">Seats and facilitator days by cohort</TextLink>
      </p>
    </Card>
  );
}

type DaysProps = { days: ShortSoon['days']; isAfterSeats: boolean };

function FacilitatorDays({ days, isAfterSeats }: DaysProps) {
  return (
    <div className={isAfterSeats ? 'mt-4' : undefined}>
      <h3 className="mb-2 text-h3">Facilitator days</h3>
      <ul className="grid gap-3">
        {days.map(({ id, name, soon, beyond }) => (
          <li key={id}>
            <strong>{name}</strong>
            {soon.unscheduled > 0 && (
              <span className="block text-sm">
                {dayWords(soon.unscheduled)} not scheduled:{' '}
                <TextLink to={`/training/cohorts/${id}/timetable`} hidden={`of ${name}`}>
                  make the timetable
                </TextLink>
              </span>
            )}
            {soon.unnamed > 0 && (
              <span className="block text-sm">
                {dayWords(soon.unnamed)} with nobody named:{' '}
                <TextLink to={`/training?cohort=${id}`} hidden={`for ${name}`}>
                  name facilitators
                </TextLink>
              </span>
            )}
            {beyond > 0 && (
              <span className="block text-sm">
                {dayWords(beyond)} more than available:{' '}
                <TextLink to={`/rollout/cohorts/${id}`} hidden={`of ${name}`}>
                  see its limit
                </TextLink>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
