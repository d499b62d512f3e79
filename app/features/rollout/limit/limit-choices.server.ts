import { db } from '~/platform/db.server';
import { longDay, type Instant } from '~/platform/time';
import type { Choice } from '~/ui/select';
import { readPlanFacts } from './plan-facts.server';

/** The schools a plan has, A–Z, those of them with no place offered yet, and the cohorts that have not started. */
export async function listLimitChoices(programmeYearId: string, now: Instant) {
  const facts = await readPlanFacts(db, programmeYearId, now);
  const schools: Choice[] = [...facts.keyOf.keys()]
    .map((id) => ({ value: id, label: facts.schoolName(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  const cohorts: Choice[] = facts.problem.cohorts
    .filter(({ id }) => !facts.started.has(id))
    .map(({ id, startsOn }) => ({
      value: id,
      label: `${facts.cohortName(id)}, starts ${longDay(startsOn)}`,
    }));
  const free = schools.filter(({ value }) => !facts.standing.kept.has(value));
  return { schools, free, cohorts };
}
