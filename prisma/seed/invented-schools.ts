import type { Chance } from './chance';

export type InventedSchool = {
  name: string;
  phase: string;
  typeCode: string;
  typeName: string;
  takesPart: 'sequenced' | 'contributor' | 'no';
  trust: string | null;
  staff: number;
  pupils: number;
};

/** The trust the demonstration's trust lead works for, and the school most of its people are at. */
export const leadTrust = 'Horizon Learning Trust';
export const mainSchool = 'Saltmarsh Primary Academy';

/** Much need, and little readiness by its own word. */
export const hardPressedSchool = 'Kittiwake Primary Academy';

const trusts = [
  leadTrust,
  'Tidemark Academies Trust',
  'The Lantern Partnership',
  'Wold and Water Multi-Academy Trust',
  'Redsand Education Trust',
  'Causeway Schools Trust',
];

const primaryAcademies = [
  mainSchool,
  'Bramley Park Infants',
  'Oakmere Juniors',
  'Queensbank Primary',
  'Westfield Green Academy',
  'St Oswin’s CE Primary',
  'Holme Lane Primary',
  'Wold View Primary',
  'Kittiwake Primary Academy',
  'Sandpiper Infant Academy',
  'Curlew Bank Primary',
  'Lockgate Primary Academy',
  'Mariner’s Way Primary',
  'Rope Walk Academy',
  'Samphire Lane Primary',
  'Anchor Street Infants',
  'Anchor Street Juniors',
  'Granary Row Primary',
  'St Hybald’s Catholic Academy',
  'Thornwick Academy',
  'Dunlin Road Primary',
  'Breakwater Primary',
  'Foxholes Lane Academy',
  'Gorse Hill View Primary',
  'Teal Park Primary',
  'Estuary View Primary',
  'Hawthorn Drove Academy',
  'Ings Road Primary',
  'Jetty Lane Primary',
  'Keelman’s Primary Academy',
  'Larkfield Edge Primary',
  'Mill Race Primary',
  'New Drain Primary',
  'Osier Beds Academy',
  'Pump House Primary',
  'Quarrybank CE Academy',
  'Reedmace Primary',
  'Staithe Primary Academy',
  'Tollbar Green Academy',
  'Windpump Primary',
];
const maintainedPrimaries = [
  'Eastfield Juniors',
  'Chandlery Road Primary',
  'Fleet Street Infants',
  'Beck Side Primary',
];
const controlledPrimaries = [
  'All Hallows CE Primary',
  'Holy Island Road CE Primary',
  'St Botolph’s Fen CE Primary',
];
const secondaries = [
  'Harbour View School',
  'Marsh Road Academy',
  'Fairhaven College',
  'Estuary Bank Academy',
  'Tidewater Academy',
  'Northgate Wold School',
  'Kingfisher Academy',
  'Beacon Point School',
  'Redsand Academy',
  'Old Quay School',
];

type Kind = Pick<InventedSchool, 'phase' | 'typeCode' | 'typeName' | 'takesPart'>;

const kinds = {
  nursery: {
    phase: 'nursery',
    typeCode: '15',
    typeName: 'Local authority nursery school',
    takesPart: 'sequenced',
  },
  primaryAcademy: {
    phase: 'primary',
    typeCode: '34',
    typeName: 'Academy converter',
    takesPart: 'sequenced',
  },
  community: {
    phase: 'primary',
    typeCode: '1',
    typeName: 'Community school',
    takesPart: 'sequenced',
  },
  controlled: {
    phase: 'primary',
    typeCode: '3',
    typeName: 'Voluntary controlled school',
    takesPart: 'sequenced',
  },
  secondary: {
    phase: 'secondary',
    typeCode: '28',
    typeName: 'Academy sponsor led',
    takesPart: 'sequenced',
  },
  special: {
    phase: 'special',
    typeCode: '44',
    typeName: 'Academy special converter',
    takesPart: 'contributor',
  },
  alternative: {
    phase: 'alternative provision',
    typeCode: '43',
    typeName: 'Academy alternative provision converter',
    takesPart: 'contributor',
  },
  independent: {
    phase: 'independent',
    typeCode: '11',
    typeName: 'Other independent school',
    takesPart: 'no',
  },
} as const satisfies Record<string, Kind>;

/** Sixty-three invented schools that take part, in the mix of types and sizes of a real small council, and three that do not. */
export function inventSchools(chance: Chance): InventedSchool[] {
  const make = (kind: Kind, staff: [number, number], inTrust: boolean) => (name: string) => {
    const count = chance.whole(...staff);
    const trust =
      name === mainSchool || name === 'Oakmere Juniors' ? leadTrust : chance.pick(trusts);
    return {
      name,
      ...kind,
      trust: inTrust ? trust : null,
      staff: count,
      pupils: Math.round(count * 7.4),
    };
  };
  return [
    ...['Little Ferry Nursery', 'Cockle Row Nursery'].map(make(kinds.nursery, [12, 19], false)),
    ...primaryAcademies.map(make(kinds.primaryAcademy, [24, 62], true)),
    ...maintainedPrimaries.map(make(kinds.community, [22, 48], false)),
    ...controlledPrimaries.map(make(kinds.controlled, [18, 36], false)),
    ...secondaries.map(make(kinds.secondary, [82, 138], true)),
    ...['The Heron School', 'Lantern Bank School'].map(make(kinds.special, [58, 84], true)),
    ...['The Slipway Academy', 'Compass Reach Academy'].map(
      make(kinds.alternative, [22, 34], true),
    ),
    ...['Ferriby House School', 'The Elms Preparatory', 'Grange Court School'].map(
      make(kinds.independent, [20, 40], false),
    ),
  ];
}
