import { describe, expect, it } from 'vitest';
import { applyStaff } from '../../../tests/support/known-staff';
import type { KnownPost } from './known-staff';
import { planStaff, type StaffPlan } from './staff-plan';
import type { StaffRow } from './staff-row';

const today = '2026-11-23';
const row = (line: number, name: string, over: Partial<StaffRow> = {}): StaffRow => {
  const [givenName = '', familyName = ''] = name.split(' ');
  const email = `${name.replace(' ', '.').toLowerCase()}@s.example`;
  const base = { line, schoolId: 's', givenName, familyName, email, jobTitle: 'Class Teacher' };
  return { ...base, startsOn: null, endsOn: null, workingDays: null, ...over };
};
const held = (name: string, over: Partial<KnownPost> = {}): KnownPost => {
  const { line: _line, startsOn: _startsOn, ...rest } = row(0, name);
  const id = name.replace(' ', '-').toLowerCase();
  return {
    ...rest,
    postId: `post-${id}`,
    personId: id,
    staffType: 'teacher',
    startsOn: '2020-09-01',
    ...over,
  };
};
const plan = (rows: StaffRow[], known: KnownPost[] = [], more = {}) =>
  planStaff({ rows, known, today, ...more });
const questions = (made: StaffPlan) => made.questions.map(({ id, kind }) => `${kind} ${id}`);

describe('new people', () => {
  it('come with the staff type of their title, from today where no start is given', () => {
    const made = plan([row(2, 'Jane Smith', { jobTitle: 'SENDCo', workingDays: 'MTW' })]);
    expect(made.newPeople).toEqual([
      {
        givenName: 'Jane',
        familyName: 'Smith',
        email: 'jane.smith@s.example',
        posts: [
          {
            line: 2,
            schoolId: 's',
            staffType: 'senco',
            jobTitle: 'SENDCo',
            startsOn: today,
            endsOn: null,
            workingDays: 'MTW',
          },
        ],
      },
    ]);
    expect(made.mayApply).toBe(true);
  });

  it('who have left are not taken in', () => {
    const made = plan([row(2, 'Jane Smith', { endsOn: '2026-09-01' })]);
    expect([made.newPeople, made.ended]).toEqual([[], [{ line: 2, name: 'Jane Smith' }]]);
  });

  it('with a title that means nothing known are asked about once for the title', () => {
    const rows = ['Ann Bell', 'Bo Carr'].map((name, i) =>
      row(i + 2, name, { jobTitle: 'Lighthouse Keeper' }),
    );
    const waiting = plan(rows);
    expect(waiting.questions).toMatchObject([
      { id: 'type:lighthouse keeper', lines: [2, 3], answer: null },
    ]);
    expect(waiting.mayApply).toBe(false);
    const answered = plan(rows, [], { answers: { 'type:lighthouse keeper': 'support-staff' } });
    expect(answered.newPeople.map(({ posts }) => posts[0]?.staffType)).toEqual([
      'support-staff',
      'support-staff',
    ]);
    expect(answered.mayApply).toBe(true);
  });

  it('may have a guess corrected', () => {
    const made = plan([row(2, 'Jane Smith')], [], {
      answers: { 'type:class teacher': 'teaching-assistant' },
    });
    expect(made.meanings).toMatchObject([
      { id: 'type:class teacher', staffType: 'teaching-assistant', by: 'answer' },
    ]);
  });

  it('are made head only by whoever stands over the organisers', () => {
    const rows = [row(2, 'Jane Smith', { jobTitle: 'Headteacher' })];
    const school = plan(rows);
    expect(school.questions[0]?.text).toMatch(/says who is head/);
    expect(school.questions[0]?.options.map(({ value }) => value)).not.toContain('head');
    expect(plan(rows, [], { answers: { 'type:headteacher': 'head' } }).newPeople).toEqual([]);
    expect(plan(rows, [], { reserved: [] }).newPeople[0]?.posts[0]?.staffType).toBe('head');
  });
});

