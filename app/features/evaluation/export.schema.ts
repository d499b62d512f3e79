import { z } from 'zod';
import { choice } from '~/platform/form-field';

export const purposes = [
  { value: 'year-1-evaluation', label: 'The year 1 evaluation' },
  { value: 'national-evaluation', label: 'The national evaluation' },
  { value: 'checking-figures', label: 'Checking figures already reported' },
] as const;

export const exportSchema = z.object({
  purpose: choice(
    ['year-1-evaluation', 'national-evaluation', 'checking-figures'],
    'Choose what the data is for',
  ),
});
