import { legalDateOf } from '../../calendar/index.ts';
import { onlyUnit } from '../../competence/refusals.ts';
import { badState, type CheckResult, collect, reasoned } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import { standingRung } from '../../law/rungs.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import { appealPeriod, appealsOf } from '../case/appeals.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { measureOf } from '../case/measures.ts';

type AppealAct = Extract<Act, { type: 'appeal' }>;

const what = { zh: '提出申诉', en: 'appeal' };

/**
 * The unit appeals against a measure within the period of I-9 from its decision, also when the measure has ended or the
 * case is closed. Nothing is suspended by it; one appeal at a time is pending against a measure.
 */
export const appeal = (state: Case, act: AppealAct, context: ActContext) => {
  const measure = measureOf(state, act.measure);
  const article = measure ? standingRung(context.city, measure.stage).article : 'A19';
  const refusals = collect(
    measure ? open(state, measure, context, article) : noSuchMeasure(act),
    onlyUnit(context, what, article),
    reasoned(act.reasons, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    if (!measure) return [];
    const evidence = explanationBuilder(context.city, legalDateOf(measure.decidedAt, context.city.zone));
    const { lastDay, until } = appealPeriod(measure, context.city, evidence);
    const { stage, entry, decidedAt } = measure;
    const n = appealsOf(state).length + 1;
    return [
      {
        type: 'appeal-made',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: evidence.explain([article], {
          ...{ appeal: n, stage, measure: entry, decidedAt, lastDay, until },
          suspends: false,
        }),
        data: { appeal: { n, measure: entry, stage, reasons: act.reasons } },
      },
    ];
  });
};

const noSuchMeasure = ({ measure }: AppealAct): Refusal => ({
  code: 'no-such-measure',
  kind: 'input',
  articles: ['A19'],
  text: {
    zh: `第${measure}条记载没有作出措施。`,
    en: `Entry ${measure} of the case put no measure in force.`,
  },
  facts: { measure },
  pointer: '/measure',
});

const open = (state: Case, measure: Measure, context: ActContext, article: ArticleRef): CheckResult =>
  collect(standing(measure, article), pending(state, measure, article), inTime(measure, context, article));

const standing = ({ ended, entry }: Measure, article: ArticleRef): CheckResult =>
  ended?.how === 'revoked'
    ? badState(
        'measure-revoked',
        article,
        { zh: '该措施已自始撤销。', en: 'The measure is revoked from its start already.' },
        { measure: entry, at: ended.at },
      )
    : null;

const pending = (state: Case, { entry }: Measure, article: ArticleRef): CheckResult => {
  const waiting = appealsOf(state).find(({ measure, resolution }) => measure === entry && !resolution);
  return waiting
    ? badState(
        'appeal-pending',
        article,
        { zh: '对该措施的申诉尚未处理。', en: 'An appeal against this measure is pending already.' },
        { appeal: waiting.n, madeAt: waiting.madeAt, interpretations: ['I-9'] },
      )
    : null;
};

const inTime = (measure: Measure, { city, now }: ActContext, article: ArticleRef): CheckResult => {
  const { lastDay, until } = appealPeriod(measure, city);
  return now < until
    ? null
    : badState(
        'appeal-period-over',
        article,
        { zh: `申诉期已于${lastDay}届满。`, en: `The period for an appeal ended on ${lastDay}.` },
        { decidedAt: measure.decidedAt, lastDay, until, now, interpretations: ['I-9'] },
      );
};
