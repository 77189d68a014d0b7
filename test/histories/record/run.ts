import type { UnitFacts } from '@jieti/rules';
import { entryKey, transact } from '@jieti/store';
import { cases } from '../../../services/cases/functions.ts';
import { applyEvents } from '../../../services/cases/src/case/apply-events.ts';
import { caseSubject } from '../../../services/cases/src/case/case-entry.ts';
import { courseWrites } from '../../../services/cases/src/case/case-record.ts';
import { caseKey } from '../../../services/cases/src/keys.ts';
import type { CasesWorld } from '../../support/cases.ts';
import { runFunction } from '../../support/functions.ts';
import { type Call, type MachineUnderTest, play } from '../../support/machine-under-test.ts';
import type { RecordedInput, RecordedRun } from '../release.ts';
import { eventOf, evolved, type RecordedEntry } from './ledgers.ts';

/** The functions a stage's machine calls, by their folders. What a machine passes is the machine's affair. */
const called = async (world: CasesWorld, { to, with: input }: Call): Promise<unknown> => {
  if (to === 'wait') {
    const { until } = input as { readonly until: string };
    if (Date.parse(until) > Date.parse(world.now())) world.setClock(new Date(until).toISOString());
    return null;
  }
  return runFunction(cases, to, input);
};

const forget = async (world: CasesWorld, caseId: string): Promise<void> => {
  const partitions = [caseKey(caseId).PK, entryKey(caseSubject(caseId), 1).PK];
  for (const item of await world.scan()) {
    if (!partitions.includes(item.PK?.S ?? '')) continue;
    const Key = { PK: item.PK, SK: item.SK };
    await world.engine.call('DeleteItem', { TableName: process.env.CASES_TABLE, Key });
  }
};

/** Puts a case into the table as these entries of then make it, entered anew by the code of today. */
const lay = async (world: CasesWorld, entries: readonly RecordedEntry[], unit: UnitFacts): Promise<void> => {
  const { id } = evolved(entries);
  await forget(world, id);
  const course = applyEvents(null, entries.map(eventOf), { id, unit: unit.id });
  if (!(await transact(courseWrites(course, undefined, unit)))) throw new Error(`case ${id} is still there`);
};

/**
 * Plays the execution of a measure from its decision on, with the functions of today, while nobody acts: time passes
 * whenever the machine waits.
 */
export const runFrom = async (
  world: CasesWorld,
  machine: MachineUnderTest,
  id: string,
  input: RecordedInput,
  entries: readonly RecordedEntry[],
  unit: UnitFacts,
): Promise<RecordedRun & { readonly failure: string | null }> => {
  const before = entries.slice(0, input.entry);
  await lay(world, before, unit);
  const startedAt = before.at(-1)?.at ?? '';
  world.setClock(startedAt);
  const calls: RecordedRun['calls'][number][] = [];
  const answer = async (call: Call): Promise<unknown> => {
    const given = await called(world, call);
    // A machine is known by its logical id: where it runs is no part of what it does.
    calls.push({ ...JSON.parse(JSON.stringify(call).replaceAll(machine.arn, id)), answer: given });
    return given;
  };
  const { output, failure } = await play(machine, input, answer, 'recorded-0', startedAt);
  return { machine: id, input, calls, output, failure };
};
