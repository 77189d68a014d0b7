import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, CaseId, UnitFacts } from '@jieti/rules';
import type { MachineUnderTest } from '../support/machine-under-test.ts';
import type { Message } from '../support/world/index.ts';

/** A case as it stood when the release was recorded, with what the rules must know of its unit. */
export interface RecordedCase {
  readonly state: Case;
  readonly unit: UnitFacts;
}

/** What a stage's execution was started with. */
export interface RecordedInput {
  readonly caseId: CaseId;
  readonly stage: Case['id'];
  readonly entry: number;
}

/** One execution, played from the decision on with nobody acting: what its machine called, and what it was answered. */
export interface RecordedRun {
  readonly machine: string;
  readonly input: RecordedInput;
  readonly calls: readonly { readonly to: string; readonly with: unknown; readonly answer: unknown }[];
  readonly output: unknown;
}

/** A machine as it was deployed; each task's `Resource` is the logical id of its function. */
export interface RecordedMachines {
  readonly definitions: Readonly<Record<string, MachineUnderTest['definition']>>;
  /** Logical id of a function → its folder. */
  readonly functions: Readonly<Record<string, string>>;
}

/** What is kept of a release. */
export interface Release {
  readonly name: string;
  /** The export of all ledgers, to the byte. */
  readonly ledger: Uint8Array;
  readonly cases: readonly RecordedCase[];
  readonly machines: RecordedMachines;
  readonly runs: readonly RecordedRun[];
  /** JSON schemas of the bus’s contracts, by `source detail-type`. */
  readonly events: Readonly<Record<string, object>>;
  readonly messages: readonly Message[];
}

export const directoryOf = (name: string): string => join(import.meta.dirname, name);

/** Names of the files of a release. */
export const files = {
  ledger: 'ledger.jsonl',
  cases: 'cases.jsonl',
  machines: 'machines.json',
  runs: 'runs.jsonl',
  events: 'events.json',
  messages: 'messages.jsonl',
} as const;

const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const read = (name: string): Release => {
  const bytes = (file: keyof typeof files) => readFileSync(join(directoryOf(name), files[file]));
  const text = (file: keyof typeof files) => bytes(file).toString('utf8');
  return {
    name,
    ledger: bytes('ledger'),
    cases: lines(text('cases')),
    machines: JSON.parse(text('machines')),
    runs: lines(text('runs')),
    events: JSON.parse(text('events')),
    messages: lines(text('messages')),
  };
};

/** Every release that was recorded, oldest first. */
export const releases: readonly Release[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((each) => each.isDirectory() && existsSync(join(import.meta.dirname, each.name, files.ledger)))
  .map(({ name }) => name)
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map(read);
