import { z } from 'zod';
import { file } from '~/platform/form-file';
import { several } from '~/platform/form-field';
import { isStaffField, type StaffField } from './staff-field';
import type { StaffMapping } from './staff-mapping';

const staffFile = file({
  empty: 'Choose the staff list',
  kinds: ['csv', 'xlsx'],
  maxBytes: 10_000_000,
});

/** What each column of a file tells, by its position; an empty choice is not taken in. */
const column = z
  .record(z.string().regex(/^\d{1,3}$/), z.string())
  .optional()
  .superRefine((chosen, context) => {
    const seen = new Set<string>();
    for (const [position, field] of Object.entries(chosen ?? {})) {
      if (field !== '' && seen.has(field))
        context.addIssue({
          code: 'custom',
          path: [position],
          message: 'Choose this for one column only',
        });
      seen.add(field);
    }
  });

/** A staff file, the other schools that it lists, and its columns where they had to be told. */
export const staffUpload = z.object({
  file: staffFile,
  also: several(z.string().max(64)),
  column,
});

/** The staff file of a trust, for whichever of its schools it lists. */
export const trustStaffUpload = staffUpload.omit({ also: true });

/** The columns as corrected, and the file again when one is chosen that was not kept. */
export const staffColumns = z.object({ column, file: staffFile.optional() });

export type StaffColumnsSent = z.infer<typeof staffColumns>;

/** What was answered about a file: by the number of each question, and the lines to leave out. */
export const staffAnswers = z.object({
  asked: z.record(z.string(), z.string().max(300)).default({}),
  answer: z.record(z.string(), z.string().max(300)).default({}),
  leaveOut: several(z.coerce.number().int().min(1).max(1_000_000)),
});

export type StaffAnswersSent = z.infer<typeof staffAnswers>;

/** The mapping that a form's columns give; what no column tells is left out. */
export function mappingFrom(chosen: Record<string, string> | undefined): StaffMapping {
  const fields = Object.entries(chosen ?? {}).flatMap(
    ([position, field]): [StaffField, number][] =>
      isStaffField(field) ? [[field, Number(position)]] : [],
  );
  return Object.fromEntries(fields);
}
