import { matchesIn, type Match } from './screening-match';
import { isDay, type Day } from './time';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}`;

const FORMS = [
  /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})\b/gi,
  /(?<![\d/.-])(?<date>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4}|\d{2})(?![\d/]|[.-]\d)/gi,
  new RegExp(
    `\\b(?<date>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})\\.?,? (?<year>\\d{4})\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?<month>${MONTH})\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`,
    'gi',
  ),
];

const SAID_TO_BE_BIRTH = /\b(?:born|birth|birthday|d\.?\s?o\.?\s?b)\b[^.!?\n\d]{0,24}$/i;

/** The law on special educational needs runs from birth to 25; the last year is left to dates of sessions. */
const YOUNGEST = 1;
const OLDEST = 25;

/** Full dates on which someone now 1 to 25 may have been born, and any full date said to be a birth date. */
export function birthDatesIn(text: string, today: Day): Match[] {
  return FORMS.flatMap((form) =>
    matchesIn(text, 'date-of-birth', form, (match) => {
      const day = dayOfParts(match.groups ?? {}, today);
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      return day !== undefined && (SAID_TO_BE_BIRTH.test(before) || isChildsBirthday(day, today));
    }),
  );
}

function isChildsBirthday(day: Day, today: Day): boolean {
  return day > yearsBefore(today, OLDEST) && day <= yearsBefore(today, YOUNGEST);
}

/** Compared as text, so it need not be a real day (29 February). */
function yearsBefore(day: Day, years: number): Day {
  return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
}

function dayOfParts(parts: Record<string, string | undefined>, today: Day): Day | undefined {
  const { year = '', month = '', date = '' } = parts;
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const number = String(named || month).padStart(2, '0');
  const day = `${fullYear(year, today)}-${number}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Two digits mean the latest such year that is not after today's. */
function fullYear(year: string, today: Day): string {
  if (year.length === 4) return year;
  const thisYear = Number(today.slice(0, 4));
  const sameCentury = thisYear - (thisYear % 100) + Number(year);
  return String(sameCentury > thisYear ? sameCentury - 100 : sameCentury);
}