describe('people already on the list', () => {
  it('are known by their own address, whatever has changed, field by field', () => {
    const made = plan(
      [
        row(2, 'Jane Brown', {
          email: 'jane.smith@s.example',
          jobTitle: 'Teaching Assistant',
          startsOn: '2021-01-01',
        }),
      ],
      [held('Jane Smith')],
    );
    expect(made.changed).toMatchObject([
      {
        postId: 'post-jane-smith',
        name: 'Jane Smith',
        fields: [
          { field: 'familyName', from: 'Smith', to: 'Brown' },
          { field: 'staffType', from: 'teacher', to: 'teaching-assistant' },
          { field: 'startsOn', from: '2020-09-01', to: '2021-01-01' },
          { field: 'jobTitle', from: 'Class Teacher', to: 'Teaching Assistant' },
        ],
      },
    ]);
    expect(made.questions).toEqual([]);
  });

  it('without an address are known by name and job, and asked about otherwise', () => {
    const known = [held('Jane Smith', { email: null })];
    expect(plan([row(2, 'Jane Smith', { email: null })], known).same).toHaveLength(1);
    expect(
      questions(plan([row(2, 'Jane Smith', { email: null, jobTitle: 'Cook' })], known)),
    ).toEqual(['same-person person:2']);
    expect(questions(plan([row(2, 'Jane Smith')], known))).toEqual(['same-person person:2']);
  });

  it('answered to be the same take the new details; answered to be another make a new person', () => {
    const known = [held('Jane Smith', { email: null })];
    const rows = [row(2, 'Jane Smith')];
    expect(plan(rows, known, { answers: { 'person:2': 'jane-smith' } }).changed[0]?.fields).toEqual(
      [{ field: 'email', from: null, to: 'jane.smith@s.example' }],
    );
    expect(plan(rows, known, { answers: { 'person:2': 'new' } }).newPeople).toHaveLength(1);
    expect(plan(rows, known, { answers: { 'person:2': 'somebody-elsewhere' } }).mayApply).toBe(
      false,
    );
  });

  it('of a similar name are asked about', () => {
    const made = plan(
      [row(2, 'Liz Brown', { email: null })],
      [held('Elizabeth Brown'), held('Tom Brown')],
    );
    expect(made.questions[0]?.options.map(({ label }) => label)).toEqual([
      'The same person as Elizabeth Brown, Class Teacher, elizabeth.brown@s.example',
      'Someone else, new to the list',
    ]);
  });

  it('do not lose a first name to an initial, nor anything to an empty cell', () => {
    const known = [held('Jane Smith', { jobTitle: 'Class Teacher', workingDays: 'MTW' })];
    const made = plan(
      [row(2, 'J Smith', { email: 'jane.smith@s.example', jobTitle: null })],
      known,
    );
    expect([made.same.length, made.changed]).toEqual([1, []]);
  });

  it('are never leavers because a file does not name them', () => {
    const made = plan([row(2, 'Jane Smith')], [held('Jane Smith'), held('Tom Hall')]);
    expect([made.changed, made.ended, made.notInFile]).toEqual([[], [], 1]);
  });

  it('end on the date that the file gives', () => {
    const made = plan([row(2, 'Jane Smith', { endsOn: '2027-01-01' })], [held('Jane Smith')]);
    expect(made.changed[0]?.fields).toEqual([{ field: 'endsOn', from: null, to: '2027-01-01' }]);
  });

  it('who had left are asked about, and come back with a new post', () => {
    const known = [held('Jane Smith', { endsOn: '2025-01-01' })];
    const rows = [row(2, 'Jane Smith', { startsOn: '2020-09-01' })];
    expect(questions(plan(rows, known))).toEqual(['returned returned:2']);
    const back = plan(rows, known, { answers: { 'returned:2': 'returned' } });
    expect(back.newPosts).toMatchObject([{ personId: 'jane-smith', post: { startsOn: today } }]);
    expect(plan(rows, known, { answers: { 'returned:2': 'left' } }).ended).toHaveLength(1);
    expect(plan([row(2, 'Jane Smith', { endsOn: '2025-01-01' })], known).questions).toEqual([]);
  });

  it('keep the type their records give a title', () => {
    const known = [held('Jane Smith', { jobTitle: 'Inclusion Manager', staffType: 'teacher' })];
    const made = plan([row(2, 'Tom Hall', { jobTitle: 'Inclusion manager' })], known);
    expect(made.newPeople[0]?.posts[0]?.staffType).toBe('teacher');
  });

  it('at other schools are not seen at all', () => {
    const made = plan([row(2, 'Jane Smith')], [held('Jane Smith', { schoolId: 'elsewhere' })]);
    expect([made.newPeople.length, made.questions]).toEqual([1, []]);
  });
});

describe('one person on several lines', () => {
  const senco = row(3, 'Jane Smith', { jobTitle: 'SENCO' });

  it('holds several posts where name and address agree', () => {
    const made = plan([row(2, 'Jane Smith'), senco, row(4, 'Jane Smith')]);
    expect(made.newPeople).toHaveLength(1);
    expect(made.newPeople[0]?.posts.map(({ staffType }) => staffType)).toEqual([
      'teacher',
      'senco',
    ]);
    expect(made.repeated).toEqual([{ lines: [2, 3, 4], name: 'Jane Smith' }]);
  });

  it('is asked about where there is no address, and settled by the answer', () => {
    const rows = [
      row(2, 'Sam Dale', { email: null }),
      row(3, 'Sam Dale', { email: null, jobTitle: 'Cook' }),
    ];
    expect(questions(plan(rows))).toEqual(['listed-twice twin:3']);
    expect(plan(rows, [], { answers: { 'twin:3': 'same' } }).newPeople).toHaveLength(1);
    expect(plan(rows, [], { answers: { 'twin:3': 'different' } }).newPeople).toHaveLength(2);
  });

  it('at two schools of one file is asked about, and then not again', () => {
    const rows = [row(2, 'Jane Smith'), row(3, 'Jane Smith', { schoolId: 't' })];
    expect(questions(plan(rows))).toEqual(['two-schools twin:3']);
    const made = plan(rows, [], { answers: { 'twin:3': 'same' } });
    expect(made.newPeople[0]?.posts.map(({ schoolId }) => schoolId)).toEqual(['s', 't']);
    const again = plan(rows, applyStaff([], made));
    expect([again.questions, again.newPeople, again.changed, again.same.length]).toEqual([
      [],
      [],
      [],
      2,
    ]);
  });

  it('changes both posts in place', () => {
    const known = [
      held('Jane Smith'),
      held('Jane Smith', { postId: 'p2', staffType: 'senco', jobTitle: 'SENCO' }),
    ];
    expect(plan([row(2, 'Jane Smith'), senco], known).same).toHaveLength(2);
    const further = plan([row(2, 'Jane Smith'), senco], known.slice(0, 1));
    expect(further.newPosts).toMatchObject([
      { personId: 'jane-smith', post: { staffType: 'senco' } },
    ]);
  });
});

