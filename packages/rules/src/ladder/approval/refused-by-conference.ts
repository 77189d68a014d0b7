import type { StageDefinition } from '../../city.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { recommend } from '../proposal/recommendation.ts';
import { type Cited, judgeResolution, nothingCited } from '../proposal/resolution.ts';

type Decide = Extract<Act, { type: 'decide' }>;

interface Declining {
  readonly state: Case;
  readonly act: Decide;
  readonly context: ActContext;
  readonly stage: StageDefinition;
  readonly builder: ExplanationBuilder;
}

/** Judges the minutes by which a body declines: they must show that its conference did not agree (A12); nothing where none are cited. */
export const judgeRefused = ({ act, ...declining }: Declining): Cited =>
  act.outcome === 'decline' && act.resolution
    ? judgeResolution({
        ...declining,
        studiedBy: declining.context.actor,
        citation: act.resolution,
        outcome: 'not-agreed',
      })
    : nothingCited;

/** Minutes that refuse carry no approval, and send nothing back for more work. */
export const checkRefusedOnly = ({ outcome, resolution }: Decide, stage: StageDefinition): Refusal | null =>
  outcome !== 'decline' && resolution
    ? refusal(
        'only-with-decline',
        {},
        { articles: ['conference', stage.article], pointer: '/resolution', facts: { outcome } },
      )
    : null;

/** A case that a proposal is to be made for: a new one, or one whose proposal was returned for more work. */
export type Waiting = Extract<Case, { status: 'verified' | 'unmet' }>;

/** True of a case that waits for its proposal, at entry or after it was returned, as far as the law has a stage for it. */
export const waitsForProposal = (state: Case, context: ActContext): state is Waiting =>
  (state.status === 'verified' || (state.status === 'unmet' && state.nextStage === 'returned')) &&
  recommend(state, context).ok;

/**
 * The stage that the conference refused before anybody could propose it, or again: the one of the item cited, as far as the case may come
 * to it, else the one that the measure recommends.
 * @throws RangeError of a case that has no recommendation: each that waits for its proposal has.
 */
export const stageRefused = (
  state: Waiting,
  { resolution }: Decide,
  context: ActContext,
): StageDefinition => {
  const recommendation = recommend(state, context);
  if (!recommendation.ok) throw new RangeError(`no stage is recommended for case ${state.id}`);
  const { stage, allowed } = recommendation.value;
  const subject = context.session?.items.find(({ number }) => number === resolution?.item)?.subject;
  const studied = subject?.kind === 'case' && allowed.includes(subject.stage) ? subject.stage : stage;
  return requireRung(context.city, studied);
};

/** The decline that rests on what the conference refused, or on the body's own reasons. */
export const declined = ({ act, context, stage, builder, state }: Declining, cited: Cited): CaseEvent => {
  const by = cited.resolution;
  return {
    type: 'proposal-declined',
    at: context.now,
    actor: context.actor,
    articles: [stage.article],
    explanation: builder.explain([...(by ? (['conference'] as const) : []), stage.article], {
      ...cited.facts,
      stage: stage.id,
      outcome: 'decline',
      measureInForce: 'measure' in state ? (state.measure?.stage ?? null) : null,
    }),
    data: { stage: stage.id, reasons: act.reasons, ...(by && { resolution: by }) },
  };
};
