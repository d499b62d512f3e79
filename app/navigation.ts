import { may, hasRole, type Viewer } from '~/features/people/viewer';
import { powers, roleName, type Role } from '~/features/people/role';

export type NavigationLink = { to: string; label: string };

/** The first page of a person: where their own question is answered. */
export function firstPageFor(viewer: Viewer): string {
  if (may(viewer, 'see-programme')) return '/this-week';
  const trustId = viewer.grants.find((grant) => grant.role === 'trust-lead')?.trustId;
  if (trustId) return `/trusts/${trustId}`;
  const schoolIds = schoolsOf(viewer);
  if (schoolIds.length > 0) return schoolIds.length === 1 ? `/schools/${schoolIds[0]}` : '/schools';
  if (hasRole(viewer, 'facilitator')) return '/training/facilitating';
  if (may(viewer, 'see-measures')) return '/measures';
  if (may(viewer, 'see-evaluation')) return '/evaluation';
  return '/my';
}

/** The main navigation of a person, on the page at `pathname`. */
export function navigationFor(viewer: Viewer, pathname: string): NavigationLink[] {
  return [
    ...councilLinks(viewer),
    ...schoolLinks(viewer, pathname),
    ...(hasRole(viewer, 'facilitator')
      ? [{ to: '/training/facilitating', label: 'My sessions' }]
      : []),
    ...(holdsPost(viewer) ? [{ to: '/my', label: 'My learning' }] : []),
  ];
}

/** What the person is here as: the first of their roles in the order of `first`. */
export function standingOf(viewer: Viewer): string | undefined {
  const first: Role[] = [
    'project-lead',
    'programme-administrator',
    'head',
    'trust-lead',
    'senco',
    'organiser',
  ];
  const held = viewer.grants.map((grant) => grant.role);
  const role = first.find((candidate) => held.includes(candidate)) ?? held[0];
  return role && roleName(role);
}

/** Of the links shown, the one whose page this is: the longest that the path begins with. */
export function currentLink(links: NavigationLink[], pathname: string): string | undefined {
  const within = links.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return within.sort((a, b) => b.to.length - a.to.length)[0]?.to;
}

function councilLinks(viewer: Viewer): NavigationLink[] {
  if (may(viewer, 'see-programme'))
    return [
      { to: '/this-week', label: 'This week' },
      { to: '/schools', label: 'Schools' },
      { to: '/rollout', label: 'Roll-out' },
      { to: '/training', label: 'Training' },
      { to: '/evaluation', label: 'Evaluation' },
      { to: '/programme', label: 'Programme' },
    ];
  return [
    ...(may(viewer, 'see-measures') ? [{ to: '/measures', label: 'Measures' }] : []),
    ...(may(viewer, 'see-evaluation') ? [{ to: '/evaluation', label: 'Evaluation' }] : []),
  ];
}

function schoolLinks(viewer: Viewer, pathname: string): NavigationLink[] {
  const trustIds = viewer.grants.flatMap((grant) => grant.trustId ?? []);
  const trusts = trustIds.map((id) => ({ to: `/trusts/${id}`, label: 'My trust' }));
  const own = schoolsOf(viewer);
  const here =
    own.find((id) => pathname.startsWith(`/schools/${id}`)) ??
    (own.length === 1 ? own[0] : undefined);
  const several = own.length > 1 ? [{ to: '/schools', label: 'My schools' }] : [];
  const school = here
    ? [
        { to: `/schools/${here}`, label: own.length > 1 ? 'This school' : 'My school' },
        { to: `/schools/${here}/staff`, label: 'Staff' },
        { to: `/schools/${here}/sessions`, label: 'Sessions' },
      ]
    : [];
  return [...trusts, ...several, ...school];
}

function schoolsOf(viewer: Viewer): string[] {
  const through = viewer.grants.filter((grant) => powers[grant.role].includes('keep-staff'));
  return [...new Set(through.flatMap((grant) => grant.schoolId ?? []))];
}

function holdsPost(viewer: Viewer): boolean {
  return viewer.grants.some((grant) => grant.schoolId !== null || grant.role === 'staff');
}
