import { z } from 'zod';
import { optionalText } from '~/platform/form-field';

export const arrangementSchema = z.object({ text: optionalText({ max: 500 }) });
