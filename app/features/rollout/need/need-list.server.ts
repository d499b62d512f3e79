import type { ProgrammeYear } from '~/features/programme/programme.server';
import { phases } from '~/features/schools/school-filter';
import { db } from '~/platform/db.server';
import { longDay, type Day } from '~/platform/time';
import { needGroups, type NeedGroup } from './likeness-group';
import { listOptedIn } from '../opt-in/opt-in.server';
import { listNeeds, type Need } from './need.server';
import { isSupportFirst } from './readiness';
import { listReadiness, type Readiness } from './readiness.server';

/** A school as the lead's list shows it. */
export type NeedRow = {
  id: string;
  name: string;
  phase: string;
  score: number | null;
  covered: number;
  question: string | null;
  level: Readiness['level'];
  handedInOn: string | null;
  answered: number;
  lacking: string[];
  supportFirst: boolean;
};

type Found = { id: string; name: string; phase: string; takesPart: string };

/** Every school of the sequence A–Z with its need and its readiness, never in the order of either. */
export async function listSchoolsWithNeed(programmeYearId: string, day: Day) {
  const [schools, needs, readiness] = await Promise.all([
    db.school.findMany({
      where: { takesPart: { not: 'no' }, status: 'open' },
      select: { id: true, name: true, phase: true, takesPart: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    listNeeds(db, programmeYearId, day),
    listReadiness(db, programmeYearId, day),
  ]);
  const known = (part: string) =>
    schools.flatMap((school) => {
      const [need, ready] = [needs.get(school.id), readiness.get(school.id)];
      return school.takesPart === part && need && ready ? [{ school, need, ready }] : [];
    });
  return { sequenced: known('sequenced'), contributors: known('contributor') };
}

const NEED_ROWS_A_PAGE = 100;

/** One page of the list, narrowed to a phase where one is asked for. */
export async function readNeedPage(
  year: ProgrammeYear,
  day: Day,
  asked: { phase: string | null; page: number },
) {
  const [{ sequenced, contributors }, optedIn] = await Promise.all([
    listSchoolsWithNeed(year.id, day),
    listOptedIn(),
  ]);
  const phase = phases.find((one) => one === asked.phase) ?? null;
  const chosen = sequenced.filter(({ school }) => phase === null || school.phase === phase);
  const from = (asked.page - 1) * NEED_ROWS_A_PAGE;
  return {
    phase,
    phases: phases.filter((one) => sequenced.some(({ school }) => school.phase === one)),
    total: chosen.length,
    pages: Math.max(1, Math.ceil(chosen.length / NEED_ROWS_A_PAGE)),
    known: chosen.filter(({ need }) => need.score !== null).length,
    handedIn: chosen.filter(({ ready }) => ready.handedInOn !== null).length,
    supportFirst: chosen.filter(({ need, ready }) => isSupportFirst(need, ready)).length,
    smallGroups: smallGroupsOf(chosen),
    rows: chosen
      .slice(from, from + NEED_ROWS_A_PAGE)
      .map(({ school, need, ready }) => rowOf(school, need, ready)),
    contributors: contributors.map(({ school: { id, name } }) => ({ id, name })),
    optedIn,
  };
}

function rowOf({ id, name, phase }: Found, need: Need, ready: Readiness): NeedRow {
  const { score, covered, question } = need;
  const { level, handedInOn, answered, lacking } = ready;
  return {
    ...{ id, name, phase, score, covered, question, level, answered, lacking },
    handedInOn: handedInOn && longDay(handedInOn),
    supportFirst: isSupportFirst(need, ready),
  };
}

/** Groups in which some figure is known, but of too few schools to compare: in words, A–Z. */
function smallGroupsOf(schools: readonly { need: Need }[]): string[] {
  const small = new Set<NeedGroup>();
  for (const { need } of schools)
    if (need.parts.some(({ uncounted }) => uncounted?.startsWith('fewer'))) small.add(need.group);
  return [...small].map((group) => needGroups[group]).sort();
}
