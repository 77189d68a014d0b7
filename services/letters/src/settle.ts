import { type Answer, executeCommand, type PlannedWrites, Problem, type Request } from '@jieti/lambda';
import type { Key } from '@jieti/store';
import { finishPending } from './bulk/apply.ts';
import { table } from './table.ts';

/** How often a command is judged again that lost a race about what it shares with others. */
const attempts = 8;

const pause = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, attempt * 5));

/**
 * Runs a command whose transaction also touches what it shares with others: a counter, the register. Losing a race
 * about that is nobody's concern, so it is judged again from the start; `run` throws if what the caller wants to change
 * itself was changed meanwhile. With `If-Match` the first loss stands: the caller said what they had seen.
 */
export const settle = async (request: Request, run: () => Promise<PlannedWrites>): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await executeCommand(table, request, run);
    } catch (error) {
      const lost = error instanceof Problem && error.code === 'conflict';
      if (!lost || attempt >= attempts) throw error;
      await pause(attempt);
    }
  }
};

/** How long a request applies a bulk act, in real milliseconds: the gateway hangs up after 30 s. */
const inlineFor = 20_000;

const stillApplied = new Problem(409, 'bulk-act-pending', {
  zh: '上一批登记或下发尚在写入,请稍后再试',
  en: 'An earlier import or issue is still being applied; try again shortly',
});

/**
 * Runs a command that needs a lock nobody else holds, and applies to its end whatever bulk act holds it: the one before,
 * and the one it decides itself. So does the same command sent again. What takes too long for one request goes on by
 * the stream.
 */
export const settleBulk = async (
  request: Request,
  lock: Key,
  run: () => Promise<PlannedWrites>,
): Promise<Answer> => {
  const end = performance.now() + inlineFor;
  const enough = () => performance.now() > end;
  const answer = await settle(request, async () => {
    if (!(await finishPending(lock, enough))) throw stillApplied;
    return run();
  });
  await finishPending(lock, enough);
  return answer;
};
