import type { Day } from '~/platform/time';

/** Which links of schools to trusts stand on a day, as a Prisma filter; an open end has no date. */
export function liveTrustLinkOn(day: Day) {
  return {
    AND: [
      { OR: [{ startsOn: null }, { startsOn: { lte: day } }] },
      { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
    ],
  };
}
