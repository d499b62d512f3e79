import { describe, expect, it } from 'vitest';
import { isSharedMailbox, readEmail } from './staff-email';
import { guessStaffType } from './staff-type-guess';
import { readWorkingDays } from './staff-working-days';

describe('readWorkingDays', () => {
  it.each([
    ['', null],
    ['Mon-Fri', 'MTWHF'],
    ['Mon–Wed', 'MTW'],
    ['Monday to Thursday', 'MTWH'],
    ['Mon, Tue, Thu', 'MTH'],
    ['Monday Thursday', 'MH'],
    ['Tues & Weds', 'TW'],
    ['MTWTF', 'MTWHF'],
    ['M T W Th F', 'MTWHF'],
    ['M-W-F', 'MWF'],
    ['Full time', 'MTWHF'],
    ['5', 'MTWHF'],
    ['Wed and Fri', 'WF'],
    ['0.6', undefined],
    ['Fri-Mon', undefined],
    ['mornings', undefined],
  ])('%j', (text, days) => expect(readWorkingDays(text)).toBe(days));
});

describe('readEmail', () => {
  it.each([
    ['Jane.Smith@School.example', 'jane.smith@school.example'],
    ['mailto:j@a.example', 'j@a.example'],
    ['Jane Smith <j@a.example>', 'j@a.example'],
    ['n/a', null],
    ['-', null],
    ['', null],
  ])('%j', (text, email) => expect(readEmail(text)).toEqual({ email }));

  it.each(['jane', 'jane@', 'j@a', 'a@b.example; c@d.example', 'jane(at)a.example'])(
    'refuses %s',
    (text) => expect(readEmail(text)).toEqual({ reason: `"${text}" is not an e-mail address` }),
  );

  it('knows a mailbox that several people read', () => {
    expect(
      ['office@a.example', 'senco@a.example', 'headteacher2@a.example'].every(isSharedMailbox),
    ).toBe(true);
    expect(['jane.office@a.example', 'staffordj@a.example'].some(isSharedMailbox)).toBe(false);
  });
});

describe('guessStaffType', () => {
  it.each([
    [
      'head',
      'Headteacher, Head Teacher, Head, Acting Headteacher, Principal, Executive Headteacher, Head of School',
    ],
    [
      'senior-leader',
      'Deputy Headteacher, Assistant Head, Vice Principal, Deputy Head Teacher (Pastoral), SLT, Assistant Head/Class Teacher',
    ],
    [
      'senco',
      'SENCO, SENDCo, Assistant SENCO, Class Teacher / SENCo, SEN Co-ordinator, Inclusion Manager, Deputy Headteacher & SENCO, Head of Inclusion',
    ],
    [
      'teacher',
      'Class Teacher, Teacher of PE, ECT1, Head of Maths, EYFS Lead, Supply teacher, IT Teacher, Head of Year 9',
    ],
    [
      'teaching-assistant',
      'Teaching Assistant, TA, TA2, HLTA, LSA, Learning Support Assistant, SEN Teaching Assistant, 1:1 Support Assistant, Nursery Nurse, Early Years Practitioner',
    ],
    [
      'support-staff',
      'School Business Manager, Caretaker, PA to the Headteacher, Headteacher’s PA, SEN Administrator, Midday Supervisor, Clerk to the Governors, Cook, Attendance Officer, IT Technician, Cover Supervisor, Assistant to the SENCO',
    ],
    ['governor', 'Governor, Parent Governor, Chair of Governors, Co-opted governor, Trustee'],
  ])('%s', (staffType, titles) => {
    for (const title of titles.split(', '))
      expect([title, guessStaffType(title)?.staffType]).toEqual([title, staffType]);
  });

  it.each(['', 'Lighthouse Keeper', 'Headteacher and SENCO', 'Band C'])('asks about %j', (title) =>
    expect(guessStaffType(title)).toBeNull(),
  );
});
