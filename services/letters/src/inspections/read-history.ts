import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import { findingIdOf } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { readUnit } from '../register/access.ts';
import { table } from '../table.ts';
import { loadFinding } from './finding-record.ts';
import { assertCanReadWhole } from './inspection-access.ts';
import { loadInspection } from './inspection-record.ts';
import { historyWithoutLead, mayKnowOfLead } from './lead-of-finding.ts';

/** The history of an inspection: that it was ordered, and each act on its findings with the tally it left (A9). */
export const readInspectionHistory = async ({
  principal,
  params: { id },
}: Request<typeof routes.readInspectionHistory>): Promise<Answer> => {
  await assertCanReadWhole(principal, id);
  return answerHistory(table, { type: 'inspection', id }, () => loadInspection(id));
};

/** The history of a finding, for whoever can read the unit it is about (A9). */
export const readFindingHistory = async ({
  principal,
  params: { id, n },
}: Request<typeof routes.readFindingHistory>): Promise<Answer> => {
  const load = () => loadFinding(id, n);
  const finding = await load();
  if (!finding) throw notFound();
  const unit = await readUnit(principal, finding.unit);
  const answer = await answerHistory(table, { type: 'finding', id: findingIdOf(finding) }, load);
  return mayKnowOfLead(principal, unit) ? answer : { ...answer, body: historyWithoutLead(answer.body) };
};
