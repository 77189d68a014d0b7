import { legalDateOf } from '../../calendar/index.ts';
import { actName } from '../../competence/names.ts';
import { collect, today } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { checkDocument, checkNotOlder } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { measureOf, openQuestionOf } from '../case/measures.ts';
import { nothingFalls, revocationOf } from '../case/revocation.ts';
import { decidingBody, onlyThese } from '../competence/of-measure.ts';

type Review = Extract<Act, { type: 'review-measure' }>;

const what = actName('review-measure');
const theMinutes = { zh: '更正的会议记载', en: 'the correction of the minutes' };

/**
 * The body that decided a measure answers for it once the minutes it rests on were corrected (A12, A23, A24): it confirms the measure with
 * its reasons, or revokes it from its start with every later stage that rests on it, as an upheld appeal would.
 */
export const reviewMeasure = (state: Case, act: Review, context: ActContext) => {
  const measure = measureOf(state, act.entry);
  const question = measure && openQuestionOf(measure);
  if (!measure || !question)
    return refuseOr<readonly CaseEvent[]>([refusal('not-in-question', { measure: act.entry })], () => []);
  const { article } = requireRung(context.city, measure.stage);
  const askedOn = legalDateOf(question.since, context.city.zone);
  const refusals = collect(
    onlyThese(measure, context, decidingBody(measure, context, 'review-measure'), what),
    checkDocument(context, act.document, article),
    checkNotOlder(act.document, { name: theMinutes, on: askedOn }, article),
    checkReasons(act.reasons, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [reviewed(state, measure, act, context)]);
};

const reviewed = (state: Case, measure: Measure, act: Review, context: ActContext): CaseEvent => {
  const { city, now, actor } = context;
  const { outcome, reasons, document } = act;
  const { stages, ends, ...falls } =
    outcome === 'revoked' ? revocationOf(state, measure.entry) : nothingFalls;
  const own = requireRung(city, measure.stage).article;
  const articles = [
    ...new Set(['conference' as const, own, ...stages.map((stage) => requireRung(city, stage).article)]),
  ];
  return {
    type: 'measure-reviewed',
    at: now,
    actor,
    articles,
    explanation: explanationBuilder(city, today(context)).explain(articles, {
      stage: measure.stage,
      measure: measure.entry,
      question: openQuestionOf(measure),
      outcome,
      revokedStages: stages,
      withdrawn: falls.withdrawn,
      closesCase: ends,
    }),
    data: { measure: measure.entry, outcome, reasons, document, ...falls },
  };
};
