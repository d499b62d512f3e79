import { expect, it } from 'vitest';
import { auditWords, detailWords } from './audit-words';

it.each([
  ['openNamedList', 'Opened a school’s list of names'],
  ['takeRegister', 'Took register'],
  ['bookPlaces', 'Booked places'],
  ['scheduleSession', 'Scheduled session'],
  ['cancelBooking', 'Cancelled booking'],
])('says %s as %s', (act, words) => expect(auditWords(act)).toBe(words));

it.each([
  ['{}', ''],
  ['{"role":"data-lead","startsOn":"2026-12-01"}', 'role: data lead, starts on: 2026-12-01'],
  ['{"isLate":true,"count":3,"reason":null}', 'is late: yes, count: 3'],
  ['{"postId":"6b9b9d0c-1d2e-4f5a-8b7c-9d0e1f2a3b4c","count":0}', 'count: 0'],
])('says %s as “%s”', (detail, words) => expect(detailWords(detail)).toBe(words));
