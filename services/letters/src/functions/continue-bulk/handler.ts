import { streamHandler } from '@jieti/lambda';
import { continueBulk } from '../../bulk/continue-bulk.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = streamHandler(continueBulk(bulkKinds));
