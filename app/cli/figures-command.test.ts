import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFreshDatabase } from '../../tests/support/database';
import { addSchoolRow } from '../../tests/support/school';
import { closeDatabase, db, openDatabase } from '~/platform/db.server';
import * as env from '~/platform/env';
import { run } from './main';

const { file } = useFreshDatabase();
const printed: string[] = [];

beforeEach(() => {
  const settings = env.readSettings({ ...process.env, DATABASE_URL: `file:${file()}` });
  vi.spyOn(env, 'settings').mockReturnValue(settings);
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => printed.splice(0));

async function portal(...args: string[]): Promise<number> {
  await closeDatabase();
  const code = await run(['figures', 'import', 'tests/data/perf_tables_census_812.csv', ...args]);
  openDatabase(file());
  return code;
}

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
