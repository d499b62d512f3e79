import { counted, listed } from '~/platform/message-text';
import { addDays, longDay } from '~/platform/time';
import { isStaffField, staffFieldName } from './staff-field';
import type { StaffChange, StaffChangeField } from './staff-change';
import type { StaffPlan } from './staff-plan';
import type { StaffQuestion } from './staff-question';
import type { RowError } from './staff-row';
import { staffTypeName, type StaffType } from './staff-type';
import type { StagedStaff } from './staff-upload.server';

/** The answer that leaves a question's lines out of the import. */
export const LEAVE_OUT = 'leave-out';

type Read = {
  staged: StagedStaff;
  errors: readonly RowError[];
  types: readonly StaffType[];
  /** The import's schools: named beside a post where there are several. */
  schools?: readonly { id: string; name: string }[];
};

/** A plan for a staff file as a page shows it: the answer first, dates spoken, only what is drawn. */
export function staffImportView(plan: StaffPlan, { staged, errors, types, schools = [] }: Read) {
  const { newPeople, newPosts, questions } = plan;
  const asked = new Set(questions.map(({ id }) => id));
  const postView = ({ staffType, schoolId }: { staffType: string; schoolId: string }) => {
    const school = schools.length > 1 && schools.find(({ id }) => id === schoolId);
    return staffTypeName(staffType) + (school ? `, ${school.name}` : '');
  };
  return {
    title: titleOf(plan),
    mayApply: plan.mayApply,
    changes: countChanges(plan),
    columns: columnsOf(staged),
    refusedColumns: staged.refused,
    errors: [...errors, ...plan.errors.filter((each) => !errors.includes(each))],
    leftOut: plan.leftOut,
    questions: questions.map(questionView),
    meanings: plan.meanings
      .filter(({ id, staffType }) => !asked.has(id) && staffType !== null)
      .map(({ id, jobTitle, staffType, rows }) => ({
        ...{ id, jobTitle, rows, staffType: staffType ?? '' },
        choices: [...new Set([...types, ...(staffType ? [staffType] : [])])],
      })),
    people: newPeople.map(({ givenName, familyName, email, posts }) => ({
      key: String(posts[0]?.line),
      name: `${givenName} ${familyName}`,
      email,
      posts: posts.map(postView),
    })),
    posts: newPosts.map(({ name, post }) => ({
      key: String(post.line),
      name,
      post: postView(post),
    })),
    changed: plan.changed.flatMap(({ line, name, fields }) =>
      fields.map((change) => ({ key: `${line} ${change.field}`, name, ...changeView(change) })),
    ),
    ended: plan.ended,
    sharedAddresses: plan.sharedAddresses,
    same: plan.same.length,
    notInFile: plan.notInFile,
  };
}

export type StaffImportView = ReturnType<typeof staffImportView>;

/** What was taken in, said once after it. */
export function staffDoneWords(plan: StaffPlan, slip = 'print a slip'): string {
  if (countChanges(plan) === 0) return 'Nothing changed: the list was like the file already';
  const first = plan.newPeople.length > 0 && 'Each new person gets their first message';
  const slips = plan.newPeople.filter(({ email }) => email === null).length;
  const without = slips > 0 && `for ${slips} without an address of their own, ${slip}`;
  const said = [first, without].filter((part) => part !== false).join('; ');
  return `Taken in: ${changeWords(plan)}. ${said}`.trim();
}

function countChanges({ newPeople, newPosts, changed }: StaffPlan): number {
  return newPeople.length + newPosts.length + changed.length;
}

function titleOf(plan: StaffPlan): string {
  const waiting = plan.questions.filter(({ answer }) => answer === null).length;
  const toSettle = [
    waiting > 0 && counted(waiting, 'question'),
    plan.errors.length > 0 && counted(plan.errors.length, 'row'),
  ].filter((part) => part !== false);
  if (toSettle.length > 0) return `${listed(toSettle)} to settle first`;
  return countChanges(plan) === 0 ? 'Nothing to change' : changeWords(plan);
}

function changeWords({ newPeople, newPosts, changed }: StaffPlan): string {
  return listed(
    [
      newPeople.length > 0 && counted(newPeople.length, 'new person', 'new people'),
      newPosts.length > 0 && counted(newPosts.length, 'further post'),
      changed.length > 0 && counted(changed.length, 'changed entry', 'changed entries'),
    ].filter((part) => part !== false),
  );
}

function columnsOf({ mapping, sheet }: StagedStaff) {
  return Object.entries(mapping).map(([field, column]) => ({
    field: isStaffField(field) ? staffFieldName(field) : field,
    header: sheet.headers[column] || `Column ${column + 1}`,
  }));
}

function questionView({ id, text, options, lines, answer }: StaffQuestion) {
  const leave = lines.length === 1 ? `line ${lines[0]}` : `lines ${listed(lines.map(String))}`;
  return {
    ...{ id, text, answer },
    options: [...options, { value: LEAVE_OUT, label: `Leave ${leave} out` }],
  };
}

const changeNames: Record<StaffChangeField, string> = {
  givenName: 'First name',
  familyName: 'Last name',
  email: 'Work e-mail',
  staffType: 'Staff type',
  jobTitle: 'Job title',
  startsOn: 'First day',
  endsOn: 'Last day in the post',
  workingDays: 'Working days',
};

function changeView({ field, from, to }: StaffChange) {
  const said = (value: string | null) => {
    if (value === null) return 'Not known';
    if (field === 'staffType') return staffTypeName(value);
    if (field === 'endsOn') return longDay(addDays(value, -1));
    return field === 'startsOn' ? longDay(value) : value;
  };
  return { what: changeNames[field], from: said(from), to: said(to) };
}
