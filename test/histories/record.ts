// npm run histories: records what this release leaves behind, for every later one to be held to.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canonical } from '@jieti/ledger';
import { lineOf } from '@jieti/ledger/export';
import { exportRecords } from '@jieti/store/ledgers';
import { handler as sealLedgers } from '../../infra/functions/seal-ledgers/handler.ts';
import { loadCase } from '../../services/cases/src/case/case-record.ts';
import { unitFacts } from '../../services/cases/src/projections/units.ts';
import { exportedTables, roots } from '../support/ledgers.ts';
import { machineNamed } from '../support/machine-under-test.ts';
import type { World } from '../support/world/index.ts';
import { schemasOfToday } from './record/events.ts';
import { entriesByCase } from './record/ledgers.ts';
import { recordedMachines } from './record/machines.ts';
import { runFrom } from './record/run.ts';
import { stories } from './record/stories.ts';
import { startRecording } from './record/world.ts';
import { directoryOf, files, type RecordedCase, type RecordedRun } from './release.ts';

const perLine = (records: readonly object[]): string =>
  records.map((record) => `${canonical(record)}\n`).join('');

const exported = async (): Promise<string> =>
  (await Array.fromAsync(exportRecords(exportedTables, roots))).map(lineOf).join('');

const caseOf = async (id: string): Promise<RecordedCase> => {
  const record = await loadCase(id);
  const unit = record && (await unitFacts(record.state.unit));
  if (!record || !unit) throw new Error(`case ${id} or its unit is not in the table`);
  return { state: record.state, unit };
};

/** One message of each kind, and of each state a message can tell of. */
const different = (messages: World['messages']): object[] => {
  const kinds = new Map<string, object>();
  for (const message of messages) {
    const { status, type, kind, when } = message.detail as Readonly<Record<string, unknown>>;
    const of = [message.source, message.detailType, status, type, kind, when].join(' ');
    if (!kinds.has(of)) kinds.set(of, message);
  }
  return [...kinds.values()];
};

/** Every execution the stories started, one for each measure, played again from its decision on. */
const runsOf = async (
  world: World,
  cases: readonly RecordedCase[],
  ledger: string,
): Promise<RecordedRun[]> => {
  const entries = entriesByCase(new TextEncoder().encode(ledger));
  const inputs = world.executions.filter(({ name }) => name.endsWith('-0')).map(({ input }) => input);
  const runs: RecordedRun[] = [];
  for (const input of inputs) {
    const unit = cases.find(({ state }) => state.id === input.caseId)?.unit;
    if (!unit) throw new Error(`no case ${input.caseId}`);
    const id = `Stage${input.stage.replaceAll(/(?:^|-)(\w)/g, (_: string, letter: string) => letter.toUpperCase())}`;
    const own = entries.get(input.caseId) ?? [];
    const { failure, ...run } = await runFrom(world, machineNamed(id), id, input, own, unit);
    if (failure) throw new Error(`${id} for ${input.caseId}: ${failure}`);
    runs.push(run);
  }
  return runs;
};

const record = async (world: World): Promise<Record<keyof typeof files, string>> => {
  for (const story of stories) {
    await story(world);
    await sealLedgers();
  }
  const ledger = await exported();
  const cases: RecordedCase[] = [];
  for (const id of entriesByCase(new TextEncoder().encode(ledger)).keys()) cases.push(await caseOf(id));
  return {
    ledger,
    cases: perLine(cases),
    messages: perLine(different(world.messages)),
    runs: perLine(await runsOf(world, cases, ledger)),
    machines: `${JSON.stringify(recordedMachines(), null, 1)}\n`,
    events: `${JSON.stringify(schemasOfToday(), null, 1)}\n`,
  };
};

const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const directory = directoryOf(version);
if (existsSync(directory) && !values.again) {
  console.error(`${version} is recorded. Raise the version, or --again if nobody runs ${version} yet.`);
  process.exitCode = 1;
} else {
  const world = await startRecording();
  try {
    const made = await record(world);
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory);
    for (const [of, name] of Object.entries(files))
      writeFileSync(join(directory, name), made[of as keyof typeof files]);
    console.log(`recorded ${version}: ${directory}`);
  } finally {
    await world.stop();
  }
}
// The engine of the test world lives as long as its process.
process.exit();
