import { expect, it } from 'vitest';
import { useTerminal } from '../../tests/support/terminal';
import { bankHolidaysToBeginWith } from '~/features/schools/bank-holiday-default';
import { db } from '~/platform/db.server';

const { portal, printed } = useTerminal();
const terms = 'tests/data/term_dates_nelincs_2025-26.json';

it('shows the terms of a file first, loads them with --apply, and the second time changes nothing', async () => {
  expect(await portal('terms', 'import', terms)).toBe(0);
  expect(printed.join('\n')).toContain('Summer term, second half: 1 June 2026 to 22 July 2026');
  expect(await db.term.count()).toBe(0);
  expect(await portal('terms', 'import', terms, '--apply')).toBe(0);
  expect(await db.term.count()).toBe(6);
  printed.splice(0);
  expect(await portal('terms', 'import', terms, '--apply', '--json')).toBe(0);
  expect(JSON.parse(printed.join())).toMatchObject({ ok: true, fresh: [], unchanged: 6 });
  const acts = await db.auditEntry.findMany({ where: { act: 'loadTerms' } });
  expect(acts.map(({ door }) => door)).toEqual(['terminal', 'terminal']);
});

it('begins a live portal with the bank holidays, of which the list of GOV.UK adds none', async () => {
  const council = ['--council', 'Estuary Council', '--la', '812', '--contact', 'us@council.test'];
  expect(await portal('live', ...council)).toBe(0);
  expect(await db.bankHoliday.count()).toBe(bankHolidaysToBeginWith.length);
  printed.splice(0);
  const again = ['holidays', 'import', 'tests/data/bank-holidays.json', '--apply', '--json'];
  expect(await portal(...again)).toBe(0);
  expect(JSON.parse(printed.join())).toMatchObject({ fresh: [], gone: [], unchanged: 32 });
});

it('is refused with a reason for a file of the other kind, of neither, or not there', async () => {
  const refusals = [
    ['holidays', terms, 'This file holds terms: say terms import.'],
    ['terms', 'package.json', 'The file must be term dates or the GOV.UK list of bank holidays'],
    ['terms', 'no-such-file.json', 'is not there.'],
  ] as const;
  for (const [kind, path, reason] of refusals) {
    expect(await portal(kind, 'import', path)).toBe(1);
    expect(printed.join()).toContain(reason);
  }
});
