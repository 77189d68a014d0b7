import type { proposalWithdrawn } from '@jieti/evaluation/contract';
import { type Case, decide } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import type { z } from 'zod';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites } from '../case/case-record.ts';
import { withdrawnKey } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { circumstancesOf } from './judge.ts';
import { caseOfProposal } from './open-proposal.ts';

type Withdrawn = z.output<typeof proposalWithdrawn.detail>;

/** The events that follow for a case that rests on it; none where people have decided, or it is closed. */
const eventsFor = async (state: Case, { year, reason, version, grade }: Withdrawn) => {
  const unit = await unitFacts(state.unit);
  if (!unit) throw new Error(`case ${state.id}: unit ${state.unit} is not known here`);
  const outcome = decide(
    state,
    { type: 'withdraw-by-evaluation', reason, result: { year, version, grade } },
    { ...(await circumstancesOf(unit)), actor: { by: 'system', cause: 'evaluation' } },
  );
  return outcome.ok ? { unit, events: outcome.value } : null;
};

/**
 * Withdraws what a published year proposed (I-23). It is noted first, so that a proposal that arrives later opens nothing; a case
 * that is still only proposed closes with its last reason, and one in which people have decided stands as it is.
 */
export const withdrawProposal = async (withdrawn: Withdrawn): Promise<void> => {
  const { proposalId, withdrawnAt } = withdrawn;
  const key = withdrawnKey(proposalId);
  await table.putNow({ ...key, entity: 'withdrawn-proposal', proposalId, withdrawnAt });
  await transactPlanned(async () => {
    const record = await caseOfProposal(proposalId);
    const found = record && (await eventsFor(record.state, withdrawn));
    if (!record || !found) return null;
    const { unit, events } = found;
    const { id } = record.state;
    const course = applyEvents(record, events, { id, unit: unit.id });
    return { writes: courseWrites(course, record, unit), answer: id };
  });
};
