import { createHash, randomUUID } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { demonstrationNow } from './demonstration';

/** Things for addresses to name that the demonstration has none of, or none whose owner is certain. */
export type Things = {
  sqlite: Sqlite.Database;
  /** The only value that a query finds first. */
  one: (sql: string, ...given: string[]) => string;
};

type Row = Record<string, string | number | null>;

/** Adds one row with an id of its own, and returns that. */
export function add({ sqlite }: Things, table: string, row: Row): string {
  const id = randomUUID();
  const whole: Row = { id, ...row };
  const columns = Object.keys(whole);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const marks = columns.map((name) => `@${name}`).join(', ');
  sqlite.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`).run(whole);
  return id;
}

/** An open session one evening in three weeks: one facilitator, and one person of one school. */
export function addOwnSession(
  things: Things,
  who: { facilitatorId: string; personId: string; schoolId: string },
): { sessionId: string; placeId: string } {
  const sessionId = addSession(things, { kind: 'open', capacity: 5 });
  const { facilitatorId, personId, schoolId } = who;
  things.sqlite
    .prepare('INSERT INTO SessionFacilitator (sessionId, personId) VALUES (?, ?)')
    .run(sessionId, facilitatorId);
  const place = { sessionId, schoolId, personId, cover: 'none', claimedById: personId };
  const placeId = add(things, 'Place', { ...place, claimedAt: demonstrationNow });
  things.sqlite.prepare('UPDATE Session SET taken = 1 WHERE id = ?').run(sessionId);
  return { sessionId, placeId };
}

/** A session in school a fortnight ago that one person came to and is asked about. */
export function addAttended(things: Things, personId: string, schoolId: string): string {
  const times = { startsAt: '2026-11-10T16:00:00.000Z', endsAt: '2026-11-10T17:00:00.000Z' };
  const sessionId = addSession(things, { kind: 'in-school', schoolId, ...times });
  const taken = { takenById: personId, takenAt: times.endsAt };
  const registerId = add(things, 'Register', { sessionId, ...taken });
  add(things, 'RegisterMark', { registerId, personId, schoolId, mark: 'attended' });
  things.sqlite
    .prepare('INSERT INTO FeedbackAsk VALUES (?, ?, ?, 0)')
    .run(sessionId, personId, '2026-11-11');
  return sessionId;
}

/** An in-school session elsewhere on that evening, and a place of that school on an open one. */
export function addOtherSession(
  things: Things,
  who: { personId: string; schoolId: string },
): { sessionId: string; placeId: string } {
  const { personId, schoolId } = who;
  const open = addSession(things, { kind: 'open', capacity: 5 });
  const place = { sessionId: open, schoolId, personId, cover: 'none', claimedById: personId };
  const placeId = add(things, 'Place', { ...place, claimedAt: demonstrationNow });
  things.sqlite.prepare('UPDATE Session SET taken = 1 WHERE id = ?').run(open);
  return { sessionId: addSession(things, { kind: 'in-school', schoolId }), placeId };
}

function addSession(things: Things, row: Row): string {
  return add(things, 'Session', {
    moduleId: things.one('SELECT moduleId FROM Session'),
    startsAt: '2026-12-15T18:00:00.000Z',
    endsAt: '2026-12-15T19:00:00.000Z',
    venue: 'The Boathouse',
    arrangedById: 'administrator',
    createdAt: demonstrationNow,
    ...row,
  });
}

/** A team with one member. */
export function addTeam(things: Things, name: string, personId: string) {
  const createdAt = demonstrationNow;
  const teamId = add(things, 'Team', { name, kind: 'council', createdAt });
  const post = { teamId, personId, staffType: 'team-member', startsOn: '2026-09-01' };
  return { teamId, postId: add(things, 'Post', { ...post, source: 'hand', createdAt }) };
}

const READING = `SELECT body FROM ModulePart WHERE kind = 'online'`;

/** A module of one online part that one person alone owes. */
export function addModule(things: Things, personId: string) {
  const programmeYearId = things.one('SELECT id FROM ProgrammeYear');
  const code = randomUUID();
  const words = { title: 'A module of one', summary: '', audience: '' };
  const moduleId = add(things, 'Module', { programmeYearId, position: 99, code, ...words });
  const days = { owedFrom: '2026-09-01', dueOn: '2027-07-01' };
  add(things, 'Owed', { personId, moduleId, programmeYearId, ...days });
  const part = { moduleId, position: 1, kind: 'online', title: 'Reading', minutes: 5 };
  const partId = add(things, 'ModulePart', { ...part, body: things.one(READING) });
  return { moduleId, partId };
}

/** A one-time link that chooses a password, not yet spent. */
export function addLink(things: Things): string {
  const token = randomUUID();
  add(things, 'OneTimeLink', {
    accountId: things.one('SELECT id FROM Account'),
    purpose: 'invitation',
    tokenHash: createHash('sha256').update(token).digest('hex'),
    createdAt: demonstrationNow,
    expiresAt: '2026-11-27T10:00:00.000Z',
  });
  return token;
}

/** A term of a year far off, to be taken out while the others stay. */
export function addTerm(things: Things, year: string): string {
  const days = { startsOn: `${year}-01-07`, endsOn: `${year}-03-28` };
  return add(things, 'Term', { name: `Spring ${year}`, ...days });
}

/** A day on which a school is closed, apart from its others. */
export function addClosure(things: Things, schoolId: string): string {
  return add(things, 'Closure', { schoolId, on: '2027-06-16', kind: 'closed' });
}

/** An entry at a school that carries the address somebody signs in with, and waits for their word. */
export function addJoining(things: Things, personId: string, schoolId: string): string {
  const { one } = things;
  const email = one('SELECT email FROM Account WHERE personId = ?', personId);
  const names = { givenName: 'Dana', familyName: 'Kowalczyk' };
  const createdAt = demonstrationNow;
  const double = add(things, 'Person', { ...names, email, createdAt });
  const post = { personId: double, schoolId, staffType: 'teacher', startsOn: '2026-09-01' };
  return add(things, 'Post', { ...post, source: 'hand', createdAt });
}

/** A second school for somebody to organise at, and so to move a post to. */
export function addSchoolToOrganise(things: Things, personId: string, schoolId: string): void {
  const grant = { personId, role: 'organiser', schoolId, source: 'hand', startsOn: '2026-09-01' };
  add(things, 'Grant', { ...grant, createdAt: demonstrationNow });
}

/** A list of links that waits for whoever uploaded it to look over its preview. */
export function addStagedLinks(things: Things, uploadedById: string): string {
  return addStaged(things, 'links', uploadedById, { links: [], refused: [], other: 0 });
}

/** A list of terms that waits likewise. */
export function addStagedTerms(things: Things, uploadedById: string): string {
  return addStaged(things, 'calendar', uploadedById, { kind: 'terms', terms: [] });
}

function addStaged(things: Things, kind: string, uploadedById: string, content: object): string {
  return add(things, 'StagedImport', {
    ...{ kind, uploadedById, fileName: `${kind}.csv`, createdAt: demonstrationNow },
    content: JSON.stringify(content),
    expiresAt: '2026-11-25T10:00:00.000Z',
  });
}

/** A call to a school with something still to do. */
export function addContact(things: Things, schoolId: string): string {
  return add(things, 'SchoolContact', {
    ...{ schoolId, contactedById: 'lead', contactedAt: demonstrationNow },
    ...{ channel: 'telephone', withWhom: 'head', outcome: 'spoke' },
    ...{ nextAct: 'Ring again', nextOn: '2999-12-31', writtenAt: demonstrationNow },
  });
}

/** A line of the timetable template, far on in the year. */
export function addLine(things: Things): string {
  const moduleId = things.one('SELECT moduleId FROM Session');
  const programmeYearId = things.one('SELECT programmeYearId FROM Module WHERE id = ?', moduleId);
  return add(things, 'TimetableLine', {
    ...{ programmeYearId, moduleId, kind: 'open', schoolWeeks: 50, weekday: 2 },
    ...{ startsAtTime: '09:30', minutes: 120, sessions: 1, capacity: 20 },
    ...{ venue: 'The Boathouse', facilitators: 1 },
  });
}
