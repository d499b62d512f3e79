import { z } from 'zod';
import { email, secret } from '~/platform/form-field';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password';

const tooShort = `Your password must have ${SHORTEST_PASSWORD} characters or more`;

export const setPasswordSchema = z.object({
  password: secret('Choose a password', { max: LONGEST_PASSWORD }).min(SHORTEST_PASSWORD, tooShort),
});

export const askForLinkSchema = z.object({ email: email('Enter your e-mail address') });
