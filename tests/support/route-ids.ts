import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { mainSchool } from '../../prisma/seed/invented-schools';
import { demonstrationNow } from './demonstration';
import { personIdOf } from './demonstration-cast';
import type { Route } from './route-list';
import type { Whose } from './route-reach';
import {
  addAttended,
  addContact,
  addClosure,
  addLine,
  addLink,
  addModule,
  addOtherSession,
  addOwnSession,
  addStagedLinks,
  addStagedTerms,
  addTeam,
  addTerm,
  type Things,
} from './route-things';
import { addPlanThings } from './route-plan-things';

type Ids = Record<string, string>;

/** What the parameters of the routes point to in a copy of the demonstration, by whose it is. */
export type RouteIds = {
  own: Ids;
  other: Ids;
  absent: Ids;
  /** Ids for the few addresses that mean another thing by the same name, as own and as another's. */
  exceptions: Record<string, { own: Ids; other: Ids }>;
};

/** The ids to ask a route with. */
export function idsFor(ids: RouteIds, { address }: Route, whose: Whose): Ids {
  const { schoolId = '' } = ids.own;
  if (whose === 'crossed') return { ...ids.other, schoolId };
  if (whose === 'missing') return { ...ids.absent, schoolId };
  return whose === 'absent' ? ids.absent : { ...ids[whose], ...ids.exceptions[address]?.[whose] };
}

/** Finds one of each thing that an address may name, and adds what the demonstration has none of. */
export function routeIds(file: string): RouteIds {
  const staff = personIdOf(file, 'member of staff');
  const facilitatorId = personIdOf(file, 'facilitator');
  const sqlite = new Sqlite(file);
  const one = (sql: string, ...given: string[]) => {
    const found = sqlite
      .prepare<string[], string>(sql)
      .pluck()
      .get(...given);
    if (found === undefined) throw new Error(`The demonstration has none: ${sql}`);
    return found;
  };
  const things: Things = { sqlite, one };
  try {
    const trustId = one(`SELECT trustId FROM "Grant" WHERE role = 'trust-lead'`);
    const school = idsOfSchool(things, one('SELECT id FROM School WHERE name = ?', mainSchool));
    const elsewhere = idsOfSchool(things, one(MOST_STAFF_OUTSIDE, trustId));
    const team = addTeam(things, 'Behaviour support', facilitatorId);
    const otherTeam = addTeam(things, 'Early years advice', elsewhere.personId);
    const own = {
      ...{ ...school, trustId, teamId: team.teamId },
      ...addOwnSession(things, { facilitatorId, personId: staff, schoolId: school.schoolId }),
      grantId: one(`SELECT id FROM "Grant" WHERE role = 'observer'`),
      ...addModule(things, staff),
      staffType: 'teacher',
      answerId: one(`SELECT id FROM FeedbackAnswer WHERE review = 'held'`),
      token: addLink(things),
      termId: one('SELECT id FROM Term ORDER BY startsOn'),
      closureId: addClosure(things, school.schoolId),
      cohortId: one('SELECT id FROM Cohort WHERE position = 1'),
      contactId: addContact(things, school.schoolId),
      ...addPlanThings(things, [school.schoolId, elsewhere.schoolId], 901),
      lineId: addLine(things),
    };
    const other = {
      ...elsewhere,
      ...addOtherSession(things, elsewhere),
      trustId: one('SELECT id FROM Trust WHERE id <> ?', trustId),
      teamId: otherTeam.teamId,
      grantId: one(`SELECT id FROM "Grant" WHERE role = 'evaluator'`),
      ...addModule(things, elsewhere.personId),
      cohortId: one('SELECT id FROM Cohort WHERE position = 2'),
      contactId: addContact(things, elsewhere.schoolId),
      ...addPlanThings(things, [elsewhere.schoolId, school.schoolId], 902),
      lineId: addLine(things),
      staffType: 'governor',
      token: randomUUID(),
      termId: one('SELECT id FROM Term ORDER BY startsOn DESC'),
      closureId: addClosure(things, elsewhere.schoolId),
      stagedId: addStagedLinks(things, elsewhere.personId),
    };
    const attended = addAttended(things, staff, school.schoolId);
    const administrator = personIdOf(file, 'programme administrator');
    const links = addStagedLinks(things, administrator);
    const terms = addStagedTerms(things, administrator);
    const exceptions = {
      '/schools/import/:stagedId': { own: { stagedId: links }, other: {} },
      '/terms/import/:stagedId': { own: { stagedId: terms }, other: {} },
      '/terms/:termId/removal': {
        own: { termId: addTerm(things, '2030') },
        other: { termId: addTerm(things, '2031') },
      },
      '/training/template/:lineId/removal': {
        own: { lineId: addLine(things) },
        other: { lineId: addLine(things) },
      },
      '/my/feedback/:sessionId': { own: { sessionId: attended }, other: {} },
      '/teams/:teamId/posts/:postId/end': { own: team, other: otherTeam },
    };
    const absent = Object.fromEntries(
      Object.keys({ ...own, ...other }).map((name) => [name, randomUUID()]),
    );
    return { own, other, absent, exceptions };
  } finally {
    sqlite.close();
  }
}

/** The school outside a trust with most staff enrolled. */
const MOST_STAFF_OUTSIDE = `SELECT Enrolment.schoolId FROM Enrolment JOIN TrustLink USING (schoolId)
  WHERE trustId <> ? GROUP BY 1 ORDER BY count(*) DESC`;

/** A school with a teacher's post and a person without e-mail. */
function idsOfSchool({ one }: Things, schoolId: string) {
  const standing = `FROM Post JOIN Person ON Person.id = personId
    WHERE endsOn IS NULL AND schoolId = ?`;
  return {
    schoolId,
    postId: one(`SELECT Post.id ${standing} AND staffType = 'teacher'`, schoolId),
    personId: one(`SELECT personId ${standing} AND email IS NULL`, schoolId),
  };
}

/** Opens a school's named list to the programme administrator. */
export function openNamedList(file: string, schoolId: string | undefined): void {
  const personId = personIdOf(file, 'programme administrator');
  const sqlite = new Sqlite(file);
  sqlite
    .prepare('INSERT INTO NamedListOpening VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      randomUUID(),
      schoolId,
      personId,
      'They rang.',
      demonstrationNow,
      '2999-12-31T00:00:00.000Z',
    );
  sqlite.close();
}
