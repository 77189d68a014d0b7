import { publisher } from '@jieti/lambda';
import { messagesOf } from '../../publish/messages.ts';

/** Reads the table's stream and publishes what was entered in a ledger on the city's bus. */
export const handler = publisher(messagesOf);
