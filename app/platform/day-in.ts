import { isDay, type Day } from './time';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as British files write it: 01/09/2026, 1-9-26, 01.09.2026, 1 Sept 2026, 2026-09-01, with or without
 * a time after it. Day before month always; two-digit years 70–99 are of the last century. Null when it is none.
 */
export function readDay(text: string): Day | null {
  const [day = ''] = text.trim().split(/[ T](?=\d{1,2}:\d{2})/);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(day);
  if (british) return dayFrom(british[3], british[2], british[1]);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})$/i.exec(day);
  if (!named) return null;
  const month = MONTHS.indexOf(named[2]?.toLowerCase() ?? '') + 1;
  return dayFrom(named[3], String(month), named[1]);
}

function dayFrom(year = '', month = '', date = ''): Day | null {
  const century = year.length === 4 ? '' : Number(year) >= 70 ? '19' : '20';
  const day = `${century}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
