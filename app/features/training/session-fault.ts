import type { FormErrors } from '~/platform/form';

/** Beside which field a refused session is explained. */
const fieldOf: Record<string, string> = {
  past: 'on',
  'no module': 'moduleId',
  'no school': 'schoolId',
  unknown: 'lead',
  'not ready': 'lead',
  'not a facilitator': 'facilitatorIds',
  elsewhere: 'facilitatorIds',
  clash: 'from',
  'below-taken': 'capacity',
};

/** The refusals that are warnings: one may go on even so. */
const warnings = ['elsewhere', 'clash'];

/** A refused session as faults beside its fields, and whether one may go on even so. */
export function sessionFault({ reason, message }: { reason: string; message: string }): {
  errors: FormErrors;
  isWarned: boolean;
} {
  return { errors: { [fieldOf[reason] ?? 'form']: message }, isWarned: warnings.includes(reason) };
}
