import { publisher } from '@jieti/lambda';
import { messagesOf } from '../../ledger/messages.ts';

/** Reads the table's stream: what was entered in a ledger is told on the city's bus. */
export const handler = publisher(messagesOf);
