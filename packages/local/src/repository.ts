import { join } from 'node:path';

/** Root of the clone. */
export const repository = join(import.meta.dirname, '..', '..', '..');
