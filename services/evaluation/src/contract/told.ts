import { z } from 'zod';

/** What the system itself says, in both languages: of any length, and with the ids it speaks of. */
export const toldSchema = z.strictObject({ zh: z.string(), en: z.string() });
