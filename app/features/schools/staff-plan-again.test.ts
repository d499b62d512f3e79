import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyStaff } from '../../../tests/support/known-staff';
import type { KnownPost } from './known-staff';
import { planStaff, type StaffPlan } from './staff-plan';
import type { StaffRow } from './staff-row';

const today = '2026-11-23';
const pick = <T>(...values: T[]) => fc.constantFrom(...values);

// Few names, so that namesakes and shared mailboxes are common; never four of one name.
const person = fc.record({
  givenName: pick('Jane', 'Asha', 'Tom'),
  familyName: pick('Smith', 'Patel'),
  email: pick(null, 'office', 'own', 'own'),
  jobTitle: pick(null, 'Class Teacher', 'SENCO', 'Cook', 'Keeper'),
  startsOn: pick(null, '2020-09-01', '2027-01-01'),
  endsOn: pick(null, null, null, '2025-09-01', '2028-09-01'),
  workingDays: pick(null, 'MTW'),
  schoolId: pick('s', 's', 's', 't'),
});
const rowFrom = (each: Omit<StaffRow, 'line'>, line: number): StaffRow => {
  const own = `${each.givenName}.${each.familyName}@s.example`.toLowerCase();
  const email = each.email === 'own' ? own : each.email && 'office@s.example';
  return { ...each, line, email };
};
const isSound = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn < endsOn;
const hasFewNamesakes = (people: { givenName: string; familyName: string }[]) =>
  people.every(
    (one) =>
      people.filter(
        (each) => each.givenName === one.givenName && each.familyName === one.familyName,
      ).length < 4,
  );
const file = fc
  .array(person.filter(isSound), { maxLength: 12 })
  .filter(hasFewNamesakes)
  .map((people) => people.map((each, i) => rowFrom(each, i + 2)));

/** Answers every question with the option that a number picks, until none waits. */
function settled(rows: StaffRow[], known: KnownPost[], choices: number[]): StaffPlan {
  const answers: Record<string, string> = {};
  for (let round = 0; ; round++) {
    const plan = planStaff({ rows, known, answers, today });
    const open = plan.questions.filter(({ answer }) => answer === null);
    if (open.length === 0 || round > 50) return plan;
    for (const { id, options } of open)
      answers[id] =
        options[(choices[id.length % choices.length] ?? 0) % options.length]?.value ?? '';
  }
}

const choices = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 });
const nothing = { newPeople: [], newPosts: [], changed: [] };
const doings = ({ newPeople, newPosts, changed }: StaffPlan) => ({ newPeople, newPosts, changed });

it('after applying, the same file brings nobody new without a question; and it ends nobody it does not name', () => {
  fc.assert(
    fc.property(file, file, choices, (first, second, numbers) => {
      const known = applyStaff([], settled(first, [], numbers));
      const plan = settled(second, known, numbers);
      fc.pre(plan.mayApply);
      const named = new Set(plan.changed.map(({ postId }) => postId));
      const after = applyStaff(known, plan);
      for (const post of known) {
        const now = after.find(({ postId }) => postId === post.postId);
        expect(now).toBeDefined();
        if (!named.has(post.postId)) expect(now?.endsOn).toBe(post.endsOn);
      }
      const again = planStaff({ rows: second, known: after, today });
      if (again.mayApply) expect(again.newPeople).toEqual([]);
    }),
    { numRuns: 300, seed: 812 },
  );
});

it('takes in each line once, or says why not', () => {
  fc.assert(
    fc.property(file, choices, (rows, numbers) => {
      const plan = settled(rows, [], numbers);
      fc.pre(plan.mayApply);
      const people = plan.newPeople.length + plan.ended.length + plan.newPosts.length;
      const lines = new Set([
        ...plan.newPeople.flatMap(({ posts }) => posts.map(({ line }) => line)),
        ...plan.ended.map(({ line }) => line),
        ...plan.repeated.flatMap((each) => each.lines),
      ]);
      expect(lines).toEqual(new Set(rows.map(({ line }) => line)));
      expect(people).toBeLessThanOrEqual(rows.length);
    }),
    { numRuns: 200 },
  );
});

it('asks nothing again where every person has a name and an address of their own', () => {
  const distinct = file.map((rows) =>
    rows.map((row, i) => ({
      ...row,
      familyName: `Q${String.fromCharCode(97 + i).repeat(6)}`,
      email: row.email && `${i}${row.email}`,
    })),
  );
  fc.assert(
    fc.property(distinct, choices, (rows, numbers) => {
      const known = applyStaff([], settled(rows, [], numbers));
      const again = planStaff({ rows, known, today });
      expect(doings(again)).toEqual(nothing);
      const ended = rows.filter(({ endsOn }) => endsOn !== null && endsOn <= today).length;
      expect(again.same.length + again.ended.length).toBe(rows.length);
      expect(again.ended).toHaveLength(ended);
    }),
    { numRuns: 200 },
  );
});
