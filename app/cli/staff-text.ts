import { staffFieldName, isStaffField } from '~/features/schools/staff-field';
import type { StaffPlan } from '~/features/schools/staff-plan';
import { staffTypeName } from '~/features/schools/staff-type';
import type { StaffFileAsked } from '~/features/schools/staff-upload.server';
import { closing, refusedLine, section } from './schools-text';

/** What a plan for a staff file says on a terminal. */
export function staffPlanText(plan: StaffPlan, read: StaffFileAsked, applied: boolean): string {
  const { sheet, mapping, refused } = read;
  const columns = Object.entries(mapping).map(
    ([field, column]) =>
      `${isStaffField(field) ? staffFieldName(field) : field}: "${sheet.headers[column] ?? ''}"`,
  );
  return [
    ...section('Columns', columns),
    ...section(
      'Columns not taken in',
      refused.map(({ header, kind }) => `"${header}": ${kind}`),
    ),
    ...section('New', plan.newPeople.map(newLine)),
    ...section(
      'Further posts',
      plan.newPosts.map(({ name, post }) => `${name}: ${staffTypeName(post.staffType)}`),
    ),
    ...section('Changed', plan.changed.flatMap(changeLines)),
    ...section(
      'Left already, not taken in',
      plan.ended.map(({ line, name }) => `line ${line}: ${name}`),
    ),
    ...section(
      'Addresses that several people read, not kept',
      plan.sharedAddresses.map(({ email, lines }) => `${email}: lines ${lines.join(', ')}`),
    ),
    ...section('Errors', plan.errors.map(refusedLine)),
    ...section('Questions', questionLines(plan)),
    `${plan.same.length} unchanged; ${plan.notInFile} on the list but not in the file, who stay.`,
    closing(applied),
  ].join('\n');
}

/** Why a staff file is not taken in yet, and how to say so on the terminal. */
export function unsettledReasons(plan: StaffPlan): string[] {
  return [
    ...plan.errors.map((error) => `${refusedLine(error)} (or --leave-out ${error.line})`),
    ...questionLines(plan),
  ];
}

/** The plan as facts, without names beyond those that the file itself gave. */
export function staffFacts(plan: StaffPlan, read: StaffFileAsked, applied: boolean) {
  const { refused, skipped, mapping, sheet } = read;
  const columns = Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, sheet.headers[column] ?? '']),
  );
  return { applied, columns, refusedColumns: refused, skipped, ...plan };
}

function questionLines({ questions }: StaffPlan): string[] {
  return questions
    .filter(({ answer }) => answer === null)
    .flatMap(({ id, text, options }) => [
      text,
      ...options.map(({ value, label }) => `  --answer "${id}=${value}"  ${label}`),
    ]);
}

function newLine({ givenName, familyName, posts }: StaffPlan['newPeople'][number]): string {
  return `${givenName} ${familyName}: ${posts.map(({ staffType }) => staffTypeName(staffType)).join(', ')}`;
}

function changeLines({ name, fields }: StaffPlan['changed'][number]): string[] {
  return fields.map(
    ({ field, from, to }) =>
      `${name}: ${field} from ${from === null ? 'nothing' : `"${from}"`} to "${to}"`,
  );
}
