import Sqlite from 'better-sqlite3';
import { personIdOf } from './demonstration-cast';
import { openNamedList, routeIds, type RouteIds } from './route-ids';
import type { Route } from './route-list';
import { standings, type Reach, type Standing } from './route-reach';
import { routeRules } from './route-rules';
import { addJoining, addSchoolToOrganise } from './route-things';

/** What is asked for by address and is no page, with what it is instead. */
export const noPages: Record<string, string> = {
  '/': 'sends everybody on to their own first page',
  '/sign-in/demonstration': 'is sent by a button',
  '/password/:token/renewal': 'is sent by a button',
  '/evaluation/export/file': 'is a file, taken by a button',
  '/rollout/contacts.csv': 'is a file for a spreadsheet',
  '/rollout/drafts/:draftId/schools.csv': 'is a file for a spreadsheet',
  '/rollout/need.csv': 'is a file for a spreadsheet',
  '/rollout/proposals/:proposalId/stop': 'is sent by a button',
  '/my/sessions/:sessionId/calendar.ics': 'is a file for a calendar',
  '/schools/:schoolId/completion.csv': 'is a file for a spreadsheet',
  '/schools/:schoolId/contacts/:contactId/next': 'is sent by a button',
  '/schools/:schoolId/sessions/:sessionId/waiting': 'is sent by a button',
  '/schools/:schoolId/staff/import/:stagedId/answers': 'is sent from the preview',
  '/trusts/:trustId/staff/import/:stagedId/answers': 'is sent from the preview',
};

/** Who opens a page where the matrix would not tell: whom it is shown to at all, or once `addExamples` has been. */
const OPENED_BY: Record<string, Standing> = {
  // Whoever has one school is sent on to it.
  '/schools': 'programme administrator',
  '/joining/:postId': 'member of staff',
  '/schools/:schoolId/posts/:postId/move': 'SENCO',
};

/** Adds to a copy of the demonstration what every page needs to be opened. Returns the ids to open them with. */
export function addExamples(file: string): RouteIds {
  const ids = routeIds(file);
  openNamedList(file, ids.own.schoolId);
  const sqlite = new Sqlite(file);
  const one = (sql: string, ...given: string[]) =>
    String(
      sqlite
        .prepare<string[], string>(sql)
        .pluck()
        .get(...given),
    );
  try {
    const { schoolId = '' } = ids.other;
    addSchoolToOrganise({ sqlite, one }, personIdOf(file, 'SENCO'), schoolId);
    const double = addJoining({ sqlite, one }, personIdOf(file, 'member of staff'), schoolId);
    const joining = { own: { postId: double }, other: {} };
    return { ...ids, exceptions: { ...ids.exceptions, '/joining/:postId': joining } };
  } finally {
    sqlite.close();
  }
}

/**
 * Shares the pages out among the people who may see them, evenly, so that each page is opened once and by somebody
 * it is for. A page that nobody may see comes under `nobody`, and will not open.
 */
export function visitsOf(routes: readonly Route[]): Map<Standing, Route[]> {
  const visits = new Map<Standing, Route[]>(standings.map((standing) => [standing, []]));
  const pages = routes.filter(({ address }) => !(address in noPages));
  const choices = pages.map((route) => ({ route, who: whoMaySee(route) }));
  // Those with least choice first.
  for (const { route, who } of choices.sort((a, b) => a.who.length - b.who.length)) {
    const [least = 'nobody'] = [...who].sort((a, b) => count(visits, a) - count(visits, b));
    visits.get(least)?.push(route);
  }
  return visits;
}

const count = (visits: Map<Standing, Route[]>, who: Standing) => visits.get(who)?.length ?? 0;

function whoMaySee({ address }: Route): readonly Standing[] {
  const opener = OPENED_BY[address];
  if (opener) return [opener];
  const reach: Reach = routeRules[address]?.see ?? 'no one';
  if (typeof reach === 'string') return ['nobody'];
  // One of their own shows most; the opener is the administrator, and needed only where nobody else may.
  const who = reach.own.length > 0 ? reach.own : reach.anywhere;
  const others = who.filter((one) => one !== 'opener');
  return others.length > 0 ? others : who;
}
