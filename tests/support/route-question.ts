import type { Way } from './route-asking';
import type { Route } from './route-list';
import { dueAnswer, type Standing, type Whose } from './route-reach';
import { routeRules } from './route-rules';

/** One question of the matrix, and the answer that is due to whoever asks it. */
export type Question = { way: Way; whose: Whose; answer: string };

/** Everything a route is asked by somebody: each way, with each set of ids, and the answer due. */
export function questionsOf(route: Route, standing: Standing): Question[] {
  const ways: Way[] = ['GET', '.data', 'POST'];
  return ways.flatMap((way) =>
    whoseFor(route).map((whose) => ({ way, whose, answer: answerTo(route, standing, way, whose) })),
  );
}

/** Whose ids there are to ask a route with. */
function whoseFor({ parameters }: Route): Whose[] {
  if (parameters.length === 0) return ['own'];
  // A thing before the school's id, such as a draft, is no school's own.
  const isNested = parameters.includes('schoolId') && parameters.at(-1) !== 'schoolId';
  return ['own', 'other', 'absent', ...(isNested ? (['crossed', 'missing'] as const) : [])];
}

function answerTo(route: Route, standing: Standing, way: Way, whose: Whose): string {
  const rule = routeRules[route.address];
  if (!rule) return 'a rule is missing';
  if (way === 'POST' && !route.hasAction) return 'no form here';
  return dueAnswer(way === 'POST' ? rule.act : rule.see, standing, whose);
}

/** A form that this person may send: it may change something. */
export function isAct({ way, answer }: Question): boolean {
  return way === 'POST' && (answer === 'come in' || answer === 'sign in');
}

/** Pairs of refusals that must look the same: of another's thing, and of a thing that is not there. */
export function twins(questions: readonly Question[]): [number, number][] {
  const absentTwin: Partial<Record<Whose, Whose>> = { other: 'absent', crossed: 'missing' };
  return questions.flatMap(({ way, whose, answer }, at): [number, number][] => {
    const twin = questions.findIndex((one) => one.way === way && one.whose === absentTwin[whose]);
    const areBoth = answer === 'nothing here' && questions[twin]?.answer === answer;
    return areBoth ? [[at, twin]] : [];
  });
}
