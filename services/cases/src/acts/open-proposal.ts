import { createHash } from 'node:crypto';
import type { caseProposed } from '@jieti/evaluation/contract';
import { cityFile } from '@jieti/lambda';
import {
  type CaseId,
  type CitySettings,
  coversReason,
  drawnBy,
  gradingDay,
  lawOn,
  rungForYear,
  takesReason,
  type UnitFacts,
} from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import type { z } from 'zod';
import { applyEvents } from '../case/apply-events.ts';
import { type CaseRecord, courseWrites, loadCase } from '../case/case-record.ts';
import { caseOfProposalKey, caseOfYearKey, withdrawnKey } from '../keys.ts';
import { named, type OpenCase, openCasesOf } from '../lists/open-cases-of-unit.ts';
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

/** Where it is noted which case something led to. */
interface CaseLink {
  readonly case: CaseId;
}

/** The case that a proposal led to; undefined where it has not arrived yet. */
export const caseOfProposal = async (proposalId: string): Promise<CaseRecord | undefined> => {
  const link = await table.read<CaseLink>(caseOfProposalKey(proposalId));
  return loadCase(link?.case ?? caseIdOf(proposalId));
};

type Proposed = z.output<typeof caseProposed.detail>;

/** The reason with what it leads to by the law that its year was graded by, whatever has changed since. */
const basisOf = ({ year, reason, facts }: Proposed) => {
  const consequence = drawnBy(lawOn(cityFile(), gradingDay(year)), reason);
  return { kind: 'evaluation', year, reason, consequence, facts } as const;
};

type YearBasis = ReturnType<typeof basisOf>;

/** The case in which a measure is in force that covers what the year leads to; undefined where none does. */
const coveringCase = async (
  others: readonly OpenCase[],
  basis: YearBasis,
  settings: CitySettings,
): Promise<CaseRecord | undefined> => {
  const found = await Promise.all(others.map(({ summary }) => loadCase(summary.id)));
  return found.find((record) => record && coversReason(record.state, basis, settings));
};

/** The reason with the unit's other open cases, as far as the unit itself knows of them (I-41). */
const amongOthers = (basis: YearBasis, others: readonly OpenCase[]): YearBasis => {
  const known = others.filter(({ about }) => about.verified).map(named);
  return known.length === 0 ? basis : { ...basis, facts: { ...basis.facts, otherCases: known } };
};

/**
 * Plans the case that a proposal opens; or the further reason, where the year opened one at the same stage already; or a note in the
 * case in which a measure is in force that covers it.
 */
const planProposal = async (proposed: Proposed, unit: UnitFacts) => {
  const { proposalId, year } = proposed;
  const circumstances = await circumstancesOf(unit);
  const others = await openCasesOf(unit.id);
  const basis = basisOf(proposed);
  const place = caseOfYearKey(unit.id, year, rungForYear(circumstances.city, basis).rung.id);
  const last = await table.read<CaseLink>(place);
  const there = last && (await loadCase(last.case));
  const before =
    there && takesReason(there.state, basis, circumstances.city)
      ? there
      : await coveringCase(others, basis, circumstances.city);
  const id = before?.state.id ?? caseIdOf(proposalId);
  const act = { type: 'open-by-evaluation', basis: amongOthers(basis, before ? [] : others) } as const;
  const events = judged(before?.state ?? null, act, { by: 'system', cause: 'evaluation' }, circumstances);
  const course = applyEvents(before, events, { id, unit: unit.id });
  const link = { entity: 'case-link', case: id };
  return {
    writes: [
      ...courseWrites(course, before, unit),
      table.check(withdrawnKey(proposalId), null),
      table.insert({ ...caseOfProposalKey(proposalId), ...link }),
      ...(before ? [] : [table.replace({ ...place, ...link }, last ? { case: last.case } : null)]),
    ],
    answer: id,
  };
};

/**
 * Opens the case that a published year proposes, once; of a proposal and its withdrawal either may arrive first. Two reasons that
 * lead to one stage make one case, whichever arrives first, and also where they arrive at once (the place of the year's case is a
 * lock). Throws if the unit is not known here yet, so that the message is delivered again and at last waits in the dead-letter queue.
 */
export const openProposal = async (proposed: Proposed): Promise<void> => {
  const { proposalId, unit: unitId } = proposed;
  await transactPlanned(async () => {
    if ((await caseOfProposal(proposalId)) || (await isWithdrawn(proposalId))) return null;
    const unit = await unitFacts(unitId);
    if (!unit) throw new Error(`proposal ${proposalId}: unit ${unitId} is not known here yet`);
    return planProposal(proposed, unit);
  });
};
