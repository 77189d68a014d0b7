import { randomUUID } from 'node:crypto';
import { useEffects } from '@jieti/lambda';
import { useWriteOnce } from '@jieti/lambda/write-once';
import type { AttributeValue } from 'aws-lambda';
import { cases } from '../../services/cases/functions.ts';
import type { Message } from './bus-event.ts';
import { teachRegister } from './cases-register.ts';
import { useCity } from './city.ts';
import { type Engine, startEngine } from './engine.ts';
import { callFunction, tellReaders } from './functions.ts';
import type { Asking, Caller, Reply } from './http.ts';
import { type Execution, runStage, stageMachines } from './stage-machines.ts';
import { digestOf, insertOf, scanTable } from './table-items.ts';

/** The service of cases as the template runs it, on a real engine, with a clock that tests move. */
export interface CasesWorld {
  readonly engine: Engine;
  readonly executions: Execution[];
  readonly messages: Message[];
  /** What was kept apart from the table, by name. */
  readonly kept: Map<string, string>;
  readonly now: () => string;
  /** Sets the clock and runs nothing. */
  readonly setClock: (instant: string) => void;
  /** Moves the clock on; machines that wake on the way run, in order. */
  readonly advanceTo: (instant: string) => Promise<void>;
  /** Delivers what the table's stream has to tell, and lets machines run that have something to do now. */
  readonly settle: () => Promise<void>;
  readonly call: (route: string, as: Caller | undefined, asking?: Asking) => Promise<Reply>;
  /** All items of the table, unmarshalled no further than the engine gives them. */
  readonly scan: () => Promise<Record<string, AttributeValue>[]>;
  /** The same as long as nothing in the table changes. */
  readonly fingerprint: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the service with the test city's units and posts known to it. */
export const startCases = async (): Promise<CasesWorld> => {
  const table = 'cases';
  const engine = await startEngine({ CASES_TABLE: table });
  useCity();
  process.env.STAGE_MACHINES = JSON.stringify(stageMachines);
  let clock = '2026-03-02T01:00:00.000Z';
  const executions: Execution[] = [];
  const messages: Message[] = [];
  const delivered = new Set<string>();
  const kept = new Map<string, string>();
  const undoKeep = useWriteOnce(async (name, text) => {
    if (!kept.has(name)) kept.set(name, text);
  });
  const undo = useEffects({
    now: () => clock,
    newId: () => randomUUID(),
    publish: async (more) => {
      messages.push(...more);
    },
    startExecution: async (machine, name, input) => {
      if (executions.some((e) => e.machine === machine && e.name === name)) return;
      const timer = input as Execution['input'];
      executions.push({ machine, name, input: timer, startedAt: clock, wakeAt: null, finished: null });
    },
  });

  const deliver = async (): Promise<void> => {
    const items = await scanTable(engine, table);
    const fresh = items.filter((item) => !delivered.has(`${item.PK?.S}/${item.SK?.S}`));
    fresh.sort((a, b) => (`${a.PK?.S}${a.SK?.S}` < `${b.PK?.S}${b.SK?.S}` ? -1 : 1));
    for (const item of fresh) delivered.add(`${item.PK?.S}/${item.SK?.S}`);
    const { batchItemFailures } = await tellReaders(cases, fresh.map(insertOf));
    if (batchItemFailures.length > 0)
      throw new Error(`the stream stops at ${JSON.stringify(batchItemFailures)}`);
  };

  const due = () =>
    executions.filter(
      (e) => e.finished === null && (e.wakeAt === null || Date.parse(e.wakeAt) <= Date.parse(clock)),
    );

  const settle = async (): Promise<void> => {
    await deliver();
    for (let ready = due(); ready.length > 0; ready = due()) {
      for (const execution of ready) await runStage(execution);
      await deliver();
    }
  };

  const advanceTo = async (instant: string): Promise<void> => {
    await settle();
    for (;;) {
      const wakes = executions.filter((e) => e.finished === null).map((e) => Date.parse(e.wakeAt ?? clock));
      const next = Math.min(...wakes, Number.POSITIVE_INFINITY);
      if (next > Date.parse(instant)) break;
      clock = new Date(next).toISOString();
      await settle();
    }
    clock = instant;
    await settle();
  };

  await teachRegister();
  return {
    engine,
    executions,
    messages,
    kept,
    now: () => clock,
    setClock: (instant) => {
      clock = instant;
    },
    advanceTo,
    settle,
    call: (route, as, asking = {}) => callFunction(cases, { route, as, ...asking }),
    scan: () => scanTable(engine, table),
    fingerprint: async () => digestOf(await scanTable(engine, table)),
    stop: async () => {
      undo();
      undoKeep();
      await engine.stop();
    },
  };
};
