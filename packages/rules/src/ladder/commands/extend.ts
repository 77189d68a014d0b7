import { daysBetween, isLegalDate, termEnd, termInWords } from '../../calendar/index.ts';
import { progressEnds } from '../../calendar/intervals.ts';
import type { StageDefinition } from '../../city.ts';
import { actName } from '../../competence/names.ts';
import { onlySomewhere } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkReasons, notADay } from '../../decision/common-checks.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import { termOfRung } from '../../law/term-of-rung.ts';
import type { Provision } from '../../provisions/index.ts';

import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { decidingBody, onlyThese } from '../competence/of-measure.ts';
import { isFixedTerm } from '../proposal/term-choice.ts';

type Extend = Extract<Act, { type: 'extend' }>;

const what = actName('extend');

/**
 * The body that set a deadline extends it before it passes, with reasons, within the stage's longest term (A20–A22). After a term
 * that ended unmet, and a next stage that was declined or returned, it may give a new one, counted from that day: the case stands
 * where people decide again (A12).
 */
export const extend = (state: Case, act: Extend, context: ActContext) => {
  const measure = currentMeasure(state);
  if (!measure || (state.status !== 'in-force' && state.status !== 'unmet')) {
    return refuseOr<readonly CaseEvent[]>(
      collect(
        wrongStatus(state, 'accountability', what),
        onlySomewhere(context, 'extend'),
        checkReasons(act.reasons, 'accountability'),
      ),
      () => [],
    );
  }
  const stage = requireRung(context.city, measure.stage);
  const { article } = stage;
  const builder = explanationBuilder(context.city, today(context));
  const anew = state.status === 'unmet';
  const refusals = collect(
    anew ? checkNotAccepted(measure, article) : checkRunning(measure, context, article),
    onlyThese(measure, context, decidingBody(measure, context, 'extend'), what),
    checkReasons(act.reasons, article),
    checkLastDay({ measure, act, context, stage, builder, anew }),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const { lastDay, until, interpretations, provisional } = endOn(measure, act.lastDay, context);
    const from = anew ? today(context) : measure.from;
    const checks = progressEnds(from, measure.progressEvery, until, context.city);
    const progressDue = anew ? [...measure.progressDue, ...checks.ends] : checks.ends;
    builder.interpret(...interpretations, ...checks.interpretations);
    return [
      {
        type: 'term-extended',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: builder.explain([article], {
          stage: measure.stage,
          from: measure.from,
          formerLastDay: measure.lastDay,
          lastDay,
          until,
          ...(provisional ? { lastDayProvisional: true } : {}),
        }),
        data: {
          lastDay,
          named: act.lastDay,
          until,
          progressDue,
          reasons: act.reasons,
          ...(anew && { anew }),
        },
      },
    ];
  });
};

const checkNotAccepted = ({ acceptedAt }: Measure, article: Provision): CheckResult =>
  acceptedAt ? refusal('already-accepted', {}, { articles: [article], facts: { acceptedAt } }) : null;

const checkRunning = (measure: Measure, { now }: ActContext, article: Provision): CheckResult => {
  const { until, unmetAt } = measure;
  const accepted = checkNotAccepted(measure, article);
  if (accepted) return accepted;
  return now >= until || unmetAt
    ? refusal('term-over', {}, { articles: [article], facts: { until, now } })
    : null;
};

/** A last day that a body names for a measure. */
interface Extending {
  readonly measure: Measure;
  readonly act: Extend;
  readonly context: ActContext;
  readonly stage: StageDefinition;
  readonly builder: ExplanationBuilder;
  /** The former term has ended, and this is a new one. */
  readonly anew: boolean;
}

const pointer = '/lastDay';

/** It is a day, and within what the stage allows: of the term that runs, or of a new one. */
const checkLastDay = (extending: Extending): CheckResult => {
  const { act, stage, builder, anew } = extending;
  if (!isLegalDate(act.lastDay)) return notADay(act.lastDay, { pointer, article: stage.article });
  builder.interpret(stage.term.reasonOffGeneral ? 'I-5' : 'I-4');
  return anew ? checkNewTerm(extending) : checkNewEnd(extending);
};

/** A new term is as long as one of this stage may be, from the day on which it is given. */
const checkNewTerm = ({ act, context, stage, builder }: Extending): CheckResult => {
  const { minimum, maximum } = termOfRung(stage, context.unit);
  const from = today(context);
  const earliest = termEnd(from, builder.term(minimum), context.city).lastDay;
  const latest = termEnd(from, builder.term(maximum), context.city).lastDay;
  return act.lastDay >= earliest && act.lastDay <= latest
    ? null
    : refusal(
        'new-term-outside-range',
        { earliest, latest },
        { articles: [stage.article], pointer, facts: { from, earliest, latest } },
      );
};

const checkNewEnd = ({ measure, act, context, stage, builder }: Extending): CheckResult => {
  const { article } = stage;
  if (isFixedTerm(stage, { ...context, from: measure.from }, builder)) {
    return refusal(
      'fixed-term',
      { stage: stage.name },
      { articles: [article], facts: { term: measure.term } },
    );
  }
  const maximum = builder.term(termOfRung(stage, context.unit).maximum);
  const latest = termEnd(measure.from, maximum, context.city).lastDay;
  return collect(
    act.lastDay > measure.lastDay
      ? null
      : refusal('not-later', {}, { articles: [article], pointer, facts: { lastDay: measure.lastDay } }),
    act.lastDay <= latest
      ? null
      : refusal(
          'beyond-longest-term',
          { from: measure.from, maximum: termInWords(maximum), latest },
          { articles: [article], pointer, facts: { from: measure.from, maximum, latest } },
        ),
  );
};

/** A last day named by a body is treated like any other: I-10 may move it to the next working day. */
const endOn = (measure: Measure, lastDay: string, { city }: ActContext) =>
  termEnd(measure.from, `P${daysBetween(measure.from, lastDay)}D`, city);
