import { type Answer, notFound, type Request } from '@jieti/lambda';
import { mayReadResult } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { resultsPK } from '../keys.ts';
import { read } from '../table.ts';
import type { ResultRecord } from './result.ts';
import { answerOf, shownOf } from './view.ts';

/** One unit's result. @throws 404 also for whoever may not see it (yet). */
export const readResult = async (request: Request<typeof routes.readResult>): Promise<Answer> => {
  const { year, unitId } = request.params;
  const shown = await shownOf(year);
  if (!shown) throw notFound();
  const record = await read<ResultRecord>({ PK: resultsPK(year, shown.runId), SK: unitId });
  if (!record) throw notFound();
  const { result } = record;
  const unit = { id: result.unit, ancestors: result.ancestors };
  if (!mayReadResult(request.principal, unit, shown.publication !== null)) throw notFound();
  return { status: 200, body: answerOf(result, shown) };
};
