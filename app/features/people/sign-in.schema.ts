import { z } from 'zod';
import { email, secret } from '~/platform/form-field';

export const signInSchema = z.object({
  email: email('Enter your e-mail address'),
  password: secret('Enter your password'),
});
