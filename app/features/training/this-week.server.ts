import { liveGrantOn } from '~/features/people/live-grant';
import { invitationState } from '~/features/rollout/cohort';
import { newestAnswer } from '~/features/rollout/cohort-place.server';
import { contactWords } from '~/features/rollout/contact/contact';
import { reachWords } from '~/features/rollout/head-reach';
import { listUnanswered, type Unanswered } from '~/features/rollout/unanswered.server';
import { db } from '~/platform/db.server';
import { counted } from '~/platform/message-text';
import { dayOf, instantAt, mondayOf, type Day, type Instant } from '~/platform/time';
import { ringLists, type Matter, type SchoolToRing } from './ring-list';
import { hasNoShows, isUnderBooked } from './under-booked';
import { listBookingStands, listNoShows } from './under-booked.server';

/** Whom the council rings this week, and whom it has reached: a fixed number of queries. */
export async function listToRing(programmeYearId: string, now: Instant) {
  const today = dayOf(now);
  const [unanswered, stands, noShows, schools, nextOf] = await Promise.all([
    listUnanswered(programmeYearId, now),
    listBookingStands(programmeYearId, now),
    listNoShows(programmeYearId, now),
    listPlaced(programmeYearId, today),
    listNextActs(),
  ]);
  const matters = new Map<string, Matter[]>();
  const add = (schoolId: string, matter: Matter) =>
    matters.set(schoolId, [...(matters.get(schoolId) ?? []), matter]);
  for (const { id, matter } of ofAnswers(unanswered, today)) add(id, matter);
  for (const school of schools)
    for (const matter of [...ofEndedOffer(school), ...ofStaffing(school)]) add(school.id, matter);
  for (const stand of stands.filter(isUnderBooked))
    add(stand.schoolId, {
      kind: 'under-booked',
      words: `${counted(stand.unbooked, 'person', 'people')} of ${stand.needing} without a place`,
      whom: 'the organiser',
      ...{ to: `/schools/${stand.schoolId}/sessions`, act: 'Book for them' },
    });
  for (const { schoolId, absent, places } of noShows.filter(hasNoShows))
    add(schoolId, {
      kind: 'no-shows',
      words: `${absent} of ${counted(places, 'place')} not used in four weeks`,
      whom: 'the organiser',
      ...{ to: `/schools/${schoolId}/sessions`, act: 'See their places' },
    });
  const monday = instantAt(mondayOf(today), '00:00');
  const reached = new Set(
    schools.flatMap(({ id, last }) =>
      last && last.outcome === 'spoke' && last.contactedAt >= monday ? id : [],
    ),
  );
  return {
    ...ringLists(
      schools.map((school) => ({
        ...shown(school),
        matters: matters.get(school.id) ?? [],
        next: nextOf.get(school.id) ?? null,
      })),
      reached,
      today,
    ),
    thinking: unanswered.thinking,
    declined: unanswered.declined,
  };
}

function* ofAnswers({ silent, asking, paused }: Unanswered, today: Day) {
  for (const { id, offeredOn, reach } of silent) {
    const told = reach === 'told' ? '' : `. ${reachWords(reach)}`;
    const nobody = reach === 'no-head' || reach === 'no-account';
    const how = nobody
      ? { to: `/schools/${id}/head`, act: 'Name the head' }
      : { to: `/schools/${id}/invitation`, act: 'Put in the answer' };
    const words = `No answer to the offer of ${offeredOn}${told}`;
    yield { id, matter: { kind: 'silent', words, whom: 'the head', ...how } as const };
  }
  const move = (id: string) => ({ to: `/rollout/schools/${id}/move`, act: 'Offer another start' });
  for (const { id, detail, answeredOn } of asking) {
    const words = `Since ${answeredOn} ${detail ?? 'asks for another start'}`;
    yield { id, matter: { kind: 'asking', words, whom: 'the head', ...move(id) } as const };
  }
  for (const { id, pausedUntil, answeredOn } of paused) {
    if (pausedUntil !== null && pausedUntil > today) continue;
    const words =
      pausedUntil === null
        ? `Paused on ${answeredOn}, with no day to ask again`
        : 'The pause is over';
    yield { id, matter: { kind: 'pause-over', words, whom: 'the head', ...move(id) } as const };
  }
}

