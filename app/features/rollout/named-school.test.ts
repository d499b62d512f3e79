import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGias } from '~/features/schools/gias-file';
import { findNamedSchool } from './named-school';

const list = await readGias(readFileSync('tests/data/gias_layout_812.csv'), { la: '812' });
const real = list.ok ? list.rows.map(({ name }) => name) : [];

test.each([
  ['Elm Road Academy', 'Elm Road needs the earlier start more.'],
  ['Elm Road Academy', 'elm road needs it more'],
  ['Elm Road Academy', 'It goes with Elm-Road’s infants.'],
  ['Elm Road Academy', 'Elm Road Infants needs it more.'],
  ['Oakmere Juniors', 'Swapped with oakmere juniors.'],
  ['Oakmere Juniors', 'Swapped with oakmere primary.'],
  ['Oakmere Juniors', 'Swapped with Oakmere.'],
  ['Oakmere Juniors', 'Oakmere needs the earlier start more.'],
  ['Saint Mary’s Catholic Voluntary Academy', 'Swapped with St. Marys'],
  ["St Mary's RC Primary School", 'Because saint mary’s asked first.'],
  ["St James' School", 'It changes places with St James’s.'],
  ['The Canon Peter Hall CofE Primary School', 'Canon Peter Hall C of E needs it.'],
  ['Lisle Marsden Church of England Primary Academy', 'Lisle Marsden C.E. goes first.'],
  ['Oasis Academy Immingham', 'Oasis Immingham goes first.'],
  ['Enfield Academy of New Waltham', 'We were asked by Enfield.'],
  ['Academy of the Holy Family', 'The Holy Family goes first.'],
  ['High Street Primary', 'High Street goes first.'],
  ['The Park Academy', 'This is for Park to begin.'],
  ['The Park Academy', 'The Park Academy begins before.'],
  ['The Willows', 'Swapped with The Willows'],
  ['Park High School', 'To leave room for Park High.'],
  ['Sainte-Ébène & Elm Primary', 'With Sainte Ebene and Elm.'],
])('%s is named by “%s”', (name, reason) => {
  expect(findNamedSchool(reason, ['Far Away Primary', name])).toBe(name);
});

test.each([
  ['The Park Academy', 'There is building work in the car park until Easter.'],
  ['The Park Academy', 'Park places are short.'],
  ['The Park Academy', 'The hall on Park Road is closed.'],
  ['Reynolds Primary Academy', 'Mr Reynolds is new. He asked Mrs. Reynolds.'],
  ['Cleethorpes Academy', 'The training room in Cleethorpes is too small until March.'],
  ['Elm Road Academy', 'The head would rather not go to Elm. Road works end in May.'],
  ['High Street Primary', 'The street is closed and numbers are high.'],
  ['School Lane Primary', 'The lane to the school is closed.'],
  ['The Academy', 'It becomes an Academy in May.'],
])('%s is not named by “%s”', (name, reason) => {
  expect(findNamedSchool(reason, [name])).toBeUndefined();
});

describe('among the schools of a real council', () => {
  const ordinary = [
    'Building work until Easter.',
    'The head asked for it on the telephone.',
    'Our new SENCO starts in January. She wants to settle in first.',
    'Ofsted is expected this term.',
    'Primary and secondary schools of the trust start together.',
    'The academy conversion is on 1 September.',
    'The school becomes an academy in the spring, and the nursery opens with it.',
    'Healing after a hard year takes time.',
    'The western side of the building is closed until the strand of work ends.',
    'The head is on leave. Willows on the field came down and the hall is shut.',
    'We want to start with the junior staff, then the infant staff.',
    'Staff are tired after the flood. The grange roof leaks.',
    'Too few staff can be released before Christmas.',
    'Its college links are new, and a beacon project runs until May.',
    'The church of the parish uses the hall on Mondays.',
    'Amalgamation of infants and juniors: one staff list from September.',
    'The deputy head acts as head until a new one is found.',
    'Room for the staff of a large secondary school.',
    'It shares its SENCO with a school of the trust.',
    'Trust training on both INSET days in the autumn.',
    'A special school and an independent one asked the same.',
    'The pilgrim walk is in June; a fairfield of tents covers the grounds.',
    'St John Ambulance training fills the twilights.',
    'The phoenix room and the orchard are not free.',
    'New leadership team. Old boiler. Great staff. South wing shut.',
  ];

  test('reasons that name none are not refused', () => {
    expect(real.length).toBeGreaterThan(60);
    for (const reason of ordinary) expect(findNamedSchool(reason, real), reason).toBeUndefined();
  });

  test('each is named by its official name, however it is written', () => {
    const ways = [
      (name: string) => name,
      (name: string) => name.toLowerCase(),
      (name: string) => name.replaceAll("'", ''),
      (name: string) => name.replaceAll("'", '’').replace(/^Saint /, 'St. '),
      (name: string) => `${name}’s head`,
    ];
    for (const name of real)
      for (const way of ways)
        expect(findNamedSchool(`Swapped with ${way(name)}.`, [name]), name).toBe(name);
  });
});

test('two words of its own name a school whatever kinds of school are around them', () => {
  const words = fc.constantFrom('Elm', 'Saint Anne’s', 'Old Mill', 'Marsh', 'Kings');
  const kinds = fc.array(
    fc.constantFrom(
      'Primary',
      'Academy',
      'C of E',
      'Infants’',
      'School',
      'Community',
      'High',
      'RC',
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(words, words, kinds, kinds, fc.boolean(), (one, two, official, said, isLower) => {
      const name = [one, two, ...official].join(' ');
      const reason = `It waits for ${[one, two, ...said].join(' ')} to begin.`;
      expect(findNamedSchool(isLower ? reason.toLowerCase() : reason, [name])).toBe(name);
    }),
  );
});
