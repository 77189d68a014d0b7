import {
  type Actor,
  appealsOf,
  awaitsAnswer,
  type Case,
  checkpoint,
  currentMeasure,
  filingRecordsOf,
  type Instant,
  isOwed,
  type Measure,
  measuresOf,
  nextCheckpointOf,
  type Proposal,
  recommend,
  referralsOf,
  resolutionOf,
} from '@jieti/rules';
import { type End, endsInLaw, shown } from './ends.ts';
import type { Ground, Standing } from './ground.ts';
import { before } from './place.ts';

const who = (actor: Actor | null): string | null =>
  actor?.by === 'office' ? `${actor.office.body} of ${actor.office.jurisdiction}` : (actor?.by ?? null);

const inTime = (at: Instant | null | undefined, until: Instant): string =>
  at ? (at < until ? 'in time' : 'late') : 'not';

const ofProposal = (one: Proposal) => ({
  ...{ stage: one.stage, by: who(one.proposedBy), stated: one.statement !== null },
  minuted: resolutionOf(one) !== null,
});

const ofMeasure = (one: Measure) => ({
  ...{ stage: one.stage, by: who(one.decidedBy), accepted: one.acceptedAt !== null },
  ...{ unmet: one.unmetAt !== null, planned: (one.plans ?? []).length > 0 },
  ...{ reported: inTime(one.reportedCompleteAt, one.until), below: inTime(one.acceptedBelowAt, one.until) },
});

/** What led to a first measure counts until there is one, and only by what it recommends. */
const ofEntry = ({ law: city, unit }: Ground, { state, now }: Standing): unknown => {
  if (measuresOf(state).length > 0 || state.status === 'closed') return null;
  const recommended = recommend(state, { city, unit, now });
  return recommended.ok ? [recommended.value.stage, recommended.value.allowed] : 'lead';
};

/** Ends by how they lie to now and to each other: of what is over the order does not matter any more. */
const ofEnds = (ends: readonly End[], now: Instant): readonly string[] => {
  const over = ends.filter(({ at }) => at <= now).map(({ name }) => `${name} over`);
  const ahead = ends.filter(({ at }) => at > now).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return [...over, ...ahead.map(({ name, at }) => `${name} ${before(at) === now ? 'next' : 'ahead'}`)];
};

/** What the clock has to do by now, if anything. */
const ofClock = (state: Case, now: Instant, { law }: Ground): string | null => {
  const at = nextCheckpointOf(state, law);
  const measure = currentMeasure(state);
  return at === null || at > now || !measure ? null : checkpoint(state, measure, now, law).action;
};

/**
 * A standing without what the rules do not look at: words, names, the order of numbers, and instants but for how they lie to now and to
 * each other. In two of one form the same acts are possible, and the same ends are before them.
 */
export const formOf = (ground: Ground, standing: Standing): string => {
  const { state, now } = standing;
  const measure = currentMeasure(state);
  const deadlines = shown(ground, standing);
  return JSON.stringify([
    state.status,
    state.status === 'unmet' ? state.nextStage : null,
    ofEntry(ground, standing),
    state.status === 'proposed' ? ofProposal(state.proposal) : null,
    measure && ofMeasure(measure),
    ofEnds(endsInLaw(ground, standing, deadlines), now),
    ofClock(state, now, ground),
    deadlines
      .map(({ kind, stage, bodies }) => `${kind} ${stage} ${bodies.map(({ body }) => body)}`)
      .toSorted(),
    filingRecordsOf(state).filter((one) => isOwed(one) || awaitsAnswer(one)).length,
    [appealsOf(state).length, referralsOf(state).length],
  ]);
};
