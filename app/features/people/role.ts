/** The eleven kinds of person. What each may do stands below, whole. */
export const roles = [
  'project-lead',
  'programme-administrator',
  'facilitator',
  'data-lead',
  'evaluator',
  'senco',
  'organiser',
  'head',
  'trust-lead',
  'staff',
  'observer',
] as const;

export type Role = (typeof roles)[number];

/** Permissions over the whole council's programme. */
export type CouncilPermission =
  | 'see-programme'
  | 'import-schools'
  | 'keep-calendar'
  | 'arrange-sessions'
  | 'open-named-list'
  | 'act-for-schools'
  | 'edit-programme'
  | 'publish-plan'
  | 'see-readiness'
  | 'give-access'
  | 'read-audit'
  | 'review-answers'
  | 'see-evaluation'
  | 'export-evaluation'
  | 'see-measures';

/** Permissions over one school, held through the school or its trust. */
export type SchoolPermission =
  | 'see-school'
  | 'see-staff'
  | 'keep-staff'
  | 'keep-closures'
  | 'import-staff'
  | 'book-places'
  | 'answer-invitation'
  | 'accept-agreement'
  | 'name-organisers'
  | 'check-readiness';

export type Permission = CouncilPermission | SchoolPermission;

const administrator = [
  'see-programme',
  'import-schools',
  'keep-calendar',
  'arrange-sessions',
  'open-named-list',
  'act-for-schools',
  'see-evaluation',
] as const;
const organiser = [
  'see-school',
  'see-staff',
  'keep-staff',
  'keep-closures',
  'book-places',
  'check-readiness',
] as const;

/** What each role may do. A facilitator's sessions and a person's own record are found by lookup, not listed here. */
export const powers: Record<Role, readonly Permission[]> = {
  'project-lead': [
    ...administrator,
    'edit-programme',
    'publish-plan',
    'see-readiness',
    'give-access',
    'read-audit',
    'review-answers',
    'see-measures',
  ],
  'programme-administrator': administrator,
  'data-lead': ['see-measures'],
  evaluator: ['see-evaluation', 'export-evaluation'],
  observer: ['see-evaluation'],
  senco: organiser,
  organiser,
  head: [...organiser, 'answer-invitation', 'accept-agreement', 'name-organisers'],
  'trust-lead': ['see-school', 'see-staff', 'accept-agreement', 'import-staff'],
  facilitator: [],
  staff: [],
};

const names: Record<Role, string> = {
  'project-lead': 'project lead',
  'programme-administrator': 'programme administrator',
  facilitator: 'facilitator',
  'data-lead': 'data lead',
  evaluator: 'evaluator',
  senco: 'SENCO',
  organiser: 'school organiser',
  head: 'head teacher',
  'trust-lead': 'trust lead',
  staff: 'member of staff',
  observer: 'observer',
};

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

export function roleName(role: Role): string {
  return names[role];
}

/** `a facilitator`, `an observer` */
export function roleWithArticle(role: Role): string {
  return `${/^[aeio]/.test(names[role]) ? 'an' : 'a'} ${names[role]}`;
}
