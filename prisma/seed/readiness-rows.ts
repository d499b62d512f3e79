import { handInReadiness, keepReadiness } from '~/features/rollout/need/readiness-check.server';
import {
  readinessAnswers,
  readinessQuestions,
  type ReadinessAnswer,
} from '~/features/rollout/need/readiness-question';
import type { ReadinessAnswers } from '~/features/rollout/need/readiness';
import type { DemonstrationCalendar } from './calendar';
import { chanceFrom, type Chance } from './chance';
import { hardPressedSchool } from './invented-schools';
import type { Sequence } from './rollout-rows';
import type { SeedSchool } from './school-rows';

type Heads = ReadonlyMap<string, string>;
type Filled = { school: SeedSchool; week: number; answers: ReadinessAnswers; isWhole: boolean };

/** Much need and little to begin with: what “support first” is for. */
const hardPressed: ReadinessAnswers = {
  'leaders-want-it': 'yes',
  'head-has-time': 'not-yet',
  'senco-in-post': 'not-yet',
  'organiser-named': 'not-yet',
  'staff-have-time': 'partly',
  'room-beside-others': 'not-yet',
  'place-to-meet': 'yes',
};

/** The readiness checks of most schools: handed in where a start is near, some begun, some not, by their heads. */
export async function checkReadiness(
  programmeYearId: string,
  calendar: DemonstrationCalendar,
  { schools, sequence, heads }: { schools: SeedSchool[]; sequence: Sequence; heads: Heads },
) {
  // Of its own, so that the rest of the demonstration does not hang on it.
  const chance = chanceFrom(schools.length);
  for (const { school, week, answers, isWhole } of filled(schools, sequence, chance)) {
    const personId = heads.get(school.id) ?? null;
    const by = { personId, door: 'browser' as const, now: calendar.morning(week, 4) };
    const outcome = await (isWhole ? handInReadiness : keepReadiness)(by, {
      ...{ schoolId: school.id, programmeYearId, answers },
    });
    if (!outcome.ok) throw new Error(`The demonstration cannot be made: ${outcome.message}`);
  }
}

function filled(schools: SeedSchool[], sequence: Sequence, chance: Chance): Filled[] {
  const { cohort1, cohort2, cohort3, accepted3, asking3, paused3 } = sequence;
  const placed = [...cohort1, ...cohort2, ...cohort3];
  const whole = (week: number) => (school: SeedSchool) => ({
    ...{ school, week, answers: answersOf(chance, readinessQuestions.length), isWhole: true },
  });
  const begun = (school: SeedSchool) => ({
    ...{ school, week: -1, answers: answersOf(chance, chance.whole(2, 5)), isWhole: false },
  });
  const others = schools.filter(
    (school) => school.takesPart === 'sequenced' && !placed.includes(school),
  );
  return others
    .filter(({ name }) => name !== hardPressedSchool)
    .flatMap((school, index) =>
      index % 3 === 0 ? [whole(-2)(school)] : index % 3 === 1 ? [begun(school)] : [],
    )
    .concat(
      others
        .filter(({ name }) => name === hardPressedSchool)
        .map((school) => ({ school, week: -3, answers: hardPressed, isWhole: true })),
      [...cohort1, ...cohort2].map(whole(-19)),
      [...accepted3, asking3, paused3].map(whole(-3)),
    );
}

/** The first so many questions answered, most of them with yes; an essential is seldom missing. */
function answersOf(chance: Chance, questions: number): ReadinessAnswers {
  const [yes, partly, notYet] = readinessAnswers;
  const one = (essential: boolean): ReadinessAnswer =>
    chance.happens(0.62) ? yes : chance.happens(essential ? 0.93 : 0.7) ? partly : notYet;
  const asked = readinessQuestions.slice(0, questions);
  return Object.fromEntries(asked.map(({ id, essential }) => [id, one(essential)]));
}
