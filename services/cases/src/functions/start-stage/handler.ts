import { streamHandler } from '@jieti/lambda';
import { startedBy, startStage } from '../../timers/start-stage.ts';

/** Reads the table's stream: a measure that came into force starts its stage's machine. */
export const handler = streamHandler(async (change) => {
  const timer = startedBy(change);
  if (timer) await startStage(timer);
});
