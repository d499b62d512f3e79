import { matchesIn, type Match } from './screening-match';
import { isOrdinaryWord } from './screening-word';

const CHILD =
  '(?:[Pp]upil|[Cc]hild|[Bb]oy|[Gg]irl|[Ss]tudent|[Ss]on|[Dd]aughter|[Ll]ad|[Ll]ass|[Kk]id|[Yy]oungster|[Tt]oddler|' +
  '[Yy]oung (?:person|man|woman|lady))';
const NAME = "[\"'“‘]?(?<name>[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?)";
const ONE = '(?:[Aa]|[Tt]he|[Mm]y|[Oo]ur|[Tt]his|[Tt]hat|[Oo]ne|[Hh]er|[Hh]is|[Tt]heir)';
const YEAR = '(?:(?:[Yy]ear ?|[Yy]|[Kk]ey [Ss]tage |KS)\\d{1,2}|[Rr]eception|[Nn]ursery)';
const KIN =
  '(?:mum|mam|mother|dad|father|carers?|nan|gran|grandma|grandad|sister|brother|social worker|' +
  'parents?(?! (?:carer|forum|evening|association|council|governor))|foster (?:mum|dad|carer|family|parents?)|' +
  'EHCP?|EHC plan|diagnosis|one-page profile|medication|meltdown)';

/** “a pupil called Ann”, “the boy, who is named Ann” */
const CALLED = `\\b${CHILD},? (?:who (?:is |was )|who['’]s |is |was )?(?:called|named) ${NAME}`;
/** “our pupil Ann”, “the boy, Ann,”, “my daughter (Ann)” */
const BESIDE = `\\b${ONE} (?:[a-z]+ )?${CHILD}(?: |, | \\(| – | - )${NAME}`;
/** “Year 4’s Ann” */
const OF_YEAR = `\\b${YEAR}['’]s ${NAME}`;
/** “when Ann in Year 4”, “Ann (Y4)” */
const IN_YEAR = `(?<=(?<lead>\\S{1,30})\\s{1,3}|^)${NAME}(?:,? (?:in|from) | \\()${YEAR}\\b(?<rest>[^.!?\\n]{0,80})`;
/** “Ann’s mum”, “Ann’s EHC plan” */
const OWNS = `\\b${NAME}['’]s ${KIN}\\b`;
/** “pupil A.B.”, “a child called AB” */
const INITIALS = `\\b${CHILD} (?:called |named )?(?<initials>[A-Z]\\.? ?[A-Z]\\b\\.?)(?!['’]?[A-Za-z])`;

/** Names and initials of children, where a word beside them says that it is a child. Misses plain names. */
export function pupilsNamedIn(text: string): Match[] {
  const named = (pattern: string, holds = isName) =>
    matchesIn(text, 'named-pupil', new RegExp(pattern, 'g'), holds);
  return distinct([
    ...named(CALLED),
    ...named(BESIDE),
    ...named(OF_YEAR),
    ...named(OWNS),
    ...named(IN_YEAR, (match) => isName(match) && isNotStaff(match) && isAboutOne(match)),
    ...matchesIn(text, 'pupil-initials', new RegExp(INITIALS, 'g'), areInitials),
  ]);
}

function isName(match: RegExpExecArray): boolean {
  return !isOrdinaryWord(match.groups?.name ?? '');
}

function isNotStaff(match: RegExpExecArray): boolean {
  return !/^(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Madam)\.?$/.test(match.groups?.lead ?? '');
}

/** At the start of a sentence any word has a capital, so there a later “he” or “she” must say that it is someone. */
function isAboutOne(match: RegExpExecArray): boolean {
  const { lead = '', rest = '' } = match.groups ?? {};
  const isInside = /[\w,;:–-]$/.test(lead);
  return isInside || /\b(?:he|she|him|her|his|hers)\b/.test(rest);
}

function areInitials(match: RegExpExecArray): boolean {
  const initials = match.groups?.initials ?? '';
  return /\./.test(initials) || !isOrdinaryWord(initials.replace(/ /g, ''));
}

function distinct(matches: Match[]): Match[] {
  return matches.filter((match, i) => matches.findIndex(({ at }) => at === match.at) === i);
}
