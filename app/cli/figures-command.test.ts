import { expect, it } from 'vitest';
import { useTerminal } from '../../tests/support/terminal';
import { addSchoolRow } from '../../tests/support/school';
import { db } from '~/platform/db.server';

const { portal: command, printed } = useTerminal();
const portal = (...args: string[]) =>
  command('figures', 'import', 'tests/data/perf_tables_census_812.csv', ...args);

it('shows first, loads with --apply, and the second time changes nothing', async () => {
  await addSchoolRow({ name: 'First', urn: '117733' });
  const year = ['--period', '2018/19', '--la', '812'];
  expect(await portal(...year)).toBe(0);
  expect(printed.join('\n')).toContain(
    '117733 First: Pupils 307, EHC plans 0, SEN support 29, Free meals 73',
  );
  expect(await db.schoolFigure.count()).toBe(0);
  expect(await portal(...year, '--apply', '--json')).toBe(0);
  expect(await db.schoolFigure.count()).toBe(4);
  printed.splice(0);
  expect(await portal(...year, '--apply', '--json')).toBe(0);
  expect(JSON.parse(printed.join())).toMatchObject({ ok: true, fresh: [], unchanged: 1 });
});

it('is refused with a reason, and used wrongly without a period', async () => {
  expect(await portal('--period', '2018')).toBe(1);
  expect(printed.join()).toContain('Enter a school year, like 2018/19');
  expect(await portal()).toBe(2);
});
