import type { StageDefinition } from '../../city.ts';
import { actsExceptionally, competentOffices } from '../../competence/competent-offices.ts';
import { onlyCompetent, onlySomewhere } from '../../competence/refusals.ts';
import { badInput, badState, type CheckResult, collect, reasoned, today } from '../../decision/checks.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import { type Outcome, refuse, refuseOr } from '../../decision/outcome.ts';
import { rungOf } from '../../law/rungs.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Proposal, Resolution } from '../case/measure.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { openProposal } from '../proposal/opening.ts';
import { recommend } from '../proposal/recommendation.ts';
import { judgeResolution } from '../proposal/resolution.ts';
import { chooseTerm } from '../proposal/term-choice.ts';

type Propose = Extract<Act, { type: 'propose' }>;

/** Opened by the system and not yet taken up by a body that studied it. */
const untaken = (state: Case): Proposal | null =>
  state.status === 'proposed' && state.proposal.proposedBy === null ? state.proposal : null;

/** A competent body proposes a stage, or takes up a proposal that a deadline or a published year opened (A20–A24). */
export const propose = (state: Case, act: Propose, context: ActContext): Outcome<readonly CaseEvent[]> => {
  const { city, unit } = context;
  const stage = rungOf(city, act.stage);
  if (!stage) {
    return refuse(
      collect(
        noSuchStage(act, context),
        onlySomewhere(context, 'propose', { zh: '提出措施', en: 'propose a stage' }),
        reasoned(act.reasons, 'A19'),
      ),
    );
  }
  const evidence = explanationBuilder(city, today(context));
  const competent = competentOffices(city, unit, 'propose', act.stage);
  const choice = chooseTerm(stage, act.term ?? null, today(context), evidence);
  const citation = act.resolution ?? null;
  const cited = judgeResolution({ state, stage, studiedBy: context.actor, citation, context, evidence });
  const refusals = collect(
    standing(state, act, stage, context),
    onlyCompetent(context, competent, { zh: `提出${stage.name.zh}`, en: `propose “${stage.name.en}”` }, [
      stage.article,
    ]),
    reasoned(act.reasons, stage.article),
    choice.refusal,
    cited.refusals,
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    proposed({ state, act, stage, context, evidence, ...cited }),
  ]);
};

interface Proposing {
  readonly state: Case;
  readonly act: Propose;
  readonly stage: StageDefinition;
  readonly context: ActContext;
  readonly evidence: ExplanationBuilder;
  readonly resolution: Resolution | null;
  /** Of the resolution it rests on. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The conference's own article is named where a proposal rests on what it resolved (A12). */
const restingOn = (resolution: Resolution | null): readonly ArticleRef[] => (resolution ? ['A12'] : []);

const proposed = (proposing: Proposing): CaseEvent => {
  const { state, act, stage, context, evidence, resolution } = proposing;
  const { city, now, actor, unit } = context;
  const conference = restingOn(resolution);
  const term = act.term ?? null;
  if (unit.kind === 'locality' && stage.vetoPower) evidence.interpret('I-14');
  const exceptional =
    actor.by === 'office' &&
    actsExceptionally(actor.office, competentOffices(city, unit, 'propose', stage.id));
  const facts = { ...recommendedFacts(state, stage, context, evidence), exceptional, ...proposing.facts };
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
    return openProposal(opening, now, city, evidence);
  }
  return {
    type: 'proposal-taken-up',
    at: now,
    actor,
    articles: [stage.article],
    explanation: evidence.explain([...conference, stage.article], {
      ...facts,
      stage: stage.id,
      origin: taken.origin,
    }),
    data: { stage: stage.id, term, reasons: act.reasons, resolution },
  };
};

/** What the measure recommends, and whether the proposal keeps to it: off it, the reasons have to carry it (A28, A29). */
const recommendedFacts = (
  state: Case,
  proposal: StageDefinition,
  context: ActContext,
  evidence: ExplanationBuilder,
) => {
  const recommendation = recommend(state, context);
  if (!recommendation.ok) return {};
  const { stage, allowed, explanation } = recommendation.value;
  evidence.interpret(...explanation.interpretations);
  return { recommended: stage, allowed, offRecommendation: stage !== proposal.id };
};

/** Whether the case waits for this proposal, and the stage lies within the allowed range. */
const standing = (state: Case, act: Propose, stage: StageDefinition, context: ActContext): CheckResult => {
  const taken = untaken(state);
  if (taken) return taken.stage === act.stage ? null : anotherStage(act, taken);
  if (state.status !== 'verified' && state.status !== 'unmet') {
    return wrongStatus(state, stage.article, { zh: '提出措施', en: 'propose a stage' });
  }
  const recommendation = recommend(state, context);
  if (!recommendation.ok) return recommendation.refusals;
  const { stage: recommended, allowed, explanation } = recommendation.value;
  return allowed.includes(act.stage)
    ? null
    : {
        code: 'stage-outside-range',
        kind: 'input',
        articles: explanation.articles,
        text: {
          zh: `按严重程度和情节,只能提出:${allowed.join('、')}。`,
          en: `By gravity and factors only these may be proposed: ${allowed.join(', ')}.`,
        },
        facts: { stage: act.stage, recommended, allowed, interpretations: explanation.interpretations },
        pointer: '/stage',
      };
};

const anotherStage = (act: Propose, open: Proposal) =>
  badState(
    'another-stage-is-proposed',
    'A19',
    { zh: '待研究的是另一措施的提议。', en: "Another stage's proposal is waiting to be taken up." },
    { stage: act.stage, proposed: open.stage, origin: open.origin },
  );

const noSuchStage = (act: Propose, { city }: ActContext) =>
  badInput(
    'unknown-stage',
    'A19',
    { zh: `本市的阶梯没有${act.stage}。`, en: `This city's ladder has no ${act.stage}.` },
    '/stage',
    { ladder: city.ladder.map(({ id }) => id) },
  );
