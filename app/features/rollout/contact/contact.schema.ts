import { z } from 'zod';
import { day, optionalDay } from '~/platform/form-day';
import { choice, optionalText } from '~/platform/form-field';
import { channels, outcomes, reachedPeople } from './contact';

export const contactSchema = z.object({
  contactedOn: day('the day'),
  channel: choice(channels, 'Choose how'),
  withWhom: choice(reachedPeople, 'Choose with whom'),
  outcome: choice(outcomes, 'Choose what came of it'),
  note: optionalText({ max: 500 }),
  nextAct: optionalText({ max: 100 }),
  nextOn: optionalDay('the day'),
});
