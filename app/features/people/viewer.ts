import type { Instant } from '~/platform/time';
import { powers, type CouncilPermission, type Role, type SchoolPermission } from './role';

/** Through which door an act came. */
export type Door = 'browser' | 'terminal' | 'clock';

/** Who does an act, through which door, and when: the first argument of every act. */
export type By = { personId: string | null; door: Door; now: Instant };

export type ViewerGrant = {
  role: Role;
  schoolId: string | null;
  trustId: string | null;
};

/** The person who is signed in, with the grants live today. */
export type Viewer = {
  personId: string;
  accountId: string;
  name: string;
  givenName: string;
  signInSessionId: string;
  method: 'password' | 'slip';
  grants: ViewerGrant[];
  by: By;
};

/** May this viewer do this for the whole council? */
export function may(viewer: Viewer, permission: CouncilPermission): boolean {
  return viewer.grants.some((grant) => powers[grant.role].includes(permission));
}

/** The schools and trusts through which a viewer holds a permission over schools. */
export function reachOf(viewer: Viewer, permission: SchoolPermission) {
  const through = viewer.grants.filter((grant) => powers[grant.role].includes(permission));
  return {
    schoolIds: through.flatMap((grant) => grant.schoolId ?? []),
    trustIds: through.flatMap((grant) => grant.trustId ?? []),
  };
}

export function hasRole(viewer: Viewer, role: Role): boolean {
  return viewer.grants.some((grant) => grant.role === role);
}
