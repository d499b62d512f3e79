import { describe, expect, test } from 'vitest';
import { screen } from './screening';

const today = '2026-11-23';

/** What staff write after training, and must be let through. */
const ordinarySentences = [
  'The facilitator was excellent and kept to time.',
  'I would like more examples for Key Stage 1.',
  'Our Year 4 children loved the visual timetable.',
  'Phonics in Year 1 is already adapted this way.',
  'Maths in Year 5 is where I will try it first.',
  'A child called out and I waited, as we practised.',
  'The pupil premium lead will join us next time.',
  'Pupil Premium and SEND overlap for many of our children.',
  'I will try this with my class on Monday.',
  'My son has a plan, so I saw this from both sides.',
  'The pupil was called in from the playground.',
  'Mrs Patel in Year 2 showed us her task boards.',
  'The best part was the talk by Leila Haddad.',
  'We already use Makaton in Reception and Nursery.',
  'In Year 3 we pre-teach vocabulary on Fridays.',
  'More on autism and ADHD, please.',
  'The room was cold and hard to reach by bus.',
  'We need 30 minutes a week with our TAs.',
  'It ran from 9.30 to 12.00 with a 15 minute break.',
  'Children’s Services should hear this too.',
  'The children’s parents were very positive about the open morning.',
  'Every child’s plan is reviewed each term.',
  'Today’s parents expect a quick answer.',
  'The council’s plan to train everyone makes sense.',
  'The SEND Code of Practice 2015 has been in force for years.',
  'Our INSET day is 4 January 2027.',
  'The twilight on Tuesday 1 December was too late in the day.',
  'I scored it 4/5 because the slides were small.',
  'A student teacher could do this as well.',
  'Each pupil, English or Polish speaking, got the same card.',
  'The boy I had in mind is much calmer with a clear routine.',
  'One girl in Year 6 now asks for help by herself.',
  'The child, however, was not asked what would help.',
  'The governor from our trust asked good questions.',
  'Ofsted’s view of inclusion came up twice.',
  'We spent £1,250 on resources and 16 hours on cover.',
  'Chapter 6, paragraphs 6.44 to 6.56, was useful.',
  'Could we have the slides at office@ or on the portal?',
  'The Saltmarsh team shared their one-page profile template.',
  'Pupil voice should come before the paperwork.',
  'North East Lincolnshire’s parent carer forum spoke well.',
  'Can the pupil TA ratio be looked at?',
  'This child I know well would still find it hard.',
  'Session 2 of 8, and I feel I know what to do on Monday.',
];

describe('ordinary teaching prose', () => {
  test.each(ordinarySentences)('%s', (sentence) =>
    expect(screen(sentence, today)).toEqual({ ok: true }),
  );

  test('there are enough sentences for this to mean something', () => {
    expect(ordinarySentences.length).toBeGreaterThanOrEqual(40);
    expect(screen(ordinarySentences.join(' '), today)).toEqual({ ok: true });
  });
});
