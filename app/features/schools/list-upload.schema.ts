import { z } from 'zod';
import { code } from '~/platform/form-field';
import { file } from '~/platform/form-file';

const LA = 'Enter the council’s code: three digits, like 812';

/** The national list of schools, or its links file, and whose schools to take from it. */
export const listUpload = z.object({
  file: file({
    empty: 'Choose the national list or its links file',
    kinds: ['csv', 'xlsx'],
    maxBytes: 10_000_000,
  }),
  la: code(LA).pipe(z.string().regex(/^\d{3}$/, LA)),
});
