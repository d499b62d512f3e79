import { staffFields, type StaffField } from './staff-field';
import { plainHeader } from './staff-refused-column';

export type Confidence = 'sure' | 'likely';
export type ColumnGuess = { field: StaffField; column: number; confidence: Confidence };

type Pattern = { sure: RegExp; likely?: RegExp };

const patterns: Record<StaffField, Pattern> = {
  fullName: {
    sure: /^((full|staff|employee|display|legal|preferred) )?(member )?(name|full name)$|^(staff|employee) member$|^member of staff$|^(surname|last name) (and )?(forename|first name)$|^name surname forename$/,
    likely: /\bname\b|^(staff|employee|teacher|person)$/,
  },
  givenName: {
    sure: /^((legal|preferred|chosen) )?(forenames?|first names?|given names?|christian name)$/,
    likely: /^known as$|\b(forename|first name|given)\b/,
  },
  familyName: {
    sure: /^((legal|preferred|chosen) )?(surname|last name|family name|second name)$/,
    likely: /\b(surname|last name|family name)\b/,
  },
  email: {
    sure: /^((main|default|primary|work|school|business|office) )*e ?mail( address)?( work| school)?$/,
    likely: /\be ?mail\b/,
  },
  jobTitle: {
    sure: /^((main|current|primary) )?(job|job title|role|roles|post|post title|position|job role|staff role|staff type|job description|occupation)$/,
    likely: /\b(job|role|post|position|designation)\b/,
  },
  startsOn: {
    sure: /^((employment|contract|post|role|date) )?(start|start date|started|date started|date joined|joined|joining date|date of (joining|appointment|arrival)|arrival date|commencement date)$/,
    likely: /\b(start|started|joined|joining|appointed|appointment|commenced|from)\b/,
  },
  leavesOn: {
    sure: /^((employment|contract|post|role) )?(end|end date|leaving date|date of leaving|leaver date|date left|left|leave date)$/,
    likely: /\b(leaving|leaver|left|end)\b/,
  },
  workingDays: {
    sure: /^(working days|days worked|days|work pattern|working pattern|days of work|days in school)$/,
    likely: /\b(days|pattern)\b/,
  },
  schoolName: {
    sure: /^(school|school name|academy|academy name|establishment|establishment name|site|base|workplace)$/,
    likely: /\b(school|academy|site|establishment)\b/,
  },
  schoolNumber: {
    sure: /^(school )?(urn|dfe|dfe no|dfe number|dfe code|laestab|la estab|estab|estab no|establishment number)$/,
  },
};

/** How well a header names a field: 2 surely, 1 likely, 0 not. */
function headerPoints(field: StaffField, header: string): number {
  const name = plainHeader(header);
  const { sure, likely } = patterns[field];
  if (sure.test(name)) return /^(preferred|chosen|work|main)\b/.test(name) ? 2.1 : 2;
  return likely?.test(name) ? 1 : 0;
}

/** Does this cell surely name a staff field? Used to find the header row below the titles. */
export function namesStaffField(cell: string): boolean {
  return staffFields.some((field) => headerPoints(field, cell) >= 2);
}

const share = (values: readonly string[], pattern: RegExp) => {
  const filled = values.filter((value) => value !== '');
  return filled.length === 0
    ? 0
    : filled.filter((value) => pattern.test(value)).length / filled.length;
};

/** How well what stands in a column fits a field: 1 well, -2 badly, 0 nothing to say. */
function contentPoints(field: StaffField, values: readonly string[]): number {
  const emails = share(values, /@/);
  if (field === 'email') return emails >= 0.5 ? 1 : values.some((value) => value !== '') ? -2 : 0;
  if (emails >= 0.5) return -2;
  if (field === 'fullName')
    return share(values, /^[\p{L}'’. -]+,\s*[\p{L}'’. -]+$/u) >= 0.6 ? 1 : 0;
  if (field === 'startsOn' || field === 'leavesOn')
    return values.some((value) => value !== '') && share(values, /\d/) < 0.5 ? -2 : 0;
  if (field === 'jobTitle' || field === 'givenName' || field === 'familyName')
    return share(values, /\d{2,}/) >= 0.5 ? -2 : 0;
  return 0;
}

/**
 * Guesses which column tells what, by its name and by what stands in it, each field from one column and
 * each column for one field. Separate first and last names are preferred to one full name.
 */
export function guessColumns(headers: readonly string[], rows: readonly string[][]): ColumnGuess[] {
  const sample = rows.slice(0, 200);
  const fits = headers.flatMap((header, column) => {
    const values = sample.map((cells) => cells[column] ?? '');
    return staffFields.flatMap((field) => {
      const named = headerPoints(field, header);
      const fit = contentPoints(field, values);
      const points = named === 0 ? fit * 0.9 : named + fit;
      return points > 0.5 ? [{ field, column, points }] : [];
    });
  });
  fits.sort((a, b) => b.points - a.points || a.column - b.column);
  const guesses: ColumnGuess[] = [];
  for (const { field, column, points } of fits)
    if (!guesses.some((guess) => guess.field === field || guess.column === column))
      guesses.push({ field, column, confidence: points >= 2 ? 'sure' : 'likely' });
  return settleNames(guesses, sample).sort((a, b) => a.column - b.column);
}

/**
 * `Name` beside `Surname` holds first names when most of its cells are one word; otherwise it holds full names
 * and the other column is not needed. Nor is a full name beside both first and last names.
 */
function settleNames(guesses: ColumnGuess[], rows: readonly string[][]): ColumnGuess[] {
  const at = (field: StaffField) => guesses.find((guess) => guess.field === field);
  const [full, given, family] = [at('fullName'), at('givenName'), at('familyName')];
  if (!full || (!given && !family)) return guesses;
  if (given && family) return guesses.filter((guess) => guess !== full);
  const names = rows.map((cells) => cells[full.column] ?? '');
  if (share(names, /\S[\s,]+\S/) >= 0.5)
    return guesses.filter((guess) => guess !== given && guess !== family);
  const field = given ? 'familyName' : 'givenName';
  return guesses.map((guess) =>
    guess === full ? { ...guess, field, confidence: 'likely' } : guess,
  );
}
