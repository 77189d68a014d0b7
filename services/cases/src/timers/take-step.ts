import { city, effects } from '@jieti/lambda';
import { type CaseEvent, takeStep } from '@jieti/rules';
import { transact } from '@jieti/store';
import { type CaseRecord, caseWrites, loadCase } from '../case-record.ts';
import { unitFacts } from '../copies/units.ts';
import { entryWrites, follow } from '../ledger/entries.ts';
import type { Timer } from './timer.ts';

type Step = Parameters<typeof takeStep>[2];

export interface StepInput extends Timer {
  readonly action: Step;
  readonly key?: string | null;
}

/** How often a step is judged anew when people act in the same moment; after that the machine's own retry comes. */
const attempts = 5;

const factsOf = async ({ state }: CaseRecord) => {
  const unit = await unitFacts(state.unit);
  if (!unit) throw new Error(`unit ${state.unit} of case ${state.id} is not known here`);
  return unit;
};

/** Number of entries written, or null if somebody else wrote in between. */
const tryStep = async ({ caseId, stage, entry, action, key }: StepInput): Promise<number | null> => {
  const record = await loadCase(caseId);
  if (!record) return 0;
  const unit = await factsOf(record);
  const context = { city: city(), unit, now: effects.now() };
  const fence = { stage, entry };
  const events: readonly CaseEvent[] = takeStep(record.state, fence, action, key ?? undefined, context);
  if (events.length === 0) return 0;
  const { state, head, entries } = follow(record, events, { id: caseId, unit: unit.id });
  const written = await transact([...caseWrites(state, head, record.version, unit), ...entryWrites(entries)]);
  return written ? entries.length : null;
};

/**
 * Takes a step of a stage's machine, once: the case over the version it was judged on, with its entries. What people
 * did first is judged anew; a step that is done, or overtaken, writes nothing.
 */
export const takeStepOnce = async (input: StepInput): Promise<{ done: number }> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const done = await tryStep(input);
    if (done !== null) return { done };
  }
  throw new Error(`case ${input.caseId} changed ${attempts} times while a step was taken`);
};
