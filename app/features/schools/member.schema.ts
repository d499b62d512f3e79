import { z } from 'zod';
import { optionalDay, day } from '~/platform/form-day';
import { choice, email, name, optionalText, several, text, ticked } from '~/platform/form-field';
import { isSharedMailbox } from './staff-email';
import { staffTypes } from './staff-type';
import { weekDayLetters, workingDaysFrom } from './working-days';

const shape = 'Enter an e-mail address in the correct format, like name@example.com';

const optionalEmail = z
  .string()
  .optional()
  .transform((typed) => (typed ?? '').replaceAll(/\s/g, '').toLowerCase())
  .refine((typed) => typed === '' || z.email().max(254).safeParse(typed).success, shape)
  .transform((typed) => typed || null);

const names = {
  givenName: name('Enter the first name', { max: 60 }),
  familyName: name('Enter the last name', { max: 60 }),
  email: optionalEmail,
};

const post = {
  staffType: choice(staffTypes, 'Choose the staff type'),
  jobTitle: optionalText({ max: 80 }),
  workingDays: several(z.enum(weekDayLetters)).transform(workingDaysFrom),
  notExpectedUntil: optionalDay('the day they are expected back'),
};

type Typed = { email: string | null; staffType: string };

/** Heads do read a head@ address; for everyone else a message there would be read by several. */
const isOwn = ({ email, staffType }: Typed) =>
  email === null || staffType === 'head' || !isSharedMailbox(email);
const shared = {
  path: ['email'],
  error:
    'This looks like an address that several people read. Enter their own, or leave it out and print a slip',
};

/** Someone added to a school by hand. */
export const newMember = z
  .object({
    ...names,
    ...post,
    startsOn: day('the first day in the post'),
    /** The answer to "is it one of these people?": an id, or `new`. */
    same: optionalText({ max: 64 }),
  })
  .refine(isOwn, shared);

export type NewMember = z.output<typeof newMember>;

/** What can be changed about someone on the list. */
export const changedMember = z.object({ ...names, ...post }).refine(isOwn, shared);

/** The day from which a post is over. */
export const endedPost = z.object({ endsOn: day('the day the post ends') });

/** Another school of one's own that the person moves to, or works at too. */
export const movedPost = z.object({
  schoolId: text('Choose the school', { max: 64 }),
  on: day('the first day there'),
  stays: choice(['leaves', 'stays'], 'Choose whether they stay here as well'),
});

/** A new head of a school. */
export const newHead = z.object({
  givenName: names.givenName,
  familyName: names.familyName,
  email: email('Enter the head’s work e-mail address'),
  /** The same person as whoever signs in with the address already. */
  isSame: ticked(),
});
