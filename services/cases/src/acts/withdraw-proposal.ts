import type { proposalWithdrawn } from '@jieti/evaluation/contract';
import { type Case, decide } from '@jieti/rules';
import { transact } from '@jieti/store';
import type { z } from 'zod';
import { caseWrites, loadCase } from '../case-record.ts';
import { unitFacts } from '../copies/units.ts';
import { withdrawnKey } from '../keys.ts';
import { entryWrites, follow } from '../ledger/entries.ts';
import { putNow } from '../table.ts';
import { circumstancesOf } from './judge.ts';
import { caseIdOf } from './open-proposal.ts';

type Withdrawn = z.output<typeof proposalWithdrawn.detail>;

/** What follows for a case that rests on it; nothing where people have decided, or it is closed. */
const eventsFor = async (state: Case, { year, version, grade }: Withdrawn) => {
  const unit = await unitFacts(state.unit);
  if (!unit) throw new Error(`case ${state.id}: unit ${state.unit} is not known here`);
  const outcome = decide(
    state,
    { type: 'withdraw-by-evaluation', result: { year, version, grade } },
    { ...(await circumstancesOf(unit)), actor: { by: 'system', cause: 'evaluation' } },
  );
  return outcome.ok ? { unit, events: outcome.value } : null;
};

/** Somebody may act on the case at the same time; each try begins with what stands then. */
const tries = 5;

/**
 * Withdraws what a published year proposed (I-23). It is noted first, so that a proposal that arrives later opens nothing; a case
 * that is still only proposed closes, and one in which people have decided stands as it is.
 */
export const withdrawProposal = async (withdrawn: Withdrawn): Promise<void> => {
  const { proposalId, withdrawnAt } = withdrawn;
  const key = withdrawnKey(proposalId);
  await putNow({ ...key, entity: 'withdrawn-proposal', proposalId, withdrawnAt });
  const id = caseIdOf(proposalId);
  for (let n = 0; n < tries; n++) {
    const record = await loadCase(id);
    const found = record && (await eventsFor(record.state, withdrawn));
    if (!record || !found) return;
    const { unit, events } = found;
    const { state, head, entries } = follow(record, events, { id, unit: unit.id });
    if (await transact([...caseWrites(state, head, record.version, unit), ...entryWrites(entries)])) return;
  }
  throw new Error(`proposal ${proposalId}: the table was busy`);
};
