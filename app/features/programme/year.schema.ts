import { z } from 'zod';
import { day } from '~/platform/form-day';

export const yearSchema = z.object({ startsOn: day('the first day of year 1') });
