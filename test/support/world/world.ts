import { randomUUID } from 'node:crypto';
import { type Effects, useEffects } from '@jieti/lambda';
import { useWriteOnce } from '@jieti/lambda/write-once';
import type { CitySettings } from '@jieti/rules';
import type { Message } from './bus-event.ts';
import { changesOf } from './changes.ts';
import { testCity, useCity } from './city.ts';
import { clockOf } from './clock.ts';
import { type Delivery, deliveryOf } from './delivery.ts';
import { dropTables, engineOfProcess, makeTables } from './engine.ts';
import { digestOf, type Item, scanTable } from './items.ts';
import { type Execution, machineVariablesOf } from './machines.ts';
import { type ServiceName, services, tableVariable } from './services.ts';

interface WorldOptions {
  /** The services that run: only they have a table, hear the bus and read their streams. */
  readonly services: readonly ServiceName[];
  readonly startAt: string;
  readonly settings?: CitySettings;
}

/** A name starts one execution and no more, as Step Functions has it. */
const startIn =
  (executions: Execution[], now: () => string): Effects['startExecution'] =>
  async (machine, name, input) => {
    if (executions.some((e) => e.machine === machine && e.name === name)) return;
    executions.push({ machine, name, input, startedAt: now(), wakeAt: null, finished: null });
  };

/** The part of the running world that facts of other services are told to. */
let telling: Delivery['tell'] | undefined;

/** Tells a message to every service of the running world that subscribes to it. Throws if none does. */
export const tell: Delivery['tell'] = (message) => {
  if (!telling) throw new Error('no world is running');
  return telling(message);
};

/**
 * Starts services of the test city, with empty tables on the engine of this process, by their declared functions. Effects and
 * environment are process-global: one world at a time.
 */
export const startWorld = async (options: WorldOptions) => {
  const { services: names, startAt, settings = testCity } = options;
  const engine = await engineOfProcess();
  const tables = Object.fromEntries(names.map((name) => [tableVariable(name), name]));
  await makeTables(engine, tables);
  Object.assign(process.env, machineVariablesOf(settings));
  useCity(settings);

  const executions: Execution[] = [];
  const messages: Message[] = [];
  const writtenOnce = new Map<string, string>();
  const running = names.map((name) => ({ service: services[name], changes: changesOf(engine, name) }));
  for (const { changes } of running) changes.forget();
  const delivery = deliveryOf(running, messages);
  telling = delivery.tell;
  const clock = clockOf(startAt, executions, delivery.deliver);
  const undoEffects = useEffects({
    now: clock.now,
    newId: () => randomUUID(),
    publish: async (more) => void messages.push(...more),
    startExecution: startIn(executions, clock.now),
  });
  const undoWriteOnce = useWriteOnce(async (name, text) => {
    if (!writtenOnce.has(name)) writtenOnce.set(name, text);
  });

  /** Every item of the tables, unmarshalled no further than the engine gives them. */
  const items = async (): Promise<Item[]> =>
    (await Promise.all(names.map((name) => scanTable(engine, name)))).flat();

  return {
    engine,
    executions,
    /** Every message published on the bus. */
    messages,
    /** Every text that was written once, apart from the tables, by its name. */
    writtenOnce,
    ...clock,
    ...delivery,
    items,
    /** Empties the tables: what comes now happens in a city of its own. */
    empty: async (): Promise<void> => {
      await makeTables(engine, tables);
      for (const { changes } of running) changes.forget();
    },
    /** The same as long as nothing in the tables changes. */
    fingerprint: async () => digestOf(await items()),
    stop: async (): Promise<void> => {
      telling = undefined;
      undoEffects();
      undoWriteOnce();
      await dropTables(engine, tables);
    },
  };
};

export interface World extends Awaited<ReturnType<typeof startWorld>> {}
