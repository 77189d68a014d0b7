import { appealPeriod, appealsOf } from '../case/appeals.ts';
import { isReportedInTime } from '../case/awaits-check.ts';
import type { Case } from '../case/case.ts';
import type { Measure } from '../case/measure.ts';
import { measuresOf } from '../case/measures.ts';
import { intervalMayMove, planMayMove, statementMayMove, termMayMove } from './counted-again.ts';
import { type OwnedDeadline, ofUnit, type Place, runUntil } from './deadline.ts';
import { owedCheck } from './owed-check.ts';

const statement = (state: Case, place: Place): readonly OwnedDeadline[] => {
  if (state.status !== 'proposed') return [];
  const { statementUntil, statement: stated, openedAt, takenUpAt, entry, stage } = state.proposal;
  if (!statementUntil || stated) return [];
  const provisional = statementMayMove(state.proposal, place.city);
  const run = { ...runUntil(takenUpAt ?? openedAt, statementUntil, place), provisional };
  return [ofUnit('statement', { of: entry, stage }, run, place, true)];
};

/** The term; of what was reported complete in time it only runs out: then the office's days to check it count (I-37). */
const rectification = (measure: Measure, place: Place): readonly OwnedDeadline[] => {
  if (measure.acceptedAt || measure.unmetAt) return [];
  const { entry, stage, decidedAt: since, lastDay, until } = measure;
  const run = { since, lastDay, until, provisional: termMayMove(measure, place.city) };
  return [ofUnit('rectification', { of: entry, stage }, run, place, isReportedInTime(measure))];
};

/** Reported as complete, or unmet at the end, nothing more is to be reported (A22; I-7, I-20). */
const progress = (measure: Measure, place: Place): readonly OwnedDeadline[] => {
  if (measure.acceptedAt || measure.unmetAt || measure.reportedCompleteAt) return [];
  const owed = owedCheck(measure);
  if (!owed) return [];
  const { entry, stage } = measure;
  const provisional = intervalMayMove(owed.until, measure, place.city);
  const run = { ...runUntil(owed.since, owed.until, place), provisional };
  return [ofUnit('progress', { of: entry, stage }, run, place)];
};

/** The plan that is asked for and was not handed in yet. */
const plan = (measure: Measure, place: Place): readonly OwnedDeadline[] => {
  const { planDue, plans = [], acceptedAt, unmetAt, reportedCompleteAt, entry, stage, decidedAt } = measure;
  if (!planDue || plans.length > 0 || acceptedAt || unmetAt || reportedCompleteAt) return [];
  const provisional = planMayMove(measure, place.city);
  return [ofUnit('plan', { of: entry, stage }, { since: decidedAt, ...planDue, provisional }, place)];
};

/** The right to appeal, while it was not used against that measure (I-9). */
const appeal = (state: Case, measure: Measure, place: Place): readonly OwnedDeadline[] => {
  const used = appealsOf(state).some((one) => one.entry === measure.entry);
  if (used || measure.ended?.how === 'revoked') return [];
  const { entry, stage, decidedAt: since } = measure;
  return [
    ofUnit('appeal', { of: entry, stage }, { since, ...appealPeriod(measure, place.city) }, place, true),
  ];
};

/**
 * Works out what runs for the unit: its statement, the term of the measure, its progress checks and its plan, its right to
 * appeal.
 */
export const deadlinesOfUnit = (state: Case, place: Place): readonly OwnedDeadline[] => [
  ...statement(state, place),
  ...(state.status === 'in-force'
    ? [
        ...rectification(state.measure, place),
        ...progress(state.measure, place),
        ...plan(state.measure, place),
      ]
    : []),
  ...measuresOf(state).flatMap((measure) => appeal(state, measure, place)),
];
