import { publisher } from '@jieti/lambda';
import { messagesOf } from '../../publication/messages.ts';

/** What was published, and what changed of it since, is told on the city's bus. */
export const handler = publisher(messagesOf);
