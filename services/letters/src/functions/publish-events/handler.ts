import { publisher } from '@jieti/lambda';
import { messagesOf } from './messages.ts';

export const handler = publisher(messagesOf);
