import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyGias } from '../../../tests/support/known-schools';
import type { GiasSchool } from './gias';
import { readGias } from './gias-file';
import { planGias } from './gias-plan';
import type { KnownSchool } from './known-school';

const today = '2026-11-23';
let rows: GiasSchool[] = [];
let known: KnownSchool[] = [];

beforeAll(async () => {
  const list = await readGias(readFileSync('tests/data/gias_layout_812.csv'));
  if (!list.ok) throw new Error(list.reason);
  rows = list.rows;
  known = applyGias([], planGias({ rows, known: [], today }));
});

const rowOf = (urn: string, over: Partial<GiasSchool> = {}): GiasSchool => {
  const row = rows.find((each) => each.urn === urn);
  if (!row) throw new Error(`no row ${urn}`);
  return { ...row, ...over };
};
const knownAs = (urn: string, over: Partial<KnownSchool> = {}) =>
  known.map((school) =>
    school.identifiers.some(({ value }) => value === urn) ? { ...school, ...over } : school,
  );

describe('the first list', () => {
  it('reads 76, of which 72 are open and 63 take part, 54 of them academies', () => {
    const plan = planGias({ rows, known: [], today });
    expect(plan.counts).toEqual({ read: 76, open: 72, takingPart: 63 });
    expect(plan.new).toHaveLength(72);
    const part = (takesPart: string) => plan.new.filter((each) => each.takesPart === takesPart);
    expect([part('sequenced').length, part('contributor').length, part('no').length]).toEqual([
      59, 4, 9,
    ]);
    expect(
      part('sequenced')
        .concat(part('contributor'))
        .filter(({ row }) => /Academy/.test(row.typeName)),
    ).toHaveLength(54);
  });

  it('lists the others with the reason', () => {
    const { notTakingPart } = planGias({ rows, known: [], today });
    expect(notTakingPart).toHaveLength(13);
    expect(notTakingPart.find(({ urn }) => urn === '117731')?.why).toBe(
      'Closed on 28 February 2017, and not known here',
    );
    expect(notTakingPart.find(({ urn }) => urn === '130586')?.why).toBe(
      'Not invited: Further education',
    );
  });

  it('follows the council’s own setting', () => {
    const plan = planGias({ rows, known: [], setting: { '10': 'contributor', '44': 'no' }, today });
    expect(plan.counts.takingPart).toBe(63);
    expect(plan.new.find(({ row }) => row.urn === '144366')?.takesPart).toBe('contributor');
  });
});

describe('a later list', () => {
  it('applied twice changes nothing', () => {
    const again = planGias({ rows, known, today });
    expect([again.new, again.changed, again.closing]).toEqual([[], [], []]);
    expect(again.unchanged).toHaveLength(72);
    expect(again.counts).toEqual({ read: 76, open: 72, takingPart: 63 });
  });

  it('shows each field that changes', () => {
    const plan = planGias({
      rows: [rowOf('135209', { name: 'Wintringham', pupils: 901 })],
      known,
      today,
    });
    expect(plan.changed[0]?.fields).toEqual([
      { field: 'name', from: 'Oasis Academy Wintringham', to: 'Wintringham' },
      { field: 'pupils', from: 895, to: 901 },
    ]);
  });

  it('does not empty what it leaves empty, and leaves alone schools it leaves out', () => {
    const bare = { pupils: null, street: null, trust: null, ukprn: null, laestab: null } as const;
    const plan = planGias({ rows: [rowOf('135209', bare)], known, today });
    expect([plan.changed, plan.closing]).toEqual([[], []]);
  });

  it('closes a known school, and opens it again', () => {
    const closed = planGias({
      rows: [rowOf('135209', { status: 'closed', closedOn: '2026-08-31' })],
      known,
      today,
    });
    expect(closed.closing[0]?.fields).toEqual([
      { field: 'status', from: 'open', to: 'closed' },
      { field: 'closedOn', from: null, to: '2026-08-31' },
    ]);
    const after = applyGias(known, closed);
    expect(planGias({ rows: [rowOf('135209')], known: after, today }).changed[0]?.fields).toEqual([
      { field: 'status', from: 'closed', to: 'open' },
      { field: 'closedOn', from: '2026-08-31', to: null },
    ]);
  });

  it('shows a school that is proposed to close among the closing', () => {
    const row = rowOf('135209', { proposal: 'to close', closedOn: '2027-08-31' });
    const plan = planGias({ rows: [row], known, today });
    expect(plan.closing.map(({ urn }) => urn)).toEqual(['135209']);
    expect(plan.counts.takingPart).toBe(1);
  });

  it('keeps a part given by hand', () => {
    const plan = planGias({
      rows,
      known: knownAs('135209', { takesPart: 'no', partSource: 'hand' }),
      today,
    });
    expect(plan.changed).toEqual([]);
    expect(plan.notTakingPart.find(({ urn }) => urn === '135209')?.why).toBe(
      'Left out by the council',
    );
  });
});

describe('trusts', () => {
  const other = { code: '1', name: 'Another Trust' };
  it('come from the list where none is known, and follow it', () => {
    const none = planGias({
      rows: [rowOf('135209')],
      known: knownAs('135209', { trust: null }),
      today,
    });
    expect(none.changed[0]?.trust).toEqual({ code: '4076', name: 'Oasis Community Learning' });
    const moved = planGias({ rows: [rowOf('135209', { trust: other })], known, today });
    expect(moved.changed[0]?.trust).toEqual(other);
  });

  it('entered by hand stay, with a note', () => {
    const byHand = knownAs('135209', { trust: { code: null, name: 'Our Trust', source: 'hand' } });
    const plan = planGias({ rows: [rowOf('135209')], known: byHand, today });
    expect(plan.changed).toEqual([]);
    expect(plan.notes[0]?.text).toMatch(
      /names Oasis Community Learning .* Our Trust, entered by hand, stays/,
    );
  });
});

describe('numbers', () => {
  it('that another school has are left there, with a pointer to the links file', () => {
    const academy = rowOf('135209', { urn: '150001', line: 90, ukprn: null });
    const plan = planGias({ rows: [academy], known, today });
    expect(plan.new[0]?.identifiers.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'urn 150001',
    ]);
    expect(plan.notes[0]?.text).toMatch(
      /812\/6906, which Oasis Academy Wintringham has\. .*links file/,
    );
  });

  it('that are new to a school are added', () => {
    const plan = planGias({ rows: [rowOf('117697', { ukprn: '10000001' })], known, today });
    expect(plan.changed[0]?.identifiers).toEqual([
      { kind: 'ukprn', value: '10000001', startsOn: null, endsOn: null },
    ]);
  });
});

it('any part of the list in any order, then the whole, ends as the whole alone; and then nothing is left to do', () => {
  const key = (schools: KnownSchool[]) =>
    schools.map((school) => JSON.stringify(school, Object.keys(school).sort())).sort();
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows.keys()]), (positions) => {
      const part = positions.flatMap((position) => rows[position] ?? []);
      const first = applyGias([], planGias({ rows: part, known: [], today }));
      const whole = applyGias(first, planGias({ rows, known: first, today }));
      expect(key(whole)).toEqual(key(known));
      const again = planGias({ rows, known: whole, today });
      expect([again.new, again.changed, again.closing]).toEqual([[], [], []]);
    }),
    { numRuns: 30 },
  );
});
