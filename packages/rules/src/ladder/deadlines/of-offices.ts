import { legalDateOf, startOfDay, termEnd } from '../../calendar/index.ts';
import { nextStageOf, requireRung } from '../../law/rungs.ts';
import { numberAt } from '../../parameters/index.ts';
import type { Instant, StageId } from '../../vocabulary.ts';
import { appealsOf } from '../case/appeals.ts';
import type { Case } from '../case/case.ts';
import { filingRecordsOf, isOwed } from '../case/filing-records.ts';
import type { Proposal } from '../case/measure.ts';
import { inQuestionOf, measureOf, openQuestionOf } from '../case/measures.ts';
import { statusSinceOf } from '../case/status-since.ts';
import { appellateBodies } from '../competence/appellate-bodies.ts';
import { filingBodies } from '../competence/filing-bodies.ts';
import { inCharge, inChargeOfVerifying } from '../competence/in-case.ts';
import { decidingBody } from '../competence/of-measure.ts';
import { isTakenUpFirst } from '../proposal/opening.ts';
import { recommend } from '../proposal/recommendation.ts';
import { filingMayMove } from './counted-again.ts';
import { type OwnedDeadline, ofOffices, type Place, workingDays } from './deadline.ts';
import { deadlinesOnMeasure } from './on-measure.ts';

const later = (...instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));

/** A lead waits to be verified by those in charge of the unit (A26); whoever may take the case over need not. */
const verification = (state: Case, place: Place): OwnedDeadline => {
  const offices = inChargeOfVerifying(place);
  const run = workingDays('verification-working-days', state.openedAt, place);
  return ofOffices('verification', { of: null, stage: null }, run, offices, place);
};

const toPropose = (state: Case, stage: StageId, since: Instant, place: Place): OwnedDeadline => {
  const offices = inCharge(state, place, 'propose', stage);
  const run = workingDays('proposal-working-days', since, place);
  return ofOffices('proposal', { of: null, stage }, run, offices, place);
};

/** Verified, or returned for more work: the body that studies the stage proposes it (A20–A24). */
const proposal = (state: Case, place: Place): readonly OwnedDeadline[] => {
  const since = statusSinceOf(state);
  const recommended = recommend(state, { ...place, now: since });
  return recommended.ok ? [toPropose(state, recommended.value.stage, since, place)] : [];
};

/** Returned when the term had ended unmet: the next stage is to be proposed again. */
const proposalAgain = (state: Extract<Case, { status: 'unmet' }>, place: Place): readonly OwnedDeadline[] => {
  const next = nextStageOf(place.city, requireRung(place.city, state.measure.stage));
  return next && state.nextStage === 'returned' ? [toPropose(state, next, statusSinceOf(state), place)] : [];
};

/** Tells from when a proposal can be decided: taken up where it has to be, and the unit heard (A23, A24; I-8). */
const decidableFrom = ({ openedAt, takenUpAt, statement, statementUntil }: Proposal): Instant =>
  later(takenUpAt ?? openedAt, statement?.at ?? statementUntil ?? openedAt);

const decision = (state: Extract<Case, { status: 'proposed' }>, place: Place): OwnedDeadline => {
  const { city } = place;
  const { proposal: one } = state;
  const { stage, entry } = one;
  if (isTakenUpFirst(requireRung(city, stage)) && one.proposedBy === null) {
    const run = workingDays('proposal-working-days', one.openedAt, place);
    const offices = inCharge(state, place, 'propose', stage);
    return ofOffices('taking-up', { of: entry, stage }, run, offices, place);
  }
  const knownSince = one.statement?.at ?? one.takenUpAt ?? one.openedAt;
  const run = { ...workingDays('decision-working-days', decidableFrom(one), place), knownSince };
  const offices = inCharge(state, place, 'decide', stage);
  return ofOffices('decision', { of: entry, stage }, run, offices, place);
};

const byStatus = (state: Case, place: Place): readonly OwnedDeadline[] => {
  switch (state.status) {
    case 'lead':
      return [verification(state, place)];
    case 'verified':
      return proposal(state, place);
    case 'proposed':
      return [decision(state, place)];
    case 'unmet':
      return proposalAgain(state, place);
    case 'in-force':
    case 'closed':
      return [];
  }
};

/** Papers owed since a decision and not sent (A24, A26; I-18). */
const filings = (state: Case, place: Place): readonly OwnedDeadline[] =>
  filingRecordsOf(state)
    .filter(isOwed)
    .map((filing) => {
      const { number, stage, dueOn: lastDay, until } = filing;
      const since = startOfDay(filing.decidedOn, place.city.zone);
      const run = { since, lastDay, until, provisional: filingMayMove(filing, place.city) };
      return ofOffices('filing', { of: number, stage }, run, filingBodies(filing, place), place);
    });

/** Appeals that wait for their resolution (I-9, I-19). */
const appeals = (state: Case, place: Place): readonly OwnedDeadline[] =>
  appealsOf(state)
    .filter(({ resolution }) => resolution === null)
    .flatMap(({ number, stage, madeAt: since, entry }) => {
      const against = measureOf(state, entry);
      const from = legalDateOf(since, place.city.zone);
      const days = numberAt(place.city, 'appeal-resolution-days', from);
      const run = { since, ...termEnd(from, `P${days}D`, place.city) };
      const offices = against ? appellateBodies(against, place) : [];
      return [ofOffices('appeal-resolution', { of: number, stage }, run, offices, place)];
    });

/** Measures in question wait for the body that decided them (A12, I-19). */
const reviews = (state: Case, place: Place): readonly OwnedDeadline[] =>
  inQuestionOf(state).flatMap((measure) => {
    const { entry, stage } = measure;
    const since = openQuestionOf(measure)?.since ?? measure.decidedAt;
    const run = workingDays('decision-working-days', since, place);
    const offices = decidingBody(measure, place, 'review-measure');
    return [ofOffices('measure-review', { of: entry, stage }, run, offices, place)];
  });

/** Works out what runs for the offices, whatever became of the case: what is owed is owed also once it is closed. */
export const deadlinesOfOffices = (state: Case, place: Place): readonly OwnedDeadline[] => [
  ...byStatus(state, place),
  ...deadlinesOnMeasure(state, place),
  ...filings(state, place),
  ...appeals(state, place),
  ...reviews(state, place),
];
