const byType: Record<string, string> = {
  '7': 'special',
  '8': 'special',
  '10': 'special',
  '12': 'special',
  '33': 'special',
  '36': 'special',
  '44': 'special',
  '38': 'alternative provision',
  '42': 'alternative provision',
  '43': 'alternative provision',
  '14': 'pupil referral unit',
  '15': 'nursery',
  '18': '16 plus',
  '31': '16 plus',
  '32': '16 plus',
  '39': '16 plus',
  '45': '16 plus',
  '46': '16 plus',
  '11': 'independent',
};

const byNationalPhase: Record<string, string> = {
  '1': 'nursery',
  nursery: 'nursery',
  '2': 'primary',
  primary: 'primary',
  '3': 'primary',
  'middle deemed primary': 'primary',
  '4': 'secondary',
  secondary: 'secondary',
  '5': 'secondary',
  'middle deemed secondary': 'secondary',
  '6': '16 plus',
  '16 plus': '16 plus',
  '7': 'all-through',
  'all-through': 'all-through',
  'all through': 'all-through',
};

/**
 * A school's phase in the programme's words. Special schools, alternative provision and pupil referral units
 * go by their type, because the national list gives most of them the phase "Not applicable".
 * @param national the list's phase, as code or as name; empty when the file has none
 */
export function phaseOf(typeCode: string | null, national: string): string {
  const special = typeCode === null ? undefined : byType[typeCode];
  const stated = byNationalPhase[national.trim().toLowerCase()];
  if (special === 'independent') return stated ?? special;
  return special ?? stated ?? 'other';
}
