import { z } from 'zod';
import { choice, email, name, optionalText, text, ticked } from '~/platform/form-field';

export const teamKinds = ['council', 'health', 'social care', 'other'] as const;

export const newTeam = z.object({
  name: text('Enter the name of the team', { max: 80 }),
  kind: choice(teamKinds, 'Choose what kind of team it is'),
});

export type NewTeam = z.output<typeof newTeam>;

export const newTeamMember = z.object({
  givenName: name('Enter the first name', { max: 60 }),
  familyName: name('Enter the last name', { max: 60 }),
  email: email('Enter the work e-mail address'),
  jobTitle: optionalText({ max: 80 }),
  /** The same person as whoever signs in with the address already. */
  isSame: ticked(),
});

export type NewTeamMember = z.output<typeof newTeamMember>;
