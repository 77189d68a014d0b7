import { daysBetween, isLegalDate, termEnd } from '../../calendar/index.ts';
import { progressEnds } from '../../calendar/intervals.ts';
import { onlySomewhere } from '../../competence/refusals.ts';
import {
  badInput,
  badState,
  type CheckResult,
  collect,
  notADay,
  reasoned,
  today,
} from '../../decision/checks.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { standingRung } from '../../law/rungs.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { decidingBody, onlyThese } from '../competence/of-measure.ts';
import { isFixedTerm } from '../proposal/term-choice.ts';

type Extend = Extract<Act, { type: 'extend' }>;

const what = { zh: '延长期限', en: 'extend the term' };

/** The body that set a deadline extends it before it passes, with reasons, within the stage's longest term (A20–A22). */
export const extend = (state: Case, act: Extend, context: ActContext) => {
  const measure = currentMeasure(state);
  if (!measure || state.status !== 'in-force') {
    return refuseOr<readonly CaseEvent[]>(
      collect(
        wrongStatus(state, 'A19', what),
        onlySomewhere(context, 'extend', what),
        reasoned(act.reasons, 'A19'),
      ),
      () => [],
    );
  }
  const { article } = standingRung(context.city, measure.stage);
  const evidence = explanationBuilder(context.city, today(context));
  const refusals = collect(
    stillRunning(measure, context, article),
    onlyThese(measure, context, decidingBody(measure, context, 'extend'), what),
    reasoned(act.reasons, article),
    newEnd(measure, act, context, evidence),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const { lastDay, until, interpretations } = endOn(measure, act.lastDay, context);
    const progressDue = progressEnds(measure.from, measure.progressEvery, until, context.city.zone);
    evidence.interpret(...interpretations);
    return [
      {
        type: 'term-extended',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: evidence.explain([article], {
          stage: measure.stage,
          from: measure.from,
          formerLastDay: measure.lastDay,
          lastDay,
          until,
        }),
        data: { lastDay, until, progressDue, reasons: act.reasons },
      },
    ];
  });
};

const stillRunning = (measure: Measure, { now }: ActContext, article: ArticleRef): CheckResult => {
  if (measure.acceptedAt) {
    const text = { zh: '整改已通过核查。', en: 'Rectification is already accepted.' };
    return badState('already-accepted', article, text, { acceptedAt: measure.acceptedAt });
  }
  const text = {
    zh: '期限已满,不能再延长。',
    en: 'The term is over: it could be extended only before its end.',
  };
  return now >= measure.until || measure.unmetAt
    ? badState('term-over', article, text, { until: measure.until, now })
    : null;
};

const newEnd = (
  measure: Measure,
  act: Extend,
  context: ActContext,
  evidence: ExplanationBuilder,
): CheckResult => {
  const stage = standingRung(context.city, measure.stage);
  if (!isLegalDate(act.lastDay)) return notADay(act.lastDay, '/lastDay', stage.article);
  if (isFixedTerm(stage, measure.from, evidence)) {
    return badState(
      'fixed-term',
      stage.article,
      { zh: `${stage.name.zh}的期限是固定的。`, en: `The term of “${stage.name.en}” is fixed.` },
      { term: measure.term },
    );
  }
  evidence.interpret(stage.term.reasonOffGeneral ? 'I-5' : 'I-4');
  const maximum = evidence.term(stage.term.maximum);
  const latest = termEnd(measure.from, maximum, context.city).lastDay;
  return collect(
    act.lastDay > measure.lastDay
      ? null
      : badInput(
          'not-later',
          stage.article,
          {
            zh: '新的截止日须晚于现在的截止日。',
            en: 'The new last day must be later than the present one.',
          },
          '/lastDay',
          { lastDay: measure.lastDay },
        ),
    act.lastDay <= latest
      ? null
      : badInput(
          'beyond-longest-term',
          stage.article,
          {
            zh: `自${measure.from}起最长不得超过${maximum},即${latest}。`,
            en: `From ${measure.from} the longest term is ${maximum}, that is until ${latest}.`,
          },
          '/lastDay',
          { from: measure.from, maximum, latest },
        ),
  );
};

/** A last day named by a body is treated like any other: I-10 may move it to the next working day. */
const endOn = (measure: Measure, lastDay: string, { city }: ActContext) =>
  termEnd(measure.from, `P${daysBetween(measure.from, lastDay)}D`, city);
