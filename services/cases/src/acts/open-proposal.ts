import { createHash } from 'node:crypto';
import type { caseProposed } from '@jieti/evaluation/contract';
import type { CaseId } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import type { z } from 'zod';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites, loadCase } from '../case/case-record.ts';
import { withdrawnKey } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { circumstancesOf, judged } from './judge.ts';

/** The id a proposal's case has, whenever and however often the proposal arrives; shaped like any other id. */
export const caseIdOf = (proposalId: string): CaseId => {
  const hex = createHash('sha256').update(proposalId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};

const isWithdrawn = async (proposalId: string): Promise<boolean> =>
  (await table.read(withdrawnKey(proposalId))) !== undefined;

/**
 * Opens the case that a published year proposes, once; of a proposal and its withdrawal either may arrive first. Throws if
 * the unit is not known here yet, so that the message is delivered again and at last waits in the dead-letter queue.
 */
export const openProposal = async (proposed: z.output<typeof caseProposed.detail>): Promise<void> => {
  const { proposalId, unit: unitId, year, reason, facts } = proposed;
  const id = caseIdOf(proposalId);
  await transactPlanned(async () => {
    if ((await loadCase(id)) || (await isWithdrawn(proposalId))) return null;
    const unit = await unitFacts(unitId);
    if (!unit) throw new Error(`proposal ${proposalId}: unit ${unitId} is not known here yet`);
    const events = judged(
      null,
      { type: 'open-by-evaluation', basis: { kind: 'evaluation', year, reason, facts } },
      { by: 'system', cause: 'evaluation' },
      await circumstancesOf(unit),
    );
    const course = applyEvents(null, events, { id, unit: unit.id });
    const notWithdrawn = table.check(withdrawnKey(proposalId), null);
    return { writes: [...courseWrites(course, undefined, unit), notWithdrawn], answer: id };
  });
};
