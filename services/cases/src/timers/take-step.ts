import { city, effects } from '@jieti/lambda';
import { takeStep } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites, loadCase } from '../case/case-record.ts';
import { unitFacts } from '../projections/units.ts';
import type { Timer } from './timer.ts';

type Step = Parameters<typeof takeStep>[2];

export interface StepInput extends Timer {
  readonly action: Step;
  readonly key?: string | null;
}

/**
 * Takes a step of a stage's machine, once: the case over the version it was judged on, with its entries. What people
 * did first is judged anew; a step that is done, or overtaken, writes nothing.
 */
export const takeStepOnce = async ({
  caseId,
  stage,
  entry,
  action,
  key,
}: StepInput): Promise<{ done: number }> => {
  const done = await transactPlanned(async () => {
    const record = await loadCase(caseId);
    if (!record) return null;
    const unit = await unitFacts(record.state.unit);
    if (!unit) throw new Error(`unit ${record.state.unit} of case ${caseId} is not known here`);
    const context = { city: city(), unit, now: effects.now() };
    const events = takeStep(record.state, { stage, entry }, action, key ?? undefined, context);
    if (events.length === 0) return null;
    const course = applyEvents(record, events, { id: caseId, unit: unit.id });
    return { writes: courseWrites(course, record, unit), answer: course.entries.length };
  });
  return { done: done ?? 0 };
};
