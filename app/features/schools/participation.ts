/** What part a school plays: in the sequence of cohorts, giving and taking training beside it, or none. */
export const participations = ['sequenced', 'contributor', 'no'] as const;
export type TakesPart = (typeof participations)[number];

type NationalType = { name: string; takesPart: TakesPart };

/**
 * The national list's types of establishment by code, and what part each plays unless the council says
 * otherwise: state-funded schools are sequenced, state-funded special schools and alternative provision
 * contribute, the rest are listed and not invited.
 */
const nationalTypes: Record<string, NationalType> = {
  '1': { name: 'Community school', takesPart: 'sequenced' },
  '2': { name: 'Voluntary aided school', takesPart: 'sequenced' },
  '3': { name: 'Voluntary controlled school', takesPart: 'sequenced' },
  '5': { name: 'Foundation school', takesPart: 'sequenced' },
  '6': { name: 'City technology college', takesPart: 'sequenced' },
  '7': { name: 'Community special school', takesPart: 'contributor' },
  '8': { name: 'Non-maintained special school', takesPart: 'no' },
  '10': { name: 'Other independent special school', takesPart: 'no' },
  '11': { name: 'Other independent school', takesPart: 'no' },
  '12': { name: 'Foundation special school', takesPart: 'contributor' },
  '14': { name: 'Pupil referral unit', takesPart: 'contributor' },
  '15': { name: 'Local authority nursery school', takesPart: 'sequenced' },
  '18': { name: 'Further education', takesPart: 'no' },
  '24': { name: 'Secure units', takesPart: 'no' },
  '25': { name: 'Offshore schools', takesPart: 'no' },
  '26': { name: "Service children's education", takesPart: 'no' },
  '27': { name: 'Miscellaneous', takesPart: 'no' },
  '28': { name: 'Academy sponsor led', takesPart: 'sequenced' },
  '29': { name: 'Higher education institutions', takesPart: 'no' },
  '30': { name: 'Welsh establishment', takesPart: 'no' },
  '31': { name: 'Sixth form centres', takesPart: 'sequenced' },
  '32': { name: 'Special post 16 institution', takesPart: 'no' },
  '33': { name: 'Academy special sponsor led', takesPart: 'contributor' },
  '34': { name: 'Academy converter', takesPart: 'sequenced' },
  '35': { name: 'Free schools', takesPart: 'sequenced' },
  '36': { name: 'Free schools special', takesPart: 'contributor' },
  '37': { name: 'British schools overseas', takesPart: 'no' },
  '38': { name: 'Free schools alternative provision', takesPart: 'contributor' },
  '39': { name: 'Free schools 16 to 19', takesPart: 'sequenced' },
  '40': { name: 'University technical college', takesPart: 'sequenced' },
  '41': { name: 'Studio schools', takesPart: 'sequenced' },
  '42': { name: 'Academy alternative provision converter', takesPart: 'contributor' },
  '43': { name: 'Academy alternative provision sponsor led', takesPart: 'contributor' },
  '44': { name: 'Academy special converter', takesPart: 'contributor' },
  '45': { name: 'Academy 16-19 converter', takesPart: 'sequenced' },
  '46': { name: 'Academy 16 to 19 sponsor led', takesPart: 'sequenced' },
  '49': { name: 'Online provider', takesPart: 'no' },
  '56': { name: 'Institution funded by other government department', takesPart: 'no' },
  '57': { name: 'Academy secure 16 to 19', takesPart: 'no' },
};

/** The council's own choices, by type code, over the defaults above. */
export type ParticipationSetting = Readonly<Record<string, TakesPart>>;

/** The part a school of this type plays. A type not known takes no part until the council says so. */
export function participationOf(
  typeCode: string | null,
  setting: ParticipationSetting = {},
): TakesPart {
  if (typeCode === null) return 'no';
  return setting[typeCode] ?? nationalTypes[typeCode]?.takesPart ?? 'no';
}

export function isTakesPart(text: string): text is TakesPart {
  return (participations as readonly string[]).includes(text);
}

/** The national types, A–Z, each with the part its schools play: for looking over and changing the setting. */
export function listTypeParts(setting: ParticipationSetting) {
  return Object.entries(nationalTypes)
    .map(([code, { name }]) => ({ code, name, takesPart: participationOf(code, setting) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A code as the list writes it (`01`, `1`) without its zeros, or the code of a type's name. */
export function typeCodeFrom(code: string, name: string): string | null {
  const bare = code.trim().replace(/^0+(?=\d)/, '');
  if (/^\d{1,2}$/.test(bare)) return bare;
  const wanted = name.trim().toLowerCase();
  return (
    Object.keys(nationalTypes).find((key) => nationalTypes[key]?.name.toLowerCase() === wanted) ??
    null
  );
}

const academies = new Set([28, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 45, 46, 57].map(String));

/** Is this type an academy or free school, so that the trust in the list is its employer? */
export function isAcademy(typeCode: string | null): boolean {
  return typeCode !== null && academies.has(typeCode);
}
