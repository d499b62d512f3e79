import type { Day } from '~/platform/time';

/** Which grants are live on a day, as a Prisma filter: begun, and not yet ended. */
export function liveGrantOn(day: Day) {
  return {
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gt: day } }],
  };
}
