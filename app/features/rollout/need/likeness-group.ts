/** Schools that need is compared among: the same phase, special schools and alternative provision apart. */
export const needGroups = {
  nursery: 'nurseries',
  primary: 'primary schools',
  secondary: 'secondary and all-through schools',
  'post-16': 'post-16 settings',
  special: 'special schools',
  alternative: 'alternative provision',
  other: 'settings of no stated phase',
} as const;

export type NeedGroup = keyof typeof needGroups;

const ofPhase: Record<string, NeedGroup> = {
  nursery: 'nursery',
  primary: 'primary',
  secondary: 'secondary',
  'all-through': 'secondary',
  '16 plus': 'post-16',
  special: 'special',
  'alternative provision': 'alternative',
  'pupil referral unit': 'alternative',
};

/**
 * With which schools a school is compared. Its phase tells special schools and alternative provision by their type. A
 * council has one or two all-through schools: their older pupils make them most like secondary ones.
 */
export function needGroupOf(phase: string): NeedGroup {
  return ofPhase[phase] ?? 'other';
}
