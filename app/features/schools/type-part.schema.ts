import { z } from 'zod';
import { participations } from './participation';

/** The part that schools of each type play, by the type's code. */
export const typeParts = z.object({
  part: z.record(z.string().regex(/^\d{1,2}$/), z.enum(participations)).default({}),
});
