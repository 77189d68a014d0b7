import type { StageDefinition } from '../../city.ts';
import { actsExceptionally, competentOffices } from '../../competence/competent-offices.ts';
import { actName, actNameAt } from '../../competence/names.ts';
import { onlyCompetent, onlySomewhere } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import { type Outcome, refuse, refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { rungOf, stageNamesOf } from '../../law/rungs.ts';
import type { Provision } from '../../provisions/index.ts';

import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Proposal, Resolution } from '../case/measure.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { mayPropose } from '../competence/in-case.ts';
import { hearingFacts, hearingOf, openProposal } from '../proposal/opening.ts';
import { recommend } from '../proposal/recommendation.ts';
import { judgeResolution } from '../proposal/resolution.ts';
import { chooseTerm } from '../proposal/term-choice.ts';

type Propose = Extract<Act, { type: 'propose' }>;

/** Opened by the system and not yet taken up by a body that studied it. */
const untaken = (state: Case): Proposal | null =>
  state.status === 'proposed' && state.proposal.proposedBy === null ? state.proposal : null;

/** A competent body proposes a stage, or takes up a proposal that a deadline or a published year opened (A20–A24). */
export const propose = (state: Case, act: Propose, context: ActContext): Outcome<readonly CaseEvent[]> => {
  const { city } = context;
  const stage = rungOf(city, act.stage);
  if (!stage) {
    return refuse(
      collect(
        noSuchStage(act, context),
        onlySomewhere(context, 'propose'),
        checkReasons(act.reasons, 'accountability'),
      ),
    );
  }
  const builder = explanationBuilder(city, today(context));
  const competent = mayPropose(state, context, act.stage);
  const choice = chooseTerm(stage, act.term ?? null, { ...context, from: today(context) }, builder);
  const citation = act.resolution ?? null;
  const cited = judgeResolution({ state, stage, studiedBy: context.actor, citation, context, builder });
  const refusals = collect(
    checkStage(state, act, stage, context),
    onlyCompetent(context, competent, actNameAt('propose', stage), [stage.article]),
    checkReasons(act.reasons, stage.article),
    choice.refusal,
    cited.refusals,
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    proposed({ state, act, stage, context, builder, ...cited }),
  ]);
};

interface Proposing {
  readonly state: Case;
  readonly act: Propose;
  readonly stage: StageDefinition;
  readonly context: ActContext;
  readonly builder: ExplanationBuilder;
  readonly resolution: Resolution | null;
  /** Of the resolution it rests on. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The conference's own article is named where a proposal rests on what it resolved (A12). */
const conferenceArticles = (resolution: Resolution | null): readonly Provision[] =>
  resolution ? ['conference'] : [];

const proposed = (proposing: Proposing): CaseEvent => {
  const { state, act, stage, context, builder, resolution } = proposing;
  const { city, now, actor, unit } = context;
  const conference = conferenceArticles(resolution);
  const term = act.term ?? null;
  if (unit.kind === 'locality' && stage.vetoPower) builder.interpret('I-14');
  const exceptional =
    actor.by === 'office' &&
    actsExceptionally(actor.office, competentOffices(city, unit, 'propose', stage.id));
  const facts = { ...recommendedFacts(state, stage, context, builder), exceptional, ...proposing.facts };
  const taken = untaken(state);
  if (!taken) {
    const opening = {
      stage,
      origin: 'office',
      actor,
      term,
      reasons: act.reasons,
      articles: conference,
      facts,
      resolution,
    } as const;
    return openProposal(opening, now, city, builder);
  }
  const hearing = hearingOf(stage, now, city, builder);
  return {
    type: 'proposal-taken-up',
    at: now,
    actor,
    articles: [stage.article],
    explanation: builder.explain([...conference, stage.article], {
      ...facts,
      stage: stage.id,
      origin: taken.origin,
      ...hearingFacts(hearing),
    }),
    data: {
      stage: stage.id,
      term,
      reasons: act.reasons,
      resolution,
      statementUntil: hearing?.until ?? null,
    },
  };
};

/** The proposal keeps to what the measure recommends or not: off it, the reasons have to carry it (A28, A29). */
const recommendedFacts = (
  state: Case,
  proposal: StageDefinition,
  context: ActContext,
  builder: ExplanationBuilder,
) => {
  const recommendation = recommend(state, context);
  if (!recommendation.ok) return {};
  const { stage, allowed, explanation } = recommendation.value;
  builder.interpret(...explanation.interpretations);
  return { recommended: stage, allowed, offRecommendation: stage !== proposal.id };
};

/** Refuses a proposal that the case does not wait for, and a stage outside the allowed range. */
const checkStage = (state: Case, act: Propose, stage: StageDefinition, context: ActContext): CheckResult => {
  const taken = untaken(state);
  if (taken) return taken.stage === act.stage ? null : anotherStage(act, taken);
  if (state.status !== 'verified' && state.status !== 'unmet') {
    return wrongStatus(state, stage.article, actName('propose'));
  }
  const recommendation = recommend(state, context);
  if (!recommendation.ok) return recommendation.refusals;
  const { stage: recommended, allowed, explanation } = recommendation.value;
  return allowed.includes(act.stage)
    ? null
    : refusal(
        'stage-outside-range',
        { allowed: stageNamesOf(context.city, allowed) },
        {
          articles: explanation.articles,
          pointer: '/stage',
          facts: {
            stage: act.stage,
            recommended,
            allowed,
            interpretations: explanation.interpretations,
          },
        },
      );
};

const anotherStage = ({ stage }: Propose, open: Proposal): Refusal =>
  refusal('another-stage-is-proposed', {}, { facts: { stage, proposed: open.stage, origin: open.origin } });

const noSuchStage = ({ stage }: Propose, { city }: ActContext): Refusal =>
  refusal(
    'unknown-stage',
    { ladder: stageNamesOf(city) },
    { pointer: '/stage', facts: { stage, ladder: city.ladder.map(({ id }) => id) } },
  );
