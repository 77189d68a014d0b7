import { legalDateOf } from '../../calendar/index.ts';
import { onlyUnit } from '../../competence/refusals.ts';
import { type CheckResult, collect } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Provision } from '../../provisions/index.ts';

import type { Act, ActContext } from '../case/act.ts';
import { appealPeriod, appealsOf } from '../case/appeals.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { measureOf } from '../case/measures.ts';

type AppealAct = Extract<Act, { type: 'appeal' }>;

/**
 * The unit appeals against a measure within the period of I-9 from its decision, also when the measure has ended or the
 * case is closed. Nothing is suspended by it; one appeal at a time is pending against a measure.
 */
export const appeal = (state: Case, act: AppealAct, context: ActContext) => {
  const measure = measureOf(state, act.entry);
  const article = measure ? requireRung(context.city, measure.stage).article : 'accountability';
  const refusals = collect(
    measure ? checkAppealable(state, measure, context, article) : noSuchMeasure(act),
    onlyUnit(context, 'appeal', article),
    checkReasons(act.reasons, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    if (!measure) return [];
    const builder = explanationBuilder(context.city, legalDateOf(measure.decidedAt, context.city.zone));
    const { lastDay, until } = appealPeriod(measure, context.city, builder);
    const { stage, entry, decidedAt } = measure;
    const number = appealsOf(state).length + 1;
    return [
      {
        type: 'appeal-made',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: builder.explain([article], {
          appeal: number,
          stage,
          measure: entry,
          decidedAt,
          lastDay,
          until,
          suspends: false,
        }),
        data: { appeal: { n: number, measure: entry, stage, reasons: act.reasons } },
      },
    ];
  });
};

const noSuchMeasure = ({ entry: measure }: AppealAct): Refusal =>
  refusal('no-such-measure', { measure }, { pointer: '/measure' });

const checkAppealable = (
  state: Case,
  measure: Measure,
  context: ActContext,
  article: Provision,
): CheckResult =>
  collect(
    checkNotRevoked(measure, article),
    checkNonePending(state, measure, article),
    checkInTime(measure, context, article),
  );

const checkNotRevoked = ({ ended, entry }: Measure, article: Provision): CheckResult =>
  ended?.how === 'revoked'
    ? refusal('measure-revoked', {}, { articles: [article], facts: { measure: entry, at: ended.at } })
    : null;

const checkNonePending = (state: Case, { entry }: Measure, article: Provision): CheckResult => {
  const waiting = appealsOf(state).find((one) => one.entry === entry && !one.resolution);
  if (!waiting) return null;
  const { number: appeal, madeAt } = waiting;
  const facts = { appeal, madeAt, interpretations: ['I-9'] };
  return refusal('appeal-pending', {}, { articles: [article], facts });
};

const checkInTime = (measure: Measure, { city, now }: ActContext, article: Provision): CheckResult => {
  const { lastDay, until } = appealPeriod(measure, city);
  if (now < until) return null;
  const facts = { decidedAt: measure.decidedAt, lastDay, until, now, interpretations: ['I-9'] };
  return refusal('appeal-period-over', { lastDay }, { articles: [article], facts });
};
