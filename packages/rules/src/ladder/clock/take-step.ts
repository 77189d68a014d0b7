import { daysBetween, legalDateOf } from '../../calendar/index.ts';
import { nextIntervalEnd } from '../../calendar/intervals.ts';
import type { CitySettings } from '../../city.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import { requireRung } from '../../law/rungs.ts';
import { amberWindowId } from '../../parameters/index.ts';
import type { Instant, UnitFacts } from '../../vocabulary.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import type { Measure } from '../case/measure.ts';
import { verifiedLastOn, verifyAgainEveryOf } from '../case/verify-again-every.ts';
import type { Checkpoint, Fence } from './checkpoint.ts';
import { checkpoint, fencedMeasure } from './checkpoints.ts';
import { endedUnmet, termUnmet } from './ended-unmet.ts';
import { clock, expired } from './expiry.ts';
import { barsKey, isReleaseReminder, releaseReminderEvery } from './next-step.ts';
import { progressChecksOf } from './progress-checks.ts';

export interface StepContext {
  readonly city: CitySettings;
  readonly unit: UnitFacts;
  readonly now: Instant;
}

type StepAction = Exclude<Checkpoint['action'], 'wait' | 'finish'>;

interface Taking {
  readonly measure: Measure;
  readonly key: string;
  readonly context: StepContext;
  readonly builder: ExplanationBuilder;
}

const keyOf = (step: Checkpoint): string | undefined => ('key' in step ? step.key : undefined);

/**
 * Works out what a step of the clock writes into the ledger. Idempotent: it looks at the case and the clock again;
 * superseded, too early or done already, it writes nothing, so that a machine may repeat it. No step ever imposes a
 * measure; one ends a measure, where the law lets it end by itself.
 */
export const takeStep = (
  state: Case,
  fence: Fence,
  step: StepAction,
  key: string | undefined,
  today: StepContext,
): readonly CaseEvent[] => {
  const context = { ...today, city: lawOfCase(today.city, state) };
  const due = checkpoint(state, fence, context.now, context.city);
  const measure = fencedMeasure(state, fence);
  if (!measure || due.action !== step || keyOf(due) !== key) return [];
  const on = step === 'remind' ? measure.from : legalDateOf(context.now, context.city.zone);
  const builder = explanationBuilder(context.city, on);
  return steps[step]({ measure, key: key ?? barsKey, context, builder });
};

const head = ({ measure, context, builder }: Taking, facts: Readonly<Record<string, unknown>>) => {
  const { article } = requireRung(context.city, measure.stage);
  const explanation = builder.explain([article], { stage: measure.stage, entry: measure.entry, ...facts });
  return { at: context.now, actor: clock, articles: [article], explanation };
};

const notifyBars = (taking: Taking): readonly CaseEvent[] => {
  const { effects, bars } = taking.measure;
  const { key } = taking;
  return [{ ...head(taking, { effects }), type: 'bars-notified', data: { key, effects, bars } }];
};

const remind = (taking: Taking): readonly CaseEvent[] => {
  const { key, measure } = taking;
  const of = isReleaseReminder(key) ? 'release' : 'rectification';
  const { until } = measure;
  remembered(of, taking);
  return [{ ...head(taking, { of, until }), type: 'reminded', data: { key, of, until } }];
};

/** The city's values behind a reminder are those of the first day of the term. */
const remembered = (of: 'release' | 'rectification', { measure, builder }: Taking): void => {
  if (of === 'release') builder.term(releaseReminderEvery);
  else builder.number(amberWindowId(daysBetween(measure.from, measure.lastDay)));
};

const checkProgress = (taking: Taking): readonly CaseEvent[] => {
  const { key, measure, builder, context } = taking;
  builder.interpret('I-7');
  const check = progressChecksOf(measure, context.now).find(({ due }) => key.endsWith(due));
  const facts = { every: measure.progressEvery, reported: check?.state === 'reported' };
  return [{ ...head(taking, facts), type: 'progress-check-due', data: { key } }];
};

/** The days for the plan are over: that it came, or did not, is on the record; nothing else follows. */
const checkPlan = (taking: Taking): readonly CaseEvent[] => {
  const { key, measure } = taking;
  const handedIn = (measure.plans ?? []).length > 0;
  const facts = { lastDay: measure.planDue?.lastDay ?? null, handedIn };
  return [{ ...head(taking, facts), type: 'plan-due', data: { key, handedIn } }];
};

/** What the end of a term unmet does: the next stage is proposed (A21–A24). */
const openNextStage = ({ measure, context, builder }: Taking): readonly CaseEvent[] =>
  endedUnmet(measure, { ...context, builder });

/** A veto unmet at its end stays in force and is verified again at intervals from its last day, or from the last check (A24; I-6). */
const verifyAgain = (taking: Taking): readonly CaseEvent[] => {
  const { measure, context, builder } = taking;
  const every = verifyAgainEveryOf(measure, context.city);
  if (every === null) return [];
  builder.interpret('I-6');
  const from = verifiedLastOn(measure, context.city);
  const next = nextIntervalEnd(from, every, context.now, context.city);
  if (measure.unmetAt === null) return [termUnmet(measure, next, { ...context, builder })];
  const facts = { due: measure.verifyAgainAt, verifyAgainAt: next, every };
  return [{ ...head(taking, facts), type: 'verification-due-again', data: { verifyAgainAt: next } }];
};

/** Verified before, it ends by itself with its term: nobody has to release it any more. */
const expire = (taking: Taking): readonly CaseEvent[] => {
  const { measure, context, builder } = taking;
  return [expired(measure, context, builder)];
};

const steps: Readonly<Record<StepAction, (taking: Taking) => readonly CaseEvent[]>> = {
  'notify-bars': notifyBars,
  remind,
  'check-progress': checkProgress,
  'check-plan': checkPlan,
  'open-next-stage': openNextStage,
  'verify-again': verifyAgain,
  expire,
};
