import { streamHandler } from '@jieti/lambda';
import { continueBulk } from '../../bulk/continue-bulk.ts';

export const handler = streamHandler(continueBulk);
