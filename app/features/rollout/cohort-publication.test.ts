import { expect, test } from 'vitest';
import { mayPublishOver } from './cohort-publication';

const now = '2026-07-06T09:30:00.000Z';
const broken = ['Cohort 1 would hold 15 of 14 schools'];
const shown = { broken, seen: 'these' };
const reason = 'A second team.';

test.each([
  ['nothing is asked where nothing is broken', { ...shown, broken: [] }, null, undefined],
  ['what was not shown is not accepted', shown, null, 'changed'],
  ['nor what was other then', shown, { seen: 'others', reason }, 'changed'],
  ['a reason is asked', shown, { seen: 'these', reason: null }, 'reason'],
  ['it names no child', shown, { seen: 'these', reason: 'Because of Callum’s EHCP.' }, 'screened'],
  ['any plain one will do', shown, { seen: 'these', reason }, undefined],
])('%s', (_, limits, accepted, refusal) => {
  const ruling = mayPublishOver(limits, accepted, now);
  expect(ruling.ok ? undefined : ruling.reason).toBe(refusal);
});
