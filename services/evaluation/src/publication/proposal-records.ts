import {
  type CitySettings,
  type DrawnTogether,
  drawnTogether,
  mayLeadToCase,
  reasonsOf,
  type UnitKind,
  type UnitResult,
  type YearReason,
} from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import type { caseProposed, proposalWithdrawn } from '../contract/events.ts';
import { proposalKey, proposalsPK, withdrawalKey } from '../keys.ts';
import { type ResultRecord, versionOf } from '../results/result.ts';
import { table } from '../table.ts';
import type { PublicationRecord } from '../years.ts';

/** A case proposed by a published year; its insertion is what tells the bus. */
export interface ProposalRecord extends Key {
  readonly entity: 'proposal';
  readonly proposal: z.input<typeof caseProposed.detail>;
}

/** A proposal whose result changed so that it would not be made any more; its insertion is what tells the bus. */
export interface WithdrawalRecord extends Key {
  readonly entity: 'withdrawal';
  readonly withdrawal: z.input<typeof proposalWithdrawn.detail>;
}

/** The law of a graded year. */
export type Law = Pick<CitySettings, 'evaluation' | 'ladder'>;

/** The id of a unit's proposal for a reason; the same again after it was withdrawn is the second, and so on. */
const proposalIdOf = (year: number, unit: string, reason: YearReason, nth = 1): string =>
  `evaluation-${year}-${unit}-${reason}${nth === 1 ? '' : `-${nth}`}`;

/** True if a result could give a reason for a case, by the law that its year was graded by. */
export const couldLeadToCase = ({ outcome, survey }: UnitResult, law: Law): boolean =>
  mayLeadToCase({ grade: outcome.grade, survey }, law);

/** The reasons a result gives for a case (A22, A23) on its unit, by the law that its year was graded by. */
export const reasonsIn = ({ outcome, survey }: UnitResult, kind: UnitKind, law: Law): DrawnTogether =>
  drawnTogether(law, reasonsOf({ grade: outcome.grade, survey }, kind, law));

/** When a proposal was made, as which of its reason, and what leads to something lighter beside it. */
interface Origin {
  readonly publishedAt: string;
  readonly nth: number;
  readonly lighter: readonly YearReason[];
}

export const proposalOf = (
  record: ResultRecord,
  reason: YearReason,
  { year, runId, document }: PublicationRecord,
  { publishedAt, nth, lighter }: Origin,
): ProposalRecord => {
  const { unit, outcome, survey, group, rank, groupSize, inputHash } = record.result;
  const { score, grade, caps } = outcome;
  const proposalId = proposalIdOf(year, unit, reason, nth);
  const version = versionOf(record);
  const facts = {
    score,
    grade,
    caps,
    survey,
    group,
    rank,
    groupSize,
    runId,
    inputHash,
    document,
    ...(version > 1 && { version }),
    ...(lighter.length > 0 && { lighter }),
  };
  return {
    ...proposalKey(year, proposalId),
    entity: 'proposal',
    proposal: { proposalId, unit, year, reason, facts, publishedAt },
  };
};

export const withdrawalOf = (
  proposalId: string,
  record: ResultRecord,
  reason: YearReason,
  withdrawnAt: string,
): WithdrawalRecord => {
  const { year, unit, outcome } = record.result;
  const { grade } = outcome;
  const version = versionOf(record);
  return {
    ...withdrawalKey(year, proposalId),
    entity: 'withdrawal',
    withdrawal: { proposalId, unit, year, reason, version, grade, withdrawnAt },
  };
};

/** Proposals of a unit for a reason that stand, and how many were withdrawn. */
export interface Proposed {
  readonly open: readonly string[];
  readonly withdrawn: number;
}

export const proposedOf = async (year: number, unit: string, reason: YearReason): Promise<Proposed> => {
  const all = await table.all<ProposalRecord | WithdrawalRecord>({
    partition: proposalsPK(year),
    prefix: proposalIdOf(year, unit, reason),
  });
  // A unit's id may be the beginning of another's.
  const own = all.filter((item) => {
    const about = item.entity === 'proposal' ? item.proposal : item.withdrawal;
    return about.unit === unit && about.reason === reason;
  });
  const withdrawn = new Set(
    own.flatMap((item) => (item.entity === 'withdrawal' ? [item.withdrawal.proposalId] : [])),
  );
  const proposed = own.flatMap((item) => (item.entity === 'proposal' ? [item.proposal.proposalId] : []));
  return { withdrawn: withdrawn.size, open: proposed.filter((id) => !withdrawn.has(id)) };
};
