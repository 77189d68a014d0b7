import { onlyCompetent } from '../../competence/refusals.ts';
import {
  badInput,
  badState,
  type CheckResult,
  collect,
  documented,
  reasoned,
  today,
} from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import { standingRung } from '../../law/rungs.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import { appealsOf } from '../case/appeals.ts';
import type { Appeal, Case } from '../case/case.ts';
import { restingOn } from '../case/dependents.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure, measureOf, measuresOf } from '../case/measures.ts';
import { appellateBodies, judgedByTheOther } from '../competence/appellate-bodies.ts';

type ResolveAppeal = Extract<Act, { type: 'resolve-appeal' }>;

const what = { zh: '处理申诉', en: 'resolve the appeal' };

/**
 * The body above upholds or rejects an appeal (I-9). Upheld, the measure is revoked from its start with every later stage
 * that rests on it; was one of them in force, the case closes and an open proposal of the next stage is withdrawn.
 */
export const resolveAppeal = (state: Case, act: ResolveAppeal, context: ActContext) => {
  const appeal = appealsOf(state).find(({ n }) => n === act.appeal);
  const measure = appeal && measureOf(state, appeal.measure);
  if (!appeal || !measure) return refuseOr<readonly CaseEvent[]>([noSuchAppeal(act)], () => []);
  const { article } = standingRung(context.city, measure.stage);
  const refusals = collect(
    stillPending(appeal, article),
    onlyCompetent(context, appellateBodies(measure, context), what, [article]),
    ownDecision(measure, context, article),
    documented(context, act.document, article),
    notBefore(appeal, act, context, article),
    reasoned(act.reasons, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [resolved(state, act, { appeal, measure }, context)]);
};

const noSuchAppeal = ({ appeal }: ResolveAppeal): Refusal =>
  badState(
    'no-such-appeal',
    'A19',
    { zh: `案件没有第${appeal}次申诉。`, en: `The case has no appeal ${appeal}.` },
    { appeal },
  );

const stillPending = ({ n, resolution }: Appeal, article: ArticleRef): CheckResult =>
  resolution === null
    ? null
    : badState(
        'appeal-already-resolved',
        article,
        { zh: `第${n}次申诉已处理。`, en: `Appeal ${n} is resolved already.` },
        { appeal: n, outcome: resolution.outcome, at: resolution.at },
      );

/** Nobody judges what they decided themselves, in whatever capacity. */
const ownDecision = ({ decidedBy }: Measure, { actor }: ActContext, article: ArticleRef): Refusal | null =>
  actor.by === 'office' && decidedBy.by === 'office' && actor.subject === decidedBy.subject
    ? {
        code: 'own-decision',
        kind: 'competence',
        articles: [article],
        text: {
          zh: '作出措施决定的人不得处理对该措施的申诉。',
          en: 'Whoever decided the measure does not resolve an appeal against it.',
        },
        facts: { decidedBy: decidedBy.office, actor: actor.office, interpretations: ['I-9'] },
      }
    : null;

/** A resolution cannot be written before there was anything to resolve. */
const notBefore = (
  appeal: Appeal,
  act: ResolveAppeal,
  context: ActContext,
  article: ArticleRef,
): CheckResult => {
  const madeOn = today({ city: context.city, now: appeal.madeAt });
  const { date } = act.document;
  return date >= madeOn
    ? null
    : badInput(
        'resolution-before-appeal',
        article,
        {
          zh: `处理文书日期${date}早于申诉之日${madeOn}。`,
          en: `The document's date, ${date}, is before the appeal of ${madeOn}.`,
        },
        '/document/date',
        { date, madeOn },
      );
};

const consequences = (state: Case, { appeal, measure }: Judged, upheld: boolean) => {
  const fallen = upheld ? restingOn(measuresOf(state), measure.entry) : [];
  const revoked = fallen.map(({ entry }) => entry);
  const settled = appealsOf(state)
    .filter(({ n, resolution, measure: of }) => n === appeal.n || (!resolution && revoked.includes(of)))
    .map(({ n }) => n);
  const current = currentMeasure(state);
  const ends = current !== null && revoked.includes(current.entry);
  const withdrawn =
    ends && state.status === 'proposed' ? { stage: state.proposal.stage, entry: state.proposal.entry } : null;
  return { revoked, settled, withdrawn, ends, stages: fallen.map(({ stage }) => stage) };
};

type Judged = { readonly appeal: Appeal; readonly measure: Measure };

const resolved = (state: Case, act: ResolveAppeal, judged: Judged, context: ActContext): CaseEvent => {
  const { city, now, actor } = context;
  const { measure } = judged;
  const { outcome, reasons, document } = act;
  const { ends, stages, ...effects } = consequences(state, judged, outcome === 'upheld');
  const own = standingRung(city, measure.stage).article;
  const articles = [...new Set([own, ...stages.map((stage) => standingRung(city, stage).article)])];
  const evidence = explanationBuilder(city, today(context));
  evidence.interpret('I-9');
  if (judgedByTheOther(measure)) evidence.interpret('I-16');
  return {
    type: 'appeal-resolved',
    at: now,
    actor,
    articles,
    explanation: evidence.explain(articles, {
      ...{ appeal: act.appeal, stage: measure.stage, measure: measure.entry, outcome },
      ...{ revokedStages: stages, withdrawn: effects.withdrawn, closesCase: ends },
    }),
    data: { appeal: act.appeal, outcome, reasons, document, ...effects },
  };
};
