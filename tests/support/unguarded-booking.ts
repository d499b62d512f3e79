import { randomUUID } from 'node:crypto';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { decideBookings } from '~/features/training/booking';
import type { BookingRequest } from '~/features/training/booking.server';
import { findOpenSession, listCandidates } from '~/features/training/open-session.server';
import type { By } from '~/features/people/viewer';
import { PrismaClient } from '~prisma/client';

/**
 * Booking as it is often written, for the race to be lost: the same question is asked of the same rows, but before the
 * transaction and not in it; seats are counted up without a condition; and transactions begin deferred.
 */
export function unguardedBooking(file: string) {
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) });
  return async (by: By, request: BookingRequest): Promise<string> => {
    const session = await findOpenSession(client, request);
    if (!session) throw new Error('There is no such session.');
    const people = await listCandidates(client, session, request.schoolId, request.personIds);
    const [outcome] = decideBookings(session, people, false, by.now);
    if (!outcome?.ok) return outcome?.reason ?? 'nobody';
    const { sessionId, schoolId, cover, personIds } = request;
    const place = { sessionId, schoolId, personId: personIds[0], cover, claimedAt: by.now };
    await client.$transaction([
      client.session.update({ where: { id: sessionId }, data: { taken: { increment: 1 } } }),
      client.place.create({ data: { id: randomUUID(), claimedById: '', ...place } }),
    ]);
    return 'booked';
  };
}
