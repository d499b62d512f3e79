import type { Asker } from './asker';
import type { Council } from './council';
import type { Owing } from './council-training';
import type { Limit } from './limit';
import { load, type Question, type Timing } from './load';
import type { Server } from './server';

const SECONDS = 6;
const WARM_UP_SECONDS = 3;
const USUAL_STAFF = 50;
const PEOPLE = 40;

export type Page = { name: string; questions: Question[] };
export type PageMeasure = {
  name: string;
  one: Timing;
  eight: Timing;
  kilobytes: number;
  limit: Limit;
};

/** The pages that answer a question of the programme's people, the head's first. */
export function pagesToAsk(asker: Asker, { schools }: Council, owing: Owing[]): Page[] {
  const school = [...schools].sort(
    (a, b) => Math.abs(a.staff - USUAL_STAFF) - Math.abs(b.staff - USUAL_STAFF),
  )[0]!;
  const ids = new Set(owing.map(({ personId }) => personId));
  const people = [...ids].slice(0, PEOPLE);
  return [
    {
      name: 'head’s page of one school',
      questions: [asker.page(`/schools/${school.id}`, school.headId)],
    },
    { name: 'member of staff’s home', questions: people.map((id) => asker.page('/my', id)) },
    {
      name: 'school’s sessions',
      questions: [asker.page(`/schools/${school.id}/sessions`, school.sencoId)],
    },
    { name: 'sign-in page', questions: [asker.page('/sign-in')] },
  ];
}

/** Each page one at a time and eight at a time, after a while in which the portal gets warm. */
export async function measurePages(
  { origin }: Server,
  pages: readonly Page[],
  limits: readonly Limit[],
): Promise<PageMeasure[]> {
  const measures: PageMeasure[] = [];
  for (const [at, { name, questions }] of pages.entries()) {
    const times = (atATime: number, seconds: number) =>
      load(origin, eightfold(questions), { atATime, expected: 200, seconds });
    await times(8, WARM_UP_SECONDS);
    const one = await times(1, SECONDS);
    const eight = await times(8, SECONDS);
    measures.push({
      name,
      one,
      eight,
      kilobytes: await sizeOf(origin, questions[0]!),
      limit: limits[at]!,
    });
  }
  return measures;
}

/** At least one question for each of eight lanes. */
const eightfold = (questions: Question[]) =>
  questions.length < 8 ? Array.from({ length: 8 }, () => questions).flat() : questions;

/** What the page weighs on its way, compressed. */
async function sizeOf(origin: string, { path, headers }: Question): Promise<number> {
  const answer = await fetch(origin + path, { headers });
  const { length } = await answer.text();
  return length / 1000;
}