/** Its head was promised a ring when the offer ended. */
function* ofEndedOffer({ id, isWithoutOffer }: Placed): Generator<Matter> {
  if (!isWithoutOffer) return;
  yield {
    kind: 'offer-ended',
    words: 'Its offer has ended, and it has no other',
    whom: 'the head',
    ...{ to: `/rollout/schools/${id}/move`, act: 'Offer another start' },
  };
}

/** No staff come in before the head has accepted, so nobody is missed before that. */
function* ofStaffing({ id, roles, hasAccepted }: Placed): Generator<Matter> {
  if (!hasAccepted) return;
  const act = { to: `/schools/${id}/contacts`, act: 'See what is known' };
  if (!roles.has('senco') && !roles.has('organiser'))
    yield {
      kind: 'no-organiser',
      words: 'No SENCO and no organiser on record',
      ...{ whom: 'the head', ...act },
    };
  else if (!roles.has('senco'))
    yield { kind: 'no-senco', words: 'SENCO not yet confirmed', whom: 'the head', ...act };
}

/** The open schools with an offered place in the year's cohorts, and how they were last reached. */
async function listPlaced(programmeYearId: string, today: Day) {
  const rows = await db.school.findMany({
    where: {
      status: 'open',
      OR: [
        {
          cohortPlaces: {
            some: { invitation: { isNot: null }, cohort: { programmeYearId } },
          },
        },
        { contacts: { some: { nextOn: { not: null }, nextDoneAt: null } } },
      ],
    },
    select: {
      id: true,
      name: true,
      telephone: true,
      grants: {
        where: { role: { in: ['senco', 'organiser'] }, ...liveGrantOn(today) },
        select: { role: true },
      },
      cohortPlaces: {
        where: { invitation: { isNot: null }, cohort: { programmeYearId } },
        orderBy: [{ takenOutAt: 'desc' }, { id: 'asc' }],
        select: { takenOutAt: true, invitation: { select: newestAnswer } },
      },
      contacts: {
        orderBy: [{ contactedAt: 'desc' }, { id: 'asc' }],
        take: 1,
        select: { contactedAt: true, channel: true, withWhom: true, outcome: true, note: true },
      },
    },
  });
  return rows.map(({ grants, contacts, cohortPlaces, ...school }) => ({
    ...school,
    hasAccepted: cohortPlaces.some(
      ({ takenOutAt, invitation }) =>
        takenOutAt === null && invitationState(invitation) === 'accepted',
    ),
    isWithoutOffer: hasLostOffer(cohortPlaces),
    roles: new Set(grants.map(({ role }) => role)),
    last: contacts[0] ?? null,
  }));
}

type EndedPlace = { takenOutAt: Instant | null; invitation: Parameters<typeof invitationState>[0] };

/** Has a school's offer ended without another? Whoever declined or paused asked for none. The last to end comes first. */
function hasLostOffer(places: readonly EndedPlace[]): boolean {
  if (places.some(({ takenOutAt }) => takenOutAt === null)) return false;
  const [last] = places;
  return !!last && ['offered', 'accepted', 'another'].includes(invitationState(last.invitation));
}

type Placed = Awaited<ReturnType<typeof listPlaced>>[number];

/** What is to come next at each school: the earliest act that is still open, whichever contact it came from. */
async function listNextActs(): Promise<Map<string, SchoolToRing['next']>> {
  const open = await db.schoolContact.findMany({
    where: { nextOn: { not: null }, nextDoneAt: null, school: { status: 'open' } },
    select: { schoolId: true, nextAct: true, nextOn: true },
    orderBy: [{ nextOn: 'desc' }, { contactedAt: 'desc' }, { id: 'desc' }],
  });
  return new Map(
    open.map(({ schoolId, nextAct, nextOn }) => [
      schoolId,
      nextAct !== null && nextOn !== null ? { act: nextAct, on: nextOn } : null,
    ]),
  );
}

function shown({ id, name, telephone, last }: Placed) {
  return {
    ...{ id, name, telephone },
    last: last && { on: dayOf(last.contactedAt), words: contactWords(last), note: last.note },
  };
}
