import { staffTypeName } from '~/features/schools/staff-type';
import type { Day } from '~/platform/time';
import { isExpected, stateOn, type StaffRecord } from './school-completion';
import { stateName, stateOfOwed, type OwedRecord } from './state-of-person';

type CompletionRows = { modules: { id: string; title: string }[]; people: StaffRecord[] };

/** A school's list as a spreadsheet: state, and each module with its day. Never scores, attempts, minutes or times. */
export function completionSheet({ modules, people }: CompletionRows, day: Day) {
  const header = [
    'Family name',
    'Given name',
    'Staff type',
    'State',
    ...modules.map(({ title }) => title),
  ];
  const rows = people.map((person) => [
    person.familyName,
    person.givenName,
    staffTypeName(person.staffType),
    isExpected(person, day) ? stateName(stateOn(person, day)) : 'Not expected',
    ...modules.map(({ id }) =>
      cellOf(
        person.owed.find(({ moduleId }) => moduleId === id),
        day,
      ),
    ),
  ]);
  return { header, rows };
}

function cellOf(owed: OwedRecord | undefined, day: Day): string {
  if (!owed) return '';
  const state = stateOfOwed(owed, day);
  if (state === 'done') return `done ${owed.completedOn}`;
  return state === 'waiting'
    ? 'waiting for the programme'
    : `${state === 'late' ? 'late since' : 'due'} ${owed.dueOn}`;
}
