import { bookPlaces, type BookingRequest } from '~/features/training/booking.server';
import type { By } from '~/features/people/viewer';
import { openDatabase } from '~/platform/db.server';
import { unguardedBooking } from './unguarded-booking';

/** What a booking process is told: to book each of these, all at once. */
export type Order = { by: By; requests: BookingRequest[]; guard: 'on' | 'off' };

/** What it tells of each when the act has returned: `booked`, or why not. */
export type Told = { sessionId: string; personId: string; outcome: string };

const [file = ''] = process.argv.slice(2);
openDatabase(file);
const bookUnguarded = unguardedBooking(file);

async function book(by: By, request: BookingRequest): Promise<string> {
  const [booking] = await bookPlaces(by, request);
  if (!booking) throw new Error('Nobody was to be booked.');
  return booking.outcome.ok ? 'booked' : booking.outcome.reason;
}

process.on('message', ({ by, requests, guard }: Order) => {
  for (const request of requests) {
    const { sessionId, personIds } = request;
    const [personId = ''] = personIds;
    const tell = (outcome: string) => process.send?.({ sessionId, personId, outcome });
    (guard === 'on' ? book : bookUnguarded)(by, request).then(tell, (error: unknown) =>
      tell(`failed: ${String(error)}`),
    );
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');
