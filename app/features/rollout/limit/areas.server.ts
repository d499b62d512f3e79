import { liveTrustLinkOn } from '~/features/schools/trust-link';
import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { areaOf } from './area';

/** Every school that a plan may have, A–Z, with the trust and area that keep it with others. */
export async function listTrustsAndAreas(day: Day) {
  const schools = await db.school.findMany({
    where: { takesPart: 'sequenced', status: 'open' },
    select: {
      ...{ id: true, name: true, area: true, postcode: true },
      trustLinks: {
        where: liveTrustLinkOn(day),
        select: { trust: { select: { name: true } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return schools.map(({ id, name, area, postcode, trustLinks }) => ({
    ...{ id, name },
    trust: trustLinks[0]?.trust.name ?? null,
    area: areaOf(area, postcode),
    isByPostcode: area === null,
  }));
}

export type TrustAndArea = Awaited<ReturnType<typeof listTrustsAndAreas>>[number];
