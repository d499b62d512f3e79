import type { Instant } from '~/platform/time';
import type { Slot } from './timetable';

/** A session that stands already. `lineId` is null for one scheduled by hand. */
export type KnownSession = {
  id: string;
  lineId: string | null;
  moduleId: string;
  schoolId: string | null;
  startsAt: Instant;
  isCancelled: boolean;
};

/**
 * Which session that stands fills each slot, in the order of the slots. A session made from a line fills a slot of it:
 * the one at its own time first, else, where it was moved since, the last that is left (those left from before were
 * past when the others were made). A cancelled one fills its slot too: it was called off on purpose. In a school one
 * of the module that was scheduled by hand fills a slot that is left.
 */
export function madeFor(
  slots: readonly Slot[],
  known: readonly KnownSession[],
): (KnownSession | null)[] {
  const filled: (KnownSession | null)[] = slots.map(() => null);
  const fill = (wanted: Map<string, number[]>, sessions: readonly KnownSession[], key: Key) => {
    for (const session of sessions) {
      const free = (wanted.get(key(session)) ?? []).filter((at) => !filled[at]);
      const at = free.find((one) => slots[one]?.startsAt === session.startsAt) ?? free.at(-1);
      if (at !== undefined) filled[at] = session;
    }
  };
  const made = known.filter(({ lineId }) => lineId !== null);
  const times = new Set(slots.map((slot) => `${slotKey(slot)} ${slot.startsAt}`));
  const isInPlace = (session: KnownSession) => times.has(`${madeKey(session)} ${session.startsAt}`);
  const bySlot = slotsBy(slots, slotKey);
  fill(bySlot, made.filter(isInPlace), madeKey);
  fill(
    bySlot,
    made.filter((session) => !isInPlace(session)),
    madeKey,
  );
  const byHand = known.filter(
    ({ lineId, schoolId, isCancelled }) => lineId === null && schoolId !== null && !isCancelled,
  );
  fill(slotsBy(slots, inSchoolKey), byHand, handKey);
  return filled;
}

type Key = (session: KnownSession) => string;

const slotKey = ({ line, school }: Slot) => `${line.id} ${school?.id ?? ''}`;
const madeKey: Key = ({ lineId, schoolId }) => `${lineId} ${schoolId ?? ''}`;
const inSchoolKey = ({ line, school }: Slot) => (school ? `${line.moduleId} ${school.id}` : '');
const handKey: Key = ({ moduleId, schoolId }) => `${moduleId} ${schoolId}`;

/** Where the slots with each key stand. */
function slotsBy(slots: readonly Slot[], keyOf: (slot: Slot) => string): Map<string, number[]> {
  const by = new Map<string, number[]>();
  for (const [at, slot] of slots.entries()) {
    const key = keyOf(slot);
    const standing = by.get(key);
    if (standing) standing.push(at);
    else by.set(key, [at]);
  }
  return by;
}
