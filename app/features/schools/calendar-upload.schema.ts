import { z } from 'zod';
import { file } from '~/platform/form-file';

export const calendarUpload = z.object({
  file: file({ empty: 'Choose the file', kinds: ['json'], maxBytes: 1_000_000 }),
});