describe('a shared mailbox', () => {
  it('is not kept, and named', () => {
    const email = 'office@s.example';
    const made = plan([row(2, 'Ann Bell', { email })], [held('Bo Carr', { email: null })]);
    expect(made.newPeople[0]?.email).toBeNull();
    expect(made.sharedAddresses).toEqual([{ email, lines: [2] }]);
  });

  it('does not make two people one', () => {
    const email = 'office@s.example';
    const made = plan(
      [row(2, 'Ann Bell', { email }), row(3, 'Bo Carr', { email })],
      [held('Cy Dale', { email })],
    );
    expect([made.newPeople.length, made.questions]).toEqual([2, []]);
  });

  it('is known by its users, whatever its name', () => {
    const email = 'year3@s.example';
    const known = [held('Ann Bell', { email }), held('Bo Carr', { email })];
    expect(plan([row(2, 'Cy Dale', { email })], known).newPeople).toHaveLength(1);
    expect(plan([row(2, 'Ann Bell', { email })], known).same).toHaveLength(1);
  });

  it('an address of one’s own under a quite different name is asked about', () => {
    const made = plan(
      [row(2, 'Ravi Patel', { email: 'jane.smith@s.example' })],
      [held('Jane Smith')],
    );
    expect(questions(made)).toEqual(['same-person person:2']);
  });
});

describe('a head’s post', () => {
  const head = held('Jane Smith', { staffType: 'head', jobTitle: 'Headteacher' });
  const rows = [
    row(2, 'Jane Smith', { jobTitle: 'Class Teacher', endsOn: '2027-01-01', workingDays: 'MTW' }),
  ];

  it('follows a school’s file in title and days only', () => {
    const [change] = plan(rows, [head]).changed;
    expect(change?.fields.map(({ field }) => field)).toEqual(['jobTitle', 'workingDays']);
  });

  it('is not turned into a SENCO’s post, which is a further one', () => {
    const made = plan([row(2, 'Jane Smith', { jobTitle: 'SENCO' })], [head]);
    expect([made.changed, made.newPosts[0]?.post.staffType]).toEqual([[], 'senco']);
  });

  it('keeps its address', () => {
    const renamed = row(2, 'Jane Smith', { email: 'new@s.example', jobTitle: 'Headteacher' });
    const answers = { 'person:2': 'jane-smith' };
    expect(plan([renamed], [head], { answers }).changed).toEqual([]);
  });

  it('follows in all the file of whoever stands over the organisers', () => {
    const [change] = plan(rows, [head], { reserved: [] }).changed;
    expect(change?.fields.map(({ field }) => field)).toContain('endsOn');
  });

  it('does not come back by a title of the past', () => {
    const made = plan(
      [row(2, 'Jane Smith', { jobTitle: 'Headteacher' })],
      [{ ...head, endsOn: '2025-01-01' }],
    );
    expect(made.questions[0]?.text).toMatch(/says who is head/);
  });
});

describe('all or nothing', () => {
  const errors = [{ line: 9, reason: 'There is no name.' }];
  it('one row error stops the whole, until its line is left out', () => {
    expect(plan([row(2, 'Jane Smith')], [], { errors }).mayApply).toBe(false);
    const made = plan([row(2, 'Jane Smith')], [], { errors, leaveOut: [9] });
    expect([made.mayApply, made.leftOut]).toEqual([true, [9]]);
  });

  it('two lines cannot be one known person', () => {
    const rows = [row(2, 'Jane Smith', { email: null }), row(3, 'Jane Smyth')];
    const made = plan(rows, [held('Jane Smith', { email: 'x@s.example' })], {
      answers: { 'twin:3': 'different', 'person:2': 'jane-smith', 'person:3': 'jane-smith' },
    });
    expect(made.mayApply).toBe(false);
  });
});
