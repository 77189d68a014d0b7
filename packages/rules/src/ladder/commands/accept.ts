import { legalDateOf } from '../../calendar/index.ts';
import { intervalEnd } from '../../calendar/intervals.ts';
import { type CompetentOffice, mayAct } from '../../competence/competent-offices.ts';
import { actName, bodyNames } from '../../competence/names.ts';
import { onlySomewhere } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkWords } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { isReleasable, requireRung } from '../../law/rungs.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Act, ActContext } from '../case/act.ts';
import { awaitsCheck, isCheckedPastEnd, isReportedInTime } from '../case/awaits-check.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { verifyAgainEveryOf } from '../case/verify-again-every.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { endedUnmet } from '../clock/ended-unmet.ts';
import { expired } from '../clock/expiry.ts';
import { acceptingBodies, acceptingFirst, onlyThese } from '../competence/of-measure.ts';

type Accept = Extract<Act, { type: 'accept' }>;

const what = actName('accept');

/**
 * The office finds that everything is put right, or not yet (A20–A24). In time: before the end or, after it, on the
 * unit's own complete report filed before the end, as long as the next stage is not decided; its proposal then lapses. Where the next
 * stage waited for this check (I-37) and it finds otherwise, the next stage is proposed with it.
 */
export const accept = (state: Case, act: Accept, context: ActContext) => {
  const measure = currentMeasure(state);
  const findings = checkWords(act.findings, 'findings-missing', {
    pointer: '/findings',
    article: 'accountability',
  });
  if (!measure)
    return refuseOr<readonly CaseEvent[]>(
      collect(wrongStatus(state, 'accountability', what), onlySomewhere(context, 'accept'), findings),
      () => [],
    );
  const first = acceptingFirst(measure, context);
  const isFirst = context.actor.by === 'office' && mayAct(context.actor.office, first);
  const refusals = collect(
    checkOpen(state, measure, context),
    isFirst ? null : onlyThese(measure, context, [...first, ...acceptingBodies(measure, context)], what),
    isFirst || !act.accepted ? null : checkAcceptedBelow(measure, first, context),
    findings,
  );
  if (isFirst && act.accepted)
    return refuseOr<readonly CaseEvent[]>(refusals, () => [acceptedBelow(measure, act, context)]);
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    verified(state, measure, act, context),
    ...(act.accepted ? endedByItself(measure, context) : foundUnmet(state, measure, context)),
  ]);
};

/** Where the level below accepts first, nobody accepts before it. */
const checkAcceptedBelow = (
  { stage }: Measure,
  first: readonly CompetentOffice[],
  { city }: ActContext,
): CheckResult =>
  first.length === 0
    ? null
    : refusal(
        'not-accepted-below',
        { bodies: bodyNames(city, first) },
        { articles: [requireRung(city, stage).article], facts: { first } },
      );

/** The level below found it put right: on the record, and for the place that decided to accept. */
const acceptedBelow = (measure: Measure, { findings }: Accept, context: ActContext): CaseEvent => {
  const { article } = requireRung(context.city, measure.stage);
  const { stage, until, reportedCompleteAt } = measure;
  const timely = inTime(measure, context.now);
  return {
    type: 'accepted-below',
    at: context.now,
    actor: context.actor,
    articles: [article],
    explanation: explanationBuilder(context.city, today(context)).explain([article], {
      stage,
      until,
      reportedCompleteAt,
      inTime: timely,
    }),
    data: { findings, inTime: timely },
  };
};

/** A stage that ends by itself has only waited for a check that finds it put right, once its term is over. */
const endedByItself = (measure: Measure, context: ActContext): readonly CaseEvent[] =>
  requireRung(context.city, measure.stage).endsBy === 'expiry' && context.now >= measure.until
    ? [expired(measure, context, explanationBuilder(context.city, today(context)))]
    : [];

/** The end of the term only waited for this check (I-37): found wanting after it, the term ended unmet. */
const foundUnmet = (state: Case, measure: Measure, { city, now }: ActContext): readonly CaseEvent[] => {
  if (now < measure.until || state.status !== 'in-force' || measure.unmetAt) return [];
  const builder = explanationBuilder(city, today({ city, now }));
  builder.interpret('I-37');
  const { reportedCompleteAt } = measure;
  return endedUnmet(measure, { city, now, builder, facts: { reportedCompleteAt, checkedAt: now } });
};

const inTime = (measure: Measure, now: Instant): boolean => now < measure.until || isReportedInTime(measure);

const checkOpen = (state: Case, measure: Measure, context: ActContext): CheckResult => {
  const { article } = requireRung(context.city, measure.stage);
  if (measure.acceptedAt) {
    return refusal(
      'already-accepted',
      {},
      { articles: [article], facts: { acceptedAt: measure.acceptedAt } },
    );
  }
  if (context.now < measure.until || isCheckedPastEnd(state, measure, context.city)) return null;
  const { until, reportedCompleteAt } = measure;
  return refusal(
    'term-over',
    {},
    { articles: [article], facts: { until, now: context.now, reportedCompleteAt } },
  );
};

/** A measure past its end that stays is checked again one interval after this check, never later (I-6). */
const nextCheck = (measure: Measure, { city, now }: ActContext): { readonly verifyAgainAt?: Instant } => {
  const every = measure.unmetAt ? verifyAgainEveryOf(measure, city) : null;
  if (every === null) return {};
  return { verifyAgainAt: intervalEnd(legalDateOf(now, city.zone), every, 1, city) };
};

const verified = (state: Case, measure: Measure, act: Accept, context: ActContext): CaseEvent => {
  const rung = requireRung(context.city, measure.stage);
  const withdrawn =
    act.accepted && state.status === 'proposed'
      ? { stage: state.proposal.stage, entry: state.proposal.entry }
      : null;
  const ends = !isReleasable(rung);
  const builder = explanationBuilder(context.city, today(context));
  if (context.now >= measure.until && awaitsCheck(measure, context.city)) builder.interpret('I-37');
  const explanation = builder.explain([rung.article], {
    stage: measure.stage,
    accepted: act.accepted,
    until: measure.until,
    reportedCompleteAt: measure.reportedCompleteAt,
    inTime: inTime(measure, context.now),
    withdrawn,
    endsBy: rung.endsBy,
  });
  const head = { at: context.now, actor: context.actor, articles: [rung.article], explanation };
  const { findings } = act;
  if (!act.accepted)
    return { ...head, type: 'rectification-refused', data: { findings, ...nextCheck(measure, context) } };
  const data = { findings, inTime: inTime(measure, context.now), withdrawn, ends };
  return { ...head, type: 'rectification-accepted', data };
};
