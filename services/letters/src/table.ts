import { tableNamedBy } from '@jieti/store';

/** The one table of letters. */
export const table = tableNamedBy('LETTERS_TABLE');
