import { z } from 'zod';
import { several, text } from '~/platform/form-field';
import { file } from '~/platform/form-file';

const MOST_BYTES = 10_000_000;

export const figureUpload = z.object({
  file: file({ empty: 'Choose the file', kinds: ['csv', 'xlsx'], maxBytes: MOST_BYTES }),
  period: text('Enter the school year the figures are of, like 2018/19', { max: 20 }),
  source: text('Say where the figures come from', { max: 100 }),
});

/** Which schools' doubtful figures stand, by URN. */
export const figureApproval = z.object({ accepted: several(z.string().max(10)) });
