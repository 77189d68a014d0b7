import { streamHandler } from '@jieti/lambda';
import { startedBy, startStage } from '../../timers/start-stage.ts';

/** Reads the table's stream: a measure that came into force, or has a new term, starts its stage's machine. */
export const handler = streamHandler(async (change) => {
  const start = startedBy(change);
  if (start) await startStage(start);
});
