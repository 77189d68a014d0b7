import { city, type Key } from '@jieti/lambda';
import type { StageId } from '@jieti/rules';
import type { z } from 'zod';
import type { caseProposed } from '../contract/events.ts';
import { proposalKey, resultsPK } from '../keys.ts';
import type { Result, ResultRecord } from '../results/result.ts';
import { pagesOf, putAll } from '../table.ts';
import type { Publication } from '../years.ts';

type CaseProposal = z.input<typeof caseProposed.detail>;

/** A case proposed by a published year; its insertion is what tells the bus. */
export interface ProposalRecord extends Key {
  readonly entity: 'proposal';
  readonly proposal: CaseProposal;
}

interface Consequence {
  readonly reason: CaseProposal['reason'];
  readonly stage: CaseProposal['stage'];
  readonly applies: (result: Result) => boolean;
}

/** A22: a unit graded poor goes on the key list. A23: a locality whose survey is below the limit is to be warned. */
const consequences: readonly Consequence[] = [
  {
    reason: 'graded-poor',
    stage: 'listed-supervision',
    applies: ({ outcome }) => outcome.grade === 'poor',
  },
  {
    reason: 'survey-below-limit',
    stage: 'veto-warning',
    applies: ({ survey }) => survey?.belowLimit ?? false,
  },
];

const proposalOf = (
  result: Result,
  { reason, stage }: Consequence,
  { year, runId, document, publishedAt }: Publication,
): ProposalRecord & Record<string, unknown> => {
  const { unit, outcome, survey, group, rank, groupSize, inputHash } = result;
  const { score, grade, caps } = outcome;
  const proposalId = `evaluation-${year}-${unit}-${reason}`;
  const facts = { score, grade, caps, survey, group, rank, groupSize, runId, inputHash, document };
  return {
    ...proposalKey(year, proposalId),
    entity: 'proposal',
    proposal: { proposalId, unit, year, reason, stage, facts, publishedAt },
  };
};

/** A city proposes only to rungs its ladder has. */
const onLadder = (stage: StageId): boolean => city().ladder.some(({ id }) => id === stage);

/**
 * Writes down every case a publication proposes, page by page of its results. Deterministic: done again, it writes the
 * same items, so each is proposed once.
 */
export const openProposals = async (publication: Publication): Promise<void> => {
  const possible = consequences.filter(({ stage }) => onLadder(stage));
  const { year, runId } = publication;
  for await (const page of pagesOf<ResultRecord>({ PK: resultsPK(year, runId), pageSize: 250 })) {
    const proposals = page.flatMap(({ result }) =>
      possible
        .filter(({ applies }) => applies(result))
        .map((consequence) => proposalOf(result, consequence, publication)),
    );
    if (proposals.length > 0) await putAll(proposals);
  }
};
