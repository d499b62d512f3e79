import { randomUUID } from 'node:crypto';
import { rolesOfPost } from '~/features/schools/post';
import { isStaffType } from '~/features/schools/staff-type';
import type { Day, Instant } from '~/platform/time';
import type { DemonstrationCalendar } from './calendar';
import type { Cast, CastMember } from './cast';
import type { Chance } from './chance';
import type { Rows } from './rows';
import type { SeedSchool } from './school-rows';
import { inventStaff, staffTypesFor, type SeedPost } from './staff';

/** A school's head alone: all that the portal knows before the agreement is accepted. */
export function addHead(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  school: SeedSchool,
) {
  const dates = { startsOn: calendar.monday(-60), createdAt: calendar.morning(-22) };
  const { person, post } = inventStaff(chance, school, 'head', dates);
  rows.person.push(person);
  addPost(rows, post);
  addAccount(rows, person.id, person.email, dates.createdAt);
}

/** The rest of a school's staff and its governors; the SENCO has an account. The cast brings its own SENCO. */
export function addStaff(
  rows: Rows,
  chance: Chance,
  calendar: DemonstrationCalendar,
  school: SeedSchool,
  weeks: number,
  hasCast: boolean,
) {
  const dates = { startsOn: calendar.monday(-52), createdAt: calendar.morning(weeks, 3) };
  const governors = chance.whole(3, 7);
  for (const staffType of staffTypesFor(school.staff, school.phase, governors).slice(
    hasCast ? 2 : 1,
  )) {
    const { person, post } = inventStaff(chance, school, staffType, dates);
    rows.person.push(person);
    addPost(rows, post);
    if (staffType === 'senco') addAccount(rows, person.id, person.email, dates.createdAt);
  }
}

/** Those one can sign in as; the ones with a post are at the main school. */
export function addCast(
  rows: Rows,
  cast: Cast,
  calendar: DemonstrationCalendar,
  main: SeedSchool,
  trustId: string,
) {
  const createdAt = calendar.morning(-22, 2);
  for (const member of Object.values(cast)) {
    const email = member.mailName && `${member.mailName}@demo.invalid`;
    const { id, givenName, familyName } = member;
    rows.person.push({ id, givenName, familyName, email, createdAt, welcomedAt: createdAt });
    if (email) addAccount(rows, id, email, createdAt);
    if (member.role)
      rows.grant.push({
        ...handGrant(member, calendar.monday(-22), createdAt),
        trustId: member.role === 'trust-lead' ? trustId : null,
      });
    if (member.staffType) addPost(rows, castPost(member, main, calendar, createdAt));
  }
  const organiser = handGrant(
    { ...cast.organiser, role: 'organiser' },
    calendar.monday(-19),
    createdAt,
  );
  const postId = rows.post.find((post) => post.personId === cast.organiser.id)?.id ?? null;
  rows.grant.push({ ...organiser, schoolId: main.id, postId, givenById: cast.head.id });
}

function castPost(
  member: CastMember,
  main: SeedSchool,
  calendar: DemonstrationCalendar,
  createdAt: Instant,
): SeedPost {
  if (!member.staffType) throw new Error('No post without a staff type.');
  return {
    id: randomUUID(),
    personId: member.id,
    schoolId: main.id,
    staffType: member.staffType,
    jobTitle: member.jobTitle ?? null,
    startsOn: calendar.monday(-52),
    workingDays: member.staffType === 'governor' ? null : 'MTWHF',
    source: 'hand',
    createdAt,
  };
}

/** A second post like the one somebody has, at another school. */
export function addSecondPost(rows: Rows, post: Rows['post'][number], schoolId: string) {
  addPost(rows, { ...post, id: randomUUID(), schoolId });
}

function addPost(rows: Rows, post: Rows['post'][number]) {
  rows.post.push(post);
  for (const role of isStaffType(post.staffType) ? rolesOfPost(post.staffType) : [])
    rows.grant.push({
      id: randomUUID(),
      personId: post.personId,
      role,
      schoolId: post.schoolId,
      postId: post.id,
      source: 'post',
      startsOn: post.startsOn,
      createdAt: post.createdAt,
    });
}

function addAccount(rows: Rows, personId: string, email: string | null, createdAt: Instant) {
  rows.account.push({ id: randomUUID(), personId, email, createdAt });
}

function handGrant(member: CastMember, startsOn: Day, createdAt: Instant) {
  return {
    id: randomUUID(),
    personId: member.id,
    role: member.role ?? 'staff',
    source: 'hand',
    startsOn,
    createdAt,
  };
}
