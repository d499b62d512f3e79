import type { KnownPost } from './known-staff';
import type { Confidence } from './staff-column';
import type { Ask, StaffAnswers } from './staff-question';
import type { StaffRow } from './staff-row';
import { guessStaffType, jobTitleKey } from './staff-type-guess';
import { isStaffType, staffTypeName, staffTypes, type StaffType } from './staff-type';

/** What a job title was taken to mean, for a person to look over and correct. */
export type TitleMeaning = {
  /** The id under which a correction is answered. */
  id: string;
  jobTitle: string;
  staffType: StaffType | null;
  by: 'answer' | 'records' | Confidence | 'not known';
  rows: number;
};

export type Typing = {
  typeOf: (row: StaffRow, own: readonly KnownPost[]) => StaffType | null;
  meanings: () => TitleMeaning[];
};

type TypingInput = {
  known: readonly KnownPost[];
  answers: StaffAnswers;
  ask: Ask;
  /** Staff types that whoever imports has no say in: much hangs on who is head. */
  reserved: readonly StaffType[];
};

/**
 * Says which staff type each row means: as answered, as the person's own post of that title, as the school's
 * records have the title, or as guessed; what cannot be guessed is asked, once for each title. Someone who holds a
 * reserved post keeps it, whatever the file says.
 */
export function typingFor({ known, answers, ask, reserved }: TypingInput): Typing {
  const records = titlesOnRecord(known);
  const meanings = new Map<string, TitleMeaning>();
  const options = staffTypes
    .filter((staffType) => !reserved.includes(staffType))
    .map((staffType) => ({ value: staffType, label: staffTypeName(staffType) }));

  const meaningOf = (row: StaffRow): TitleMeaning => {
    const key = jobTitleKey(row.jobTitle ?? '');
    const id = key === '' ? `type-line:${row.line}` : `type:${key}`;
    const answer = answers[id] ?? '';
    const onRecord = records.get(`${row.schoolId} ${key}`);
    const guess = guessStaffType(row.jobTitle ?? '');
    const base = { id, jobTitle: row.jobTitle ?? '', rows: 1 };
    if (options.some(({ value }) => value === answer) && isStaffType(answer))
      return { ...base, staffType: answer, by: 'answer' };
    if (onRecord && key !== '') return { ...base, staffType: onRecord, by: 'records' };
    return { ...base, staffType: guess?.staffType ?? null, by: guess?.confidence ?? 'not known' };
  };

  const typeOf = (row: StaffRow, own: readonly KnownPost[]): StaffType | null => {
    const meaning = meaningOf(row);
    const held = meanings.get(meaning.id);
    if (held) held.rows++;
    else meanings.set(meaning.id, meaning);
    const kept = reservedPostOf(meaning, own, reserved);
    if (kept) {
      const isAlsoSenco = meaning.staffType === 'senco' && !reserved.includes('senco');
      return isAlsoSenco ? 'senco' : kept.staffType;
    }
    const mine = meaning.by === 'answer' ? undefined : postOfTitle(row, own);
    const wanted = mine?.staffType ?? meaning.staffType;
    if (wanted && !reserved.includes(wanted)) return wanted;
    const answer = ask({
      id: meaning.id,
      kind: 'staff-type',
      lines: [row.line],
      options,
      text: whatToAsk(row, meaning, reserved),
    });
    return answer !== null && isStaffType(answer) ? answer : null;
  };
  return { typeOf, meanings: () => [...meanings.values()] };
}

/** The person's own post of the row's title; a row without a title means the only post there is. */
function postOfTitle({ jobTitle }: StaffRow, own: readonly KnownPost[]): KnownPost | undefined {
  if (jobTitle === null && own.length === 1) return own[0];
  return own.find((post) => jobTitleKey(post.jobTitle ?? '') === jobTitleKey(jobTitle ?? ''));
}

/** The reserved post that someone holds at the school: the one the title means, if there are two. */
function reservedPostOf(
  { staffType }: TitleMeaning,
  own: readonly KnownPost[],
  reserved: readonly StaffType[],
): KnownPost | undefined {
  const held = own.filter((post) => reserved.includes(post.staffType) && post.endsOn === null);
  return held.find((post) => post.staffType === staffType) ?? held[0];
}

/** Who says so instead: in the question's first sentence, and in its last. */
const WHO_SAYS: Partial<Record<StaffType, [first: string, last: string]>> = {
  head: ['Only a head of the school or the council says who is head.', 'one of them'],
  senco: ['Only the school says who is its SENCO.', 'the school'],
};

function whatToAsk(
  row: StaffRow,
  { staffType }: TitleMeaning,
  reserved: readonly StaffType[],
): string {
  const whoSays = staffType && reserved.includes(staffType) && WHO_SAYS[staffType];
  if (whoSays)
    return `${whoSays[0]} As what does ${row.givenName} ${row.familyName}, "${row.jobTitle ?? ''}", come in? Leave the line out if ${whoSays[1]} is to.`;
  return row.jobTitle
    ? `Which kind of staff is "${row.jobTitle}"?`
    : `Which kind of staff is ${row.givenName} ${row.familyName}, on line ${row.line}?`;
}

/** Titles that mean one staff type only at a school. */
function titlesOnRecord(known: readonly KnownPost[]): Map<string, StaffType> {
  const types = new Map<string, Set<StaffType>>();
  for (const { schoolId, jobTitle, staffType } of known) {
    const key = `${schoolId} ${jobTitleKey(jobTitle ?? '')}`;
    types.set(key, (types.get(key) ?? new Set()).add(staffType));
  }
  return new Map(
    [...types].flatMap(([key, set]) =>
      set.size === 1 ? [...set].map((type) => [key, type] as const) : [],
    ),
  );
}
