import { z } from 'zod';
import { choice, email, name } from '~/platform/form-field';
import { rolesByHand } from './access';

export const accessSchema = z
  .object({
    givenName: name('Enter the person’s first name', { max: 80 }),
    familyName: name('Enter the person’s last name', { max: 80 }),
    email: email('Enter the person’s e-mail address'),
    role: choice(rolesByHand, 'Choose a role'),
    trustId: z.string().optional(),
  })
  .transform(({ trustId, ...rest }) => ({
    ...rest,
    trustId: rest.role === 'trust-lead' && trustId ? trustId : null,
  }))
  .refine(({ role, trustId }) => role !== 'trust-lead' || trustId !== null, {
    path: ['trustId'],
    message: 'Choose the trust',
  });

export type NewAccess = z.output<typeof accessSchema>;
