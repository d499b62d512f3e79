import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '~/platform/time';
import { bankHolidaysToBeginWith } from './bank-holiday-default';
import { readCalendarFile, type FileTerm } from './calendar-file';
import { planHolidays, planTerms, type TermPlan } from './calendar-plan';
import { overlaps, type Term } from './term';

const read = (content: string) => readCalendarFile(new TextEncoder().encode(content));
const fileNamed = (name: string) => read(readFileSync(`tests/data/${name}`, 'utf8'));

describe('a file', () => {
  test('of the council’s terms is read, each half-term by its usual name', () => {
    const council = fileNamed('term_dates_nelincs_2025-26.json');
    expect(council).toMatchObject({ ok: true, file: { kind: 'terms' } });
    if (!council.ok || council.file.kind !== 'terms') return;
    expect(council.file.terms).toHaveLength(6);
    expect(council.file.terms[2]).toEqual({
      number: 3,
      name: 'Spring term, first half',
      startsOn: '2026-01-06',
      endsOn: '2026-02-13',
    });
  });

  test('of bank holidays gives those of England and Wales, as the portal has them to begin with', () => {
    const holidays = fileNamed('bank-holidays.json');
    expect(holidays).toEqual({
      ok: true,
      file: { kind: 'holidays', holidays: bankHolidaysToBeginWith },
    });
  });

  test.each(['', '[]', '{"terms":[]}', '{"terms":[{"open":1}]}', '{"scotland":{"events":[]}}'])(
    'like %s is neither',
    (content) => expect(read(content)).toMatchObject({ ok: false, reason: 'not-read' }),
  );
});

const term = (startsOn: string, endsOn: string, name = 'A term') => ({ startsOn, endsOn, name });
const inFile = (...terms: Omit<FileTerm, 'number'>[]) =>
  terms.map((one, at) => ({ ...one, number: at + 1 }));
const known = (...terms: Omit<Term, 'id'>[]) => terms.map((one, at) => ({ ...one, id: `${at}` }));

describe('a plan for terms', () => {
  const autumn = term('2026-09-03', '2026-10-22');
  const spring = term('2027-01-05', '2027-02-12');

  test('says what is new, what changes and what stays', () => {
    const moved = term('2027-01-06', '2027-02-12');
    const plan = planTerms(inFile(autumn, moved), known(autumn, spring));
    expect(plan).toMatchObject({ fresh: [], unchanged: 1, refused: [] });
    expect(plan.changed.map(({ before, after }) => [before.startsOn, after.startsOn])).toEqual([
      ['2027-01-05', '2027-01-06'],
    ]);
  });

  test.each([
    [term('2026-02-30', '2026-04-01'), '“2026-02-30” is no day: days are written like 2026-09-03'],
    [
      term('3 September', '2026-10-22'),
      '“3 September” is no day: days are written like 2026-09-03',
    ],
    [term('2026-10-22', '2026-09-03'), 'The last day must be after the first day'],
    [term('2026-09-03', '2027-10-22'), 'A term lasts 18 weeks at most: look at the year'],
  ])('refuses %o', (wrong, reason) => {
    const plan = planTerms(inFile(spring, wrong), []);
    expect(plan.refused).toEqual([{ number: 2, reason }]);
    expect(plan.fresh).toHaveLength(1);
  });

  test('leaves to a person what it cannot match', () => {
    const whole = term('2026-09-03', '2026-12-18', 'Autumn term');
    const second = term('2026-11-02', '2026-12-18');
    expect(planTerms(inFile(autumn, second), known(whole)).refused).toHaveLength(2);
    expect(planTerms(inFile(whole), known(autumn, second)).refused).toHaveLength(1);
  });

  const anyTerm = fc
    .tuple(fc.nat(400), fc.integer({ min: -5, max: 80 }), fc.constantFrom('A', 'B'))
    .map(([from, days, name]) => {
      const startsOn = addDays('2026-01-01', from);
      return { startsOn, endsOn: addDays(startsOn, days), name };
    });
  const soundTerms = fc.array(anyTerm, { maxLength: 8 }).map((all) => {
    const plan = planTerms(inFile(...all), []);
    return known(...plan.fresh);
  });

  test('never leaves terms that overlap, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 8 }), soundTerms, (all, before) => {
        const file = inFile(...all);
        const after = applied(planTerms(file, before), before);
        for (const one of after)
          expect(after.filter((other) => other !== one && overlaps(one, other))).toEqual([]);
        const again = planTerms(file, after);
        expect([again.fresh, again.changed]).toEqual([[], []]);
      }),
    );
  });
});

function applied(plan: TermPlan, before: readonly Term[]): Term[] {
  const changes = new Map(plan.changed.map((one) => [one.before.id, one.after]));
  const kept = before.map(({ id, ...one }) => ({ ...one, ...changes.get(id), id }));
  return [...kept, ...plan.fresh.map((one) => ({ ...one, id: `new ${one.number}` }))];
}

test('a list of bank holidays is believed for its own years', () => {
  const holiday = (on: string, title = 'A holiday') => ({ on, title });
  const plan = planHolidays(
    [holiday('2026-01-01'), holiday('2026-12-28', 'Boxing Day'), holiday('2027-01-01')],
    [
      holiday('2025-01-01'),
      holiday('2026-01-01'),
      holiday('2026-12-28', 'Boxing day'),
      holiday('2027-06-02', 'A jubilee'),
      holiday('2028-01-03'),
    ],
  );
  expect(plan.fresh.map(({ on }) => on)).toEqual(['2027-01-01']);
  expect(plan.renamed.map(({ after }) => after.title)).toEqual(['Boxing Day']);
  expect(plan.gone.map(({ title }) => title)).toEqual(['A jubilee']);
  expect(plan.unchanged).toBe(1);
});
