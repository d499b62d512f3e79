import type { Mark } from '~/features/training/mark';
import type { SessionKind } from '~/features/training/session-kind';
import type { Day } from '~/platform/time';

/** By which way a module was completed. */
export const routes = ['attended', 'in-school', 'led-by-school', 'caught-up', 'online'] as const;

export type Route = (typeof routes)[number];

const words: Record<Route, string> = {
  attended: 'Attended',
  'in-school': 'In school',
  'led-by-school': 'Led by your school',
  'caught-up': 'Caught up',
  online: 'Done online',
};

/** The route as a person's own page says it; a route of an earlier edition is credit. */
export function routeName(route: string): string {
  return isRoute(route) ? words[route] : 'Credit from an earlier year';
}

function isRoute(text: string): text is Route {
  return (routes as readonly string[]).includes(text);
}

/** What a module asks: whether there is a live session, and the parts that a person ticks. */
export type ModuleShape = { hasLivePart: boolean; tickedPartIds: readonly string[] };

/** What the register of one session of the module says of a person. */
export type Attendance = { kind: SessionKind; heldOn: Day; mark: Mark };

export type PartTicked = { partId: string; doneOn: Day };

export type Finished = { route: Route; completedOn: Day };

/**
 * Has a person completed a module, on which day and by which route? Complete is every part done: each part to tick is
 * ticked and, where there is a live part, one session was attended for half or more. A mark of `part` (less than
 * half) does not count: the person may come again. The day is that of the last part done. The route is `caught-up`
 * where an earlier session was missed, otherwise the kind of session; `online` where there is no live part.
 * Null while something is left, and for a module with nothing to do.
 */
export function completionOf(
  module: ModuleShape,
  attendances: readonly Attendance[],
  ticked: readonly PartTicked[],
): Finished | null {
  const days: Day[] = [];
  for (const partId of module.tickedPartIds) {
    const done = ticked.find((part) => part.partId === partId);
    if (!done) return null;
    days.push(done.doneOn);
  }
  const live = liveDone(attendances);
  if (module.hasLivePart) {
    if (!live) return null;
    days.push(live.heldOn);
  }
  const completedOn = days.sort().at(-1);
  if (!completedOn) return null;
  return { route: module.hasLivePart && live ? routeOf(live, attendances) : 'online', completedOn };
}

/** The first session of the module that the person attended, if any. */
function liveDone(attendances: readonly Attendance[]): Attendance | undefined {
  return attendances
    .filter(({ mark }) => mark === 'attended')
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))[0];
}

function routeOf(live: Attendance, attendances: readonly Attendance[]): Route {
  const missedBefore = attendances.some(
    ({ mark, heldOn }) => mark !== 'attended' && heldOn < live.heldOn,
  );
  if (missedBefore) return 'caught-up';
  return live.kind === 'open' ? 'attended' : live.kind;
}
