import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MachineUnderTest, machineNamed } from '../support/machine-under-test.ts';
import type { World } from '../support/world/index.ts';
import { entriesByCase } from './record/ledgers.ts';
import { asOfThen, functionsOfToday } from './record/machines.ts';
import { runFrom } from './record/run.ts';
import { startRecording } from './record/world.ts';
import { type RecordedRun, type Release, releases } from './release.ts';

let world: World;
beforeAll(async () => {
  world = await startRecording();
});
afterAll(() => world.stop());

const again = (
  { ledger, cases }: Release,
  { machine, input }: RecordedRun,
  as: (id: string) => MachineUnderTest,
) => {
  const unit = cases.find(({ state }) => state.id === input.caseId)?.unit;
  if (!unit) throw new Error(`no case ${input.caseId}`);
  const entries = entriesByCase(ledger).get(input.caseId) ?? [];
  return runFrom(world, as(machine), machine, input, entries, unit);
};

describe.each(releases)('executions that wait since release $name', (release) => {
  const { machines, runs } = release;

  it('there is one of every stage, from the decision to its end or its hand-over', () => {
    const stages = [...new Set(runs.map(({ machine }) => machine))].toSorted();
    expect(stages).toEqual(
      Object.keys(machines.definitions)
        .filter((id) => id.startsWith('Stage'))
        .toSorted(),
    );
  });

  it('find the functions their definition names: the same logical id, and behind it the same function', () => {
    expect(functionsOfToday()).toMatchObject(machines.functions);
  });

  it('go on under their own definition with today’s functions, step for step as they did (A20–A24)', async () => {
    for (const run of runs) {
      const now = await again(release, run, (id) => asOfThen(machines, id));
      expect(now).toMatchObject({ ...run, failure: null });
    }
  });

  it('hand over to today’s definition, which takes what they were started with and does the same', async () => {
    for (const run of runs) {
      const now = await again(release, run, machineNamed);
      expect(now).toMatchObject({ ...run, failure: null });
    }
  });
});
