import { z } from 'zod';
import { day, optionalDay, timeOfDay } from '~/platform/form-day';
import { optionalText, several, text, ticked, whole } from '~/platform/form-field';
import { instantAt } from '~/platform/time';

const MOST_SEATS = 500;

/** What a form may leave empty, as null. */
function optionalWhole(empty: string, range: { min: number; max: number }) {
  const blank = (typed: unknown) => (typed === '' ? undefined : typed);
  return z.preprocess(blank, whole(empty, range).optional()).transform((number) => number ?? null);
}

const whenAndWhere = {
  on: day('the day of the session'),
  from: timeOfDay('Enter when it starts'),
  until: timeOfDay('Enter when it ends'),
  venue: text('Enter the room or building'),
  address: optionalText(),
  facilitatorIds: several(z.string()),
  /** The warning about people who are elsewhere at that time has been read. */
  evenSo: ticked(),
};

const seats = {
  capacity: whole('Enter how many places there are', { min: 1, max: MOST_SEATS }),
  schoolCap: optionalWhole('Enter how many places', { min: 1, max: MOST_SEATS }),
  schoolCapUntil: optionalDay('the day the limit ends'),
};

const moduleId = text('Choose a module');
const schoolId = text('Choose a school');

const open = z.object({
  kind: z.literal('open'),
  moduleId,
  cohortId: optionalText(),
  ...whenAndWhere,
  ...seats,
});

const inSchool = z.object({
  kind: z.literal('in-school'),
  moduleId,
  schoolId,
  ...whenAndWhere,
});

const ledBySchool = z.object({
  kind: z.literal('led-by-school'),
  moduleId,
  schoolId,
  lead: text('Enter the name or e-mail address of whoever leads it'),
  ...whenAndWhere,
});

type Timed = {
  from: string;
  until: string;
  schoolCap?: number | null;
  schoolCapUntil?: string | null;
};

function check(session: Timed, context: z.RefinementCtx) {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (session.until <= session.from) fault('until', 'It must end after it starts');
  const { schoolCap = null, schoolCapUntil = null } = session;
  if (schoolCap !== null && schoolCapUntil === null)
    fault('schoolCapUntil', 'Enter the day from which a school may take more');
  if (schoolCap === null && schoolCapUntil !== null)
    fault('schoolCap', 'Enter how many places one school may take until then');
}

/** London wall-clock times as instants; a cap ends as its day begins. */
function timed<T extends Timed & { on: string }>(session: T) {
  const { on, from, until, schoolCapUntil = null } = session;
  return {
    ...session,
    startsAt: instantAt(on, from),
    endsAt: instantAt(on, until),
    capEndsAt: schoolCapUntil === null ? null : instantAt(schoolCapUntil, '00:00'),
  };
}

/** A new session of one of the three kinds. */
export const newSessionSchema = z
  .discriminatedUnion('kind', [open, inSchool, ledBySchool], { error: 'Choose a kind of session' })
  .superRefine(check)
  .transform(timed);

/** What may change of an open session, and of the others. */
export const openSessionChangeSchema = z
  .object({ ...whenAndWhere, ...seats })
  .superRefine(check)
  .transform(timed);
export const sessionChangeSchema = z.object(whenAndWhere).superRefine(check).transform(timed);

export const sessionCancellationSchema = z.object({
  reason: text('Say why, in words that everyone booked may read', { max: 500 }),
});
