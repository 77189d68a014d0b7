import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: entries and registers are named from here. */
export const repositoryRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
