import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { SetAside } from '../dead-letters/dead-letters.ts';
import type { Invoke } from '../functions/functions.ts';
import type { MachineModel } from '../template/model.ts';
import type { Activity } from './activity.ts';
import { adaptForLocal, type LocalMachine, type WaitInput } from './adapt.ts';
import { run } from './execution.ts';
import { type Journal, type JournalEntry, keyOf } from './journal.ts';

/** As Step Functions has it: one that runs or ran under the same name counts as started. */
export type StartExecution = (machineArn: string, name: string, input: unknown) => Promise<void>;

/** A running execution, as GET /_local/executions shows it. */
export interface ExecutionView {
  readonly machine: string;
  readonly name: string;
  readonly input: unknown;
  readonly startedAt: string;
  /** Until when it waits; null while it works. */
  readonly waitingUntil: string | null;
}

interface Running {
  readonly entry: JournalEntry;
  waitingUntil: string | null;
  /** Gives up the wait it is in, if any. */
  cancelWait: () => void;
  readonly abort: () => void;
}

interface MachinesOptions {
  readonly machines: readonly MachineModel[];
  readonly clock: Pick<VirtualClock, 'now' | 'milliseconds' | 'at'>;
  readonly invoke: Invoke;
  readonly journal: Journal;
  readonly activity: Activity;
  readonly setAside: SetAside;
  readonly enteredState?: (machine: string, state: string) => void;
}

interface Machine {
  readonly name: string;
  readonly local: LocalMachine;
}

/** Two executions of one machine with the same input do the same. */
const timerOf = ({ machineArn, input }: JournalEntry): string => `${machineArn} ${JSON.stringify(input)}`;

const longestInput = 256 * 1024;

/** Throws for names and inputs that Step Functions refuses too. */
const check = (name: string, input: unknown): void => {
  if (!/^[\w-]{1,80}$/.test(name)) throw new Error(`InvalidName: '${name}' is no name for an execution`);
  if (Buffer.byteLength(JSON.stringify(input)) > longestInput)
    throw new Error(`InvalidExecutionInput: ${name} is started with more than 256 KiB`);
};

/** The template's state machines, run by their own definitions; waits go through the virtual clock. */
export class Machines {
  private readonly options: MachinesOptions;
  private readonly machines: ReadonlyMap<string, Machine>;
  private readonly executions = new Set<Running>();
  private readonly stopping = new AbortController();

  constructor(options: MachinesOptions) {
    this.options = options;
    this.machines = new Map(
      options.machines.map(({ arn, name, definition }) => [arn, { name, local: adaptForLocal(definition) }]),
    );
  }

  readonly start: StartExecution = async (machineArn, name, input) => {
    check(name, input);
    if (!this.machines.has(machineArn)) throw new Error(`the template has no machine ${machineArn}`);
    const { journal, clock } = this.options;
    if (journal.has(machineArn, name)) return;
    const entry = { machineArn, name, input: structuredClone(input), startedAt: clock.now(), closed: false };
    journal.put(entry);
    this.launch(entry);
  };

  /**
   * Runs again, from their beginning, the executions a crash or a stop cut off; but not where another with the same input
   * runs already, which the sweep has started in the meantime. Of several such only the first goes on.
   */
  resume(): void {
    const { journal } = this.options;
    const atWork = new Set<string>();
    for (const { entry, abort } of this.executions) {
      if (atWork.has(timerOf(entry))) abort();
      atWork.add(timerOf(entry));
    }
    const names = new Set([...this.executions].map(({ entry }) => keyOf(entry)));
    for (const entry of journal.open().filter((open) => !names.has(keyOf(open)))) {
      const superseded = atWork.has(timerOf(entry)) || !this.machines.has(entry.machineArn);
      atWork.add(timerOf(entry));
      if (superseded) journal.put({ ...entry, closed: true });
      else this.launch(entry);
    }
  }

  running(): ExecutionView[] {
    return [...this.executions].map(({ entry, waitingUntil }) => ({
      machine: this.machines.get(entry.machineArn)?.name ?? entry.machineArn,
      name: entry.name,
      input: entry.input,
      startedAt: entry.startedAt,
      waitingUntil,
    }));
  }

  /** Cuts all executions off where they are; the journal has them. */
  stop(): void {
    this.stopping.abort();
    for (const { abort } of this.executions) abort();
  }

  private launch(entry: JournalEntry): void {
    const { machineArn, name, input, startedAt } = entry;
    const machine = this.machines.get(machineArn);
    if (!machine || this.stopping.signal.aborted) return;
    const { activity, invoke, enteredState } = this.options;
    activity.enter();
    const plan = {
      machineArn,
      machineName: machine.name,
      machine: machine.local,
      name,
      input,
      startedAt,
      invoke,
      enteredState: (state: string) => enteredState?.(machine.name, state),
    };
    const { result, abort } = run({ ...plan, wait: (until) => this.wait(running, until) });
    const running: Running = {
      entry,
      waitingUntil: null,
      cancelWait: () => {},
      abort,
    };
    this.executions.add(running);
    const undo = this.limit(entry, machine.local.timeoutSeconds, abort);
    void result
      .catch((error: unknown) => this.failed(entry, error))
      .finally(() => {
        undo();
        running.cancelWait();
        this.executions.delete(running);
        if (!this.stopping.signal.aborted) this.options.journal.put({ ...entry, closed: true });
        if (running.waitingUntil === null) activity.leave();
      });
  }

  private failed(entry: JournalEntry, error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    this.options.setAside({ kind: 'execution', by: entry.machineArn, what: entry, error: cause });
  }

  /** The machine's own TimeoutSeconds, on the virtual clock. */
  private limit(entry: JournalEntry, seconds: number | null, abort: () => void): () => void {
    if (seconds === null) return () => {};
    return this.options.clock.at(Date.parse(entry.startedAt) + seconds * 1000, () => {
      this.failed(entry, new Error(`it ran for longer than ${seconds} s`));
      abort();
    });
  }

  private wait(running: Running, wait: WaitInput): Promise<null> {
    const { clock, activity } = this.options;
    const until = 'until' in wait ? Date.parse(wait.until) : clock.milliseconds() + wait.seconds * 1000;
    if (Number.isNaN(until))
      return Promise.reject(new Error(`no instant to wait for in ${JSON.stringify(wait)}`));
    const { signal } = this.stopping;
    // The interpreter itself gives up a wait after 24.8 days of real time and waits again.
    if (running.waitingUntil === null) activity.leave();
    running.cancelWait();
    return new Promise((resolve, reject) => {
      const stop = () => reject(Object.assign(new Error('the city stops'), { name: 'CityStops' }));
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      running.waitingUntil = new Date(until).toISOString();
      const undo = clock.at(until, () => {
        signal.removeEventListener('abort', stop);
        running.waitingUntil = null;
        running.cancelWait = () => {};
        activity.enter();
        resolve(null);
      });
      running.cancelWait = () => {
        signal.removeEventListener('abort', stop);
        undo();
      };
    });
  }
}
