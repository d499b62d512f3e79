/** Of one school: who needs a live session soon, and how many of them have no place although one is to be had. */
export type BookingStand = { schoolId: string; needing: number; unbooked: number };

const LEAST_UNBOOKED = 3;
const SHARE_UNBOOKED = 1 / 4;

/** Is somebody to ring this school about booking: three people or more, and a quarter of those who need a session? */
export function isUnderBooked({ needing, unbooked }: BookingStand): boolean {
  return unbooked >= LEAST_UNBOOKED && unbooked >= needing * SHARE_UNBOOKED;
}

/** Of one school: people who had a place in the last weeks, and those of them who did not come. */
export type NoShows = { schoolId: string; places: number; absent: number };

const LEAST_ABSENT = 3;
const SHARE_ABSENT = 1 / 5;

/** Is somebody to ring about people who did not come: three or more, and a fifth of those who had a place? */
export function hasNoShows({ places, absent }: NoShows): boolean {
  return absent >= LEAST_ABSENT && absent >= places * SHARE_ABSENT;
}
