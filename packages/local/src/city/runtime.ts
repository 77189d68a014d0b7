import { effects, city as settings, useEffects } from '@jieti/lambda';
import { useWriteOnce } from '@jieti/lambda/write-once';
import type { CitySettings, Instant } from '@jieti/rules';
import { busOf } from '../bus/bus.ts';
import { storedOffset } from '../clock/stored-offset.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { deadLetterFiles } from '../dead-letters/dead-letters.ts';
import { type Redriven, redrive } from '../dead-letters/redrive.ts';
import { setEnvironment } from '../engine/environment.ts';
import { createTables } from '../engine/tables.ts';
import { type Invoke, loadFunctions } from '../functions/functions.ts';
import { Activity } from '../machines/activity.ts';
import { Journal } from '../machines/journal.ts';
import { Machines } from '../machines/machines.ts';
import { type Meter, meteredInvoke, meteredPublish, meteredStart, meteredWriteOnce } from '../meter/meter.ts';
import { Schedules } from '../schedules/schedules.ts';
import { writeOnceFiles } from '../storage/write-once-files.ts';
import { onWrite } from '../streams/on-write.ts';
import { openStreams } from '../streams/open-streams.ts';
import type { CityTemplate } from '../template/model.ts';
import type { Cleanup } from './cleanup.ts';
import { startOfClock } from './start-of-clock.ts';

interface RuntimeOptions {
  readonly template: CityTemplate;
  readonly dataDir: string;
  readonly endpoint: string;
  /** The clock of a fresh city begins here, if given. */
  readonly startAt?: Instant;
  /** The clock of a fresh city begins where histories do. */
  readonly withHistory: boolean;
  readonly cleanup: Cleanup;
  readonly meter: Meter;
  readonly say: (text: string) => void;
}

/** The city's machinery, running but not yet served. */
export interface Runtime {
  readonly settings: CitySettings;
  readonly clock: VirtualClock;
  readonly invoke: Invoke;
  readonly machines: Machines;
  /** Answers when streams and bus are at rest. */
  readonly drain: () => Promise<void>;
  /** Answers when machines are at rest too. */
  readonly untilIdle: () => Promise<void>;
  /** Hands over once more what was set aside; answers when all is at rest. */
  readonly redrive: () => Promise<Redriven>;
  /** Brings the timers back: executions, what the sweep finds, schedules. */
  readonly wake: () => Promise<void>;
}

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** The functions that find terms which passed without their checkpoint, and rebuild all timers. */
const sweeps = (template: CityTemplate): string[] =>
  template.functions.filter(({ schedule }) => schedule === 'sweep').map(({ arn }) => arn);

/**
 * Puts the template's parts together over one engine. Process-global things are set here (environment, effects, the
 * handlers' modules), so there is one city a process.
 */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { template, dataDir, endpoint, cleanup, meter, say } = options;
  setEnvironment(template.functions, endpoint);
  await createTables(template.tables);
  const setAside = deadLetterFiles(dataDir, say);
  const onFault = (error: unknown): void => say(`FAULT: ${textOf(error)}`);
  const activity = new Activity();

  const functions = await loadFunctions(template.functions);
  const invoke = meteredInvoke(meter, functions.invoke);
  const streams = await openStreams({
    mappings: template.mappings,
    dataDir,
    endpoint,
    invoke,
    setAside,
    onFault,
  });

  const untilIdle = async (): Promise<void> => {
    do {
      await activity.idle();
      await streams.drain();
    } while (activity.busy || !streams.quiet);
  };

  const city = settings();
  const clock = new VirtualClock({
    ...storedOffset(dataDir, startOfClock(city.zone, options) - Date.now()),
    untilIdle,
    onFault,
  });
  const machines = new Machines({
    machines: template.machines,
    clock,
    invoke,
    journal: new Journal(dataDir),
    activity,
    setAside,
    enteredState: meter.enteredState,
  });
  const schedules = new Schedules({
    schedules: template.schedules,
    dataDir,
    clock,
    invoke,
    startExecution: machines.start,
    setAside,
  });
  const now = (): Instant => clock.now();
  const bus = busOf({ rules: template.rules, invoke, setAside, now, newId: effects.newId });

  const startExecution = meteredStart(meter, machines.start);
  cleanup.add(useEffects({ now, publish: meteredPublish(meter, bus), startExecution }));
  cleanup.add(useWriteOnce(meteredWriteOnce(meter, writeOnceFiles(dataDir))));
  // A handler at work must not suddenly see another clock.
  cleanup.add(functions.idle);
  cleanup.add(onWrite((tables) => streams.nudge(tables)));
  cleanup.add(() => machines.stop());
  cleanup.add(() => streams.stop());
  cleanup.add(() => clock.stop());

  const wake = async (): Promise<void> => {
    streams.start();
    await streams.drain();
    for (const sweep of sweeps(template)) await invoke(sweep, { rebuild: true });
    machines.resume();
    await schedules.begin();
    await untilIdle();
  };
  return {
    settings: city,
    clock,
    invoke,
    machines,
    drain: () => streams.drain(),
    untilIdle,
    redrive: async () => {
      const done = await redrive(dataDir, invoke);
      await untilIdle();
      return done;
    },
    wake,
  };
};
