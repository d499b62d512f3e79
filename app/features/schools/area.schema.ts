import { z } from 'zod';
import { optionalText } from '~/platform/form-field';

export const areaSchema = z.object({ area: optionalText({ max: 60 }) });
