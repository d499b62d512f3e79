import { demonstrationNow } from './demonstration';
import type { Route } from './route-list';

/** The three ways to ask a route: as a document, as the data a page's script fetches, as a sent form. */
export type Way = 'GET' | '.data' | 'POST';

export type RouteAnswer = { status: number; place: string | null; text: string };

/** What a few addresses need to be told besides. */
const QUERIES: Record<string, string> = {
  '/programme/modules/:moduleId/parts/new': '?kind=online',
  '/training/template/new': '?kind=open',
  '/schools/:schoolId/sessions/:sessionId/booking/made': `?at=${demonstrationNow}`,
};

/** Fields that tell a form which thing it is about, by the id they carry. */
const FIELDS: Record<string, Record<string, string>> = {
  '/feedback/review': { id: 'answerId' },
  '/my/modules/:moduleId': { partId: 'partId' },
};

/**
 * Asks a route with these ids, with a browser's cookie or none. A form is sent from our own page, empty but for what
 * it is about.
 */
export async function askRoute(
  origin: string,
  way: Way,
  { address }: Route,
  ids: Record<string, string>,
  cookie: string | undefined,
): Promise<RouteAnswer> {
  const path = pathOf(address, ids);
  const suffix = way !== '.data' ? '' : path === '/' ? '_root.data' : '.data';
  const fields = { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${origin}${path}${suffix}${QUERIES[address] ?? ''}`, {
    method: way === 'POST' ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { ...(way === 'POST' ? fields : {}), ...(cookie ? { Cookie: cookie } : {}) },
    ...(way === 'POST' ? { body: fieldsOf(address, ids) } : {}),
  });
  const text = await answer.text();
  const { status, headers } = answer;
  return { status, place: headers.get('Location') ?? placeInData(status, text), text };
}

/** Where a browser goes to open a route with these ids. */
export function placeOf({ address }: Route, ids: Record<string, string>): string {
  return pathOf(address, ids) + (QUERIES[address] ?? '');
}

function pathOf(address: string, ids: Record<string, string>): string {
  return address.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
}

function fieldsOf(address: string, ids: Record<string, string>): string {
  const fields = Object.entries(FIELDS[address] ?? {});
  return String(new URLSearchParams(fields.map(([name, id]) => [name, ids[id] ?? ''])));
}

/** A redirect that a page's script is told of comes inside the answer. */
function placeInData(status: number, text: string): string | null {
  return status === 202 ? (/"redirect","([^"]*)"/.exec(text)?.[1] ?? text) : null;
}

/** What an answer says: come in, sign in first, open the list first, nothing is here; else its status. */
export function meaningOf({ status, place }: RouteAnswer): string {
  if (place?.startsWith('/sign-in')) return 'sign in';
  if (place && /^\/schools\/[^/]+\/opening$/.test(place)) return 'open it first';
  if (status === 404) return 'nothing here';
  if (status === 405) return 'no form here';
  return status < 400 || status === 409 || status === 422 ? 'come in' : `status ${status}`;
}

/** All of an answer, without what is different each time: the script nonce, the minute and what was asked for. */
export function withoutIds(
  { status, place, text }: RouteAnswer,
  { address }: Route,
  ids: Record<string, string>,
): string {
  return Object.values(ids)
    .filter((id) => id.includes('-'))
    .reduce(
      (left, id) => left.replaceAll(id, 'ID'),
      `${status} ${place} ${text}`.replaceAll(pathOf(address, ids), 'PATH'),
    )
    .replace(/nonce="[^"]*"/g, '')
    .replace(/\d{1,2}(\.\d\d)? [ap]m/g, '');
}
