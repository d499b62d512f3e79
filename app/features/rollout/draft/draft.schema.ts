import { z } from 'zod';
import { choice, optionalText, several, text, whole } from '~/platform/form-field';

const version = whole('Open the draft again', { min: 0 });

/** A kept move: `cohortId` is `none` for out of all cohorts, `version` the version of the draft that was looked at. */
export const draftMoveSchema = z.object({
  version,
  schoolId: text('Choose a school', { max: 50 }),
  cohortId: text('Choose where the school goes', { max: 50 }),
  reason: text('Say why, so that the plan can be defended', { max: 500 }),
});

export const undoSchema = z.object({ version });

export const beginDraftSchema = z.object({
  from: choice(['standing', 'draft', 'empty'], 'Choose what the draft begins with'),
  draftId: z.string().optional(),
});

/** `seen` is what the page showed that publishing comes to, as `publicationMark` has it. */
export const publicationSchema = z.object({
  version,
  cohortIds: several(z.string().max(50)),
  seen: text('Look at what publishing does, then publish', { max: 64 }),
  reason: optionalText({ max: 500 }),
});
