import { z } from 'zod';
import { choice, optionalText, text } from '~/platform/form-field';
import { participations } from './participation';
import { phases } from './school-filter';

const reference = /^[\p{L}\p{N}][\p{L}\p{N} ./-]{1,29}$/u;

/** A setting that the national list does not have. */
export const newSchool = z.object({
  name: text('Enter the name of the school', { max: 120 }),
  councilReference: text('Enter the council’s own reference', { max: 30 }).refine(
    (typed) => reference.test(typed),
    'The reference must be 2 to 30 letters and numbers, like NELC-014',
  ),
  ofsted: optionalText({ max: 12 }).refine(
    (typed) => typed === null || /^(EY)?\d{5,7}$/i.test(typed),
    'An Ofsted number has 5 to 7 digits, like 2634102 or EY305914',
  ),
  phase: choice(phases, 'Choose the phase'),
  takesPart: choice(participations, 'Choose which part it plays'),
  town: optionalText({ max: 60 }),
  postcode: optionalText({ max: 10 }),
});

export type NewSchool = z.output<typeof newSchool>;

export const partForm = z.object({
  takesPart: choice(participations, 'Choose which part the school plays'),
});
