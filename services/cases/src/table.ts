import { tableNamedBy } from '@jieti/store';

/** The one table of cases; no other service reads it. */
export const table = tableNamedBy('CASES_TABLE');
