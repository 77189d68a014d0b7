import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { checkDocument } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Provision } from '../../provisions/index.ts';

import type { Act, ActContext } from '../case/act.ts';
import { appealsOf } from '../case/appeals.ts';
import type { Appeal, Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { measureOf } from '../case/measures.ts';
import { type Fallen, nothingFalls, revocationOf } from '../case/revocation.ts';
import { appellateBodies, judgedByTheOther } from '../competence/appellate-bodies.ts';

type ResolveAppeal = Extract<Act, { type: 'resolve-appeal' }>;

/**
 * The body above upholds or rejects an appeal (I-9). Upheld, the measure is revoked from its start with every later stage
 * that rests on it; was one of them in force, the case closes and an open proposal of the next stage is withdrawn.
 */
export const resolveAppeal = (state: Case, act: ResolveAppeal, context: ActContext) => {
  const appeal = appealsOf(state).find(({ number }) => number === act.number);
  const measure = appeal && measureOf(state, appeal.entry);
  if (!appeal || !measure) return refuseOr<readonly CaseEvent[]>([noSuchAppeal(act)], () => []);
  const { article } = requireRung(context.city, measure.stage);
  const refusals = collect(
    checkPending(appeal, article),
    onlyCompetent(context, appellateBodies(measure, context), actName('resolve-appeal'), [article]),
    checkOwnDecision(measure, context, article),
    checkDocument(context, act.document, article),
    checkNotBefore(appeal, act, context, article),
    checkReasons(act.reasons, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [resolved(state, act, { appeal, measure }, context)]);
};

const noSuchAppeal = ({ number: appeal }: ResolveAppeal): Refusal => refusal('no-such-appeal', { appeal });

const checkPending = ({ number: appeal, resolution }: Appeal, article: Provision): CheckResult =>
  resolution === null
    ? null
    : refusal(
        'appeal-already-resolved',
        { appeal },
        { articles: [article], facts: { appeal, outcome: resolution.outcome, at: resolution.at } },
      );

/** Nobody judges what they decided themselves, in whatever capacity. */
const checkOwnDecision = (
  { decidedBy }: Measure,
  { actor }: ActContext,
  article: Provision,
): Refusal | null =>
  actor.by === 'office' && decidedBy.by === 'office' && actor.subject === decidedBy.subject
    ? refusal(
        'own-decision',
        {},
        {
          articles: [article],
          facts: { decidedBy: decidedBy.office, actor: actor.office, interpretations: ['I-9'] },
        },
      )
    : null;

/** A resolution cannot be written before there was anything to resolve. */
const checkNotBefore = (
  appeal: Appeal,
  act: ResolveAppeal,
  context: ActContext,
  article: Provision,
): CheckResult => {
  const madeOn = today({ city: context.city, now: appeal.madeAt });
  const { date } = act.document;
  return date >= madeOn
    ? null
    : refusal(
        'resolution-before-appeal',
        { date, madeOn },
        { articles: [article], pointer: '/document/date' },
      );
};

const consequences = (state: Case, { appeal, measure }: Judged, upheld: boolean): Fallen => {
  if (!upheld) return { ...nothingFalls, settled: [appeal.number] };
  const fallen = revocationOf(state, measure.entry);
  return { ...fallen, settled: [...new Set([appeal.number, ...fallen.settled])].toSorted((a, b) => a - b) };
};

type Judged = { readonly appeal: Appeal; readonly measure: Measure };

const resolved = (state: Case, act: ResolveAppeal, judged: Judged, context: ActContext): CaseEvent => {
  const { city, now, actor } = context;
  const { measure } = judged;
  const { outcome, reasons, document } = act;
  const { ends, stages, ...effects } = consequences(state, judged, outcome === 'upheld');
  const own = requireRung(city, measure.stage).article;
  const articles = [...new Set([own, ...stages.map((stage) => requireRung(city, stage).article)])];
  const builder = explanationBuilder(city, today(context));
  builder.interpret('I-9');
  if (judgedByTheOther(measure, context)) builder.interpret('I-16');
  return {
    type: 'appeal-resolved',
    at: now,
    actor,
    articles,
    explanation: builder.explain(articles, {
      appeal: act.number,
      stage: measure.stage,
      measure: measure.entry,
      outcome,
      revokedStages: stages,
      withdrawn: effects.withdrawn,
      closesCase: ends,
    }),
    data: { appeal: act.number, outcome, reasons, document, ...effects },
  };
};
