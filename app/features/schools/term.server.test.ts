import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { terminal } from '../../../tests/support/school';
import { listBankHolidays } from './bank-holiday.server';
import { addTerm, changeTerm, getTerm, listTerms, removeTerm } from './term.server';
import { applyStagedCalendar, findStagedCalendar, stageCalendar } from './staged-calendar.server';

useFreshDatabase();

const by = terminal();
const autumn = { name: 'Autumn', startsOn: '2026-09-03', endsOn: '2026-10-22' };
const late = { name: 'Late autumn', startsOn: '2026-11-02', endsOn: '2026-12-18' };
const actsOf = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ act }) => act).sort();

describe('a term', () => {
  test('is added beside others and refused where it overlaps one', async () => {
    expect(await addTerm(by, late)).toEqual({ ok: true });
    expect(await addTerm(by, autumn)).toEqual({ ok: true });
    expect(
      await addTerm(by, { ...autumn, startsOn: '2026-10-20', endsOn: '2026-10-30' }),
    ).toMatchObject({ reason: 'starts-within' });
    expect((await listTerms()).map(({ name }) => name)).toEqual(['Autumn', 'Late autumn']);
    expect(await actsOf()).toEqual(['addTerm', 'addTerm']);
  });

  test('is changed within its own days, but not into another’s', async () => {
    await addTerm(by, autumn);
    await addTerm(by, late);
    const [first] = await listTerms();
    const changed = { ...first!, endsOn: '2026-10-23' };
    expect(await changeTerm(by, changed)).toEqual({ ok: true });
    expect(await getTerm(first!.id)).toEqual(changed);
    expect(await changeTerm(by, { ...changed, endsOn: '2026-11-02' })).toMatchObject({
      reason: 'ends-within',
      message: 'This overlaps Late autumn, 2 November 2026 to 18 December 2026',
    });
  });

  test('is removed once', async () => {
    await addTerm(by, autumn);
    const [term] = await listTerms();
    await removeTerm(by, term!.id);
    expect(await listTerms()).toEqual([]);
    await expect(removeTerm(by, term!.id)).rejects.toMatchObject({ status: 404 });
    await expect(changeTerm(by, term!)).rejects.toMatchObject({ status: 404 });
    expect(await actsOf()).toEqual(['addTerm', 'removeTerm']);
  });
});

describe('an upload', () => {
  const upload = (fileName: string) => ({
    fileName,
    bytes: readFileSync(`tests/data/${fileName}`),
  });

  test('of bank holidays changes nothing before it is confirmed, by whoever uploaded it', async () => {
    const staged = await stageCalendar(by, upload('bank-holidays.json'));
    if (!staged.ok) throw new Error(staged.message);
    expect((await findStagedCalendar(by, staged.id))?.plan.fresh).toHaveLength(32);
    expect(await findStagedCalendar({ ...by, personId: 'another' }, staged.id)).toBeNull();
    expect(await listBankHolidays()).toEqual([]);
    await applyStagedCalendar(by, staged.id);
    expect((await listBankHolidays()).at(-1)).toEqual({ on: '2027-12-28', title: 'Boxing Day' });
    expect(await applyStagedCalendar(by, staged.id)).toBeNull();
  });

  test('of terms moves the one known, and keeps its id', async () => {
    await addTerm(by, { name: 'Summer', startsOn: '2026-06-02', endsOn: '2026-07-24' });
    const [before] = await listTerms();
    const staged = await stageCalendar(by, upload('term_dates_nelincs_2025-26.json'));
    if (!staged.ok) throw new Error(staged.message);
    await applyStagedCalendar(by, staged.id);
    const after = await listTerms();
    expect(after).toHaveLength(6);
    expect(after.at(-1)).toEqual({
      id: before!.id,
      name: 'Summer term, second half',
      startsOn: '2026-06-01',
      endsOn: '2026-07-22',
    });
  });

  test('of anything else is refused', async () => {
    expect(await stageCalendar(by, upload('pupils_invented.csv'))).toMatchObject({
      ok: false,
      reason: 'not-read',
    });
  });
});
