import { staffTypeName, staffTypeNames, staffTypes } from '~/features/schools/staff-type';

export type Absence = { staffType: string; out: number; of: number };

/**
 * What a booking takes from a school on the day: of each staff type with anybody chosen, how many of how many would be
 * out, in the order of staff types.
 */
export function absencesOf(
  chosen: readonly { staffType: string }[],
  totals: Readonly<Record<string, number>>,
): Absence[] {
  return staffTypes.flatMap((staffType) => {
    const out = chosen.filter((person) => person.staffType === staffType).length;
    return out === 0 ? [] : [{ staffType, out, of: totals[staffType] ?? out }];
  });
}

/** As a sentence begins: `3 of your 19 teaching assistants`, `Your head teacher`, `2 of your 2 SENCOs`. */
export function absenceWords({ staffType, out, of }: Absence): string {
  if (of === 1) return `Your ${plain(staffTypeName(staffType))}`;
  return `${out} of your ${of} ${plain(staffTypeNames(staffType))}`;
}

function plain(name: string): string {
  return name.startsWith('SENCO') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
