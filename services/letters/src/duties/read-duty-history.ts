import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { readUnit } from '../register/access.ts';
import { table } from '../table.ts';
import { loadDuty } from './duty-record.ts';

/** The history of a duty record (A4–A6): that it was recorded and, if it was, superseded by another. */
export const readDutyHistory = async ({
  principal,
  params: { id },
  query,
}: Request<typeof routes.readDutyHistory>): Promise<Answer> => {
  const unit = await readUnit(principal, query.unit);
  const load = () => loadDuty(unit.id, id);
  if (!(await load())) throw notFound();
  return answerHistory(table, { type: 'duty', id }, load);
};
