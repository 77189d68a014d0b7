import { tableNamedBy } from '@jieti/store';

/** The one table of this service. */
export const table = tableNamedBy('EVALUATION_TABLE');
