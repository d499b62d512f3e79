import { liveGrantOn } from '~/features/people/live-grant';
import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { livePostOn } from './post';
import { beginningOf, SCHOOLS_A_PAGE, type Beginning, type SchoolFilter } from './school-filter';
import { liveTrustLinkOn } from './trust-link';

/** A page of the council's list of schools, A–Z, narrowed in the database. Totals only: no names of people. */
export async function listSchools(filter: SchoolFilter, day: Day) {
  const where = narrowedBy(filter, day);
  const schools = await db.school.findMany({
    where,
    select: columns(day),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (filter.page - 1) * SCHOOLS_A_PAGE,
    take: SCHOOLS_A_PAGE,
  });
  const found = await db.school.count({ where });
  return {
    found,
    pages: Math.max(1, Math.ceil(found / SCHOOLS_A_PAGE)),
    schools: schools.map(({ _count, trustLinks, identifiers, ...school }) => ({
      ...school,
      trust: trustLinks[0]?.trust.name ?? null,
      urn: identifiers.at(-1)?.value ?? null,
      staff: _count.posts,
      beginning: beginningOf({
        heads: _count.grants,
        accepted: _count.acceptances > 0,
        staff: _count.posts,
      }),
    })),
  };
}

/** How many open schools play each part. */
export async function countSchoolsByPart() {
  const groups = await db.school.groupBy({
    by: ['takesPart'],
    where: { status: 'open' },
    _count: { _all: true },
  });
  const count = (part: string) =>
    groups.find((group) => group.takesPart === part)?._count._all ?? 0;
  return { sequenced: count('sequenced'), contributor: count('contributor'), no: count('no') };
}

/** How many of the schools that take part have no head named, or a head who has not accepted the agreement. */
export async function countNotBegun(day: Day) {
  const taking = { takesPart: 'sequenced', status: 'open' };
  const [noHead, noAgreement] = await Promise.all([
    db.school.count({ where: { ...taking, ...beginningWhere('no-head', day) } }),
    db.school.count({ where: { ...taking, ...beginningWhere('no-agreement', day) } }),
  ]);
  return { noHead, noAgreement };
}

const staffPosts = (day: Day) => ({ staffType: { notIn: ['governor'] }, ...livePostOn(day) });
const headGrants = (day: Day) => ({ role: 'head', ...liveGrantOn(day) });

function columns(day: Day) {
  return {
    id: true,
    name: true,
    phase: true,
    takesPart: true,
    status: true,
    identifiers: {
      where: { kind: 'urn' },
      select: { value: true },
      orderBy: { startsOn: 'asc' },
    },
    trustLinks: { where: liveTrustLinkOn(day), select: { trust: { select: { name: true } } } },
    _count: {
      select: {
        posts: { where: staffPosts(day) },
        grants: { where: headGrants(day) },
        acceptances: true,
      },
    },
  } as const;
}

function narrowedBy({ search, phase, part, beginning }: SchoolFilter, day: Day) {
  return {
    AND: [
      phase ? { phase } : {},
      partWhere(part, search),
      beginning ? beginningWhere(beginning, day) : {},
      search ? searchedWhere(search, day) : {},
    ],
  };
}

/** Closed schools show only when asked for, by the filter or by a search. */
function partWhere(part: SchoolFilter['part'], search: string) {
  if (part === 'closed') return { status: 'closed' };
  const open = search ? {} : { status: 'open' };
  return part ? { takesPart: part, ...open } : open;
}

function searchedWhere(search: string, day: Day) {
  const bare = search.replaceAll(/[/\s]/g, '');
  const laestab = /^\d{7}$/.test(bare) ? [`${bare.slice(0, 3)}/${bare.slice(3)}`] : [];
  return {
    OR: [
      { name: { contains: search } },
      { identifiers: { some: { value: { in: [search, bare, ...laestab] } } } },
      {
        trustLinks: { some: { trust: { name: { contains: search } }, ...liveTrustLinkOn(day) } },
      },
    ],
  };
}

function beginningWhere(beginning: Beginning, day: Day) {
  const hasHead = { grants: { some: headGrants(day) } };
  const accepted = { acceptances: { some: {} } };
  const hasStaff = {
    posts: { some: { staffType: { notIn: ['governor', 'head'] }, ...livePostOn(day) } },
  };
  const wheres = {
    'no-head': { NOT: hasHead },
    'no-agreement': { ...hasHead, NOT: accepted },
    'no-staff': { ...hasHead, ...accepted, NOT: hasStaff },
    staff: { ...hasHead, ...accepted, ...hasStaff },
  };
  return wheres[beginning];
}
