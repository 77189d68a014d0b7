import { adaptForLocal } from '../../packages/local/src/machines/adapt.ts';
import { run } from '../../packages/local/src/machines/execution.ts';
import { readTemplate } from '../../packages/local/src/template/read-template.ts';
import { assemblyOf } from './assembly.ts';

export interface MachineUnderTest {
  readonly arn: string;
  readonly definition: Record<string, unknown>;
  /** Folder of a function → its ARN. */
  readonly folders: ReadonlyMap<string, string>;
}

/** The state machines of 示范市 by their logical ids, as the template that is deployed has them. */
export const machines = ((): ReadonlyMap<string, MachineUnderTest> => {
  const template = readTemplate(assemblyOf('shifan'));
  const folders = new Map(template.functions.map((f) => [f.arn, f.entry.split('/').at(-2) ?? '']));
  return new Map(
    template.machines.map(({ arn, name, definition }) => [
      name.split('-').at(-1) ?? '',
      { arn, definition, folders },
    ]),
  );
})();

export const machineNamed = (logicalId: string): MachineUnderTest => {
  const machine = machines.get(logicalId);
  if (!machine) throw new Error(`the template has no machine ${logicalId}`);
  return machine;
};

export interface Call {
  readonly to: string;
  readonly with: unknown;
}

export interface Story {
  /** Calls of functions and waits, in order. */
  readonly calls: readonly Call[];
  readonly output: unknown;
  readonly failure: string | null;
}

/** Answers a call; may throw, as a function may. */
export type Answering = (call: Call) => unknown;

/** Plays an execution; its functions are the script's, its waits are over as soon as they begin. */
export const play = async (
  machine: MachineUnderTest,
  input: unknown,
  answer: Answering,
  name = 'execution',
  startedAt = '2026-01-31T16:00:00.000Z',
): Promise<Story> => {
  const calls: Call[] = [];
  const called = async (call: Call): Promise<unknown> => {
    calls.push(call);
    return answer(call);
  };
  const { result } = run({
    machine: adaptForLocal(machine.definition),
    machineArn: machine.arn,
    machineName: 'machine',
    name,
    input,
    startedAt,
    invoke: (arn, payload) => called({ to: machine.folders.get(arn) ?? arn, with: payload }),
    wait: async (until) => {
      await called({ to: 'wait', with: until });
      return null;
    },
  });
  try {
    return { output: await result, calls, failure: null };
  } catch (error) {
    return { output: null, calls, failure: String(error) };
  }
};

/** Answers each function from a list of its own, in order; what is an Error is thrown. */
export const script = (lists: Readonly<Record<string, readonly unknown[]>>): Answering => {
  const left = new Map(Object.entries(lists).map(([to, answers]) => [to, [...answers]]));
  return ({ to }) => {
    if (to === 'wait') return null;
    const answers = left.get(to);
    if (!answers?.length) throw new Error(`nothing left to answer ${to} with`);
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  };
};
