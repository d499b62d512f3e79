import { z } from 'zod';
import { code } from '~/platform/form-field';

export const signInCodeSchema = z.object({ code: code('Enter the code on your slip') });
