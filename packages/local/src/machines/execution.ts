import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Invoke } from '../functions/functions.ts';
import type { LocalMachine, WaitInput } from './adapt.ts';

/** Everything that an execution is started with. */
export interface ExecutionPlan {
  readonly machine: LocalMachine;
  readonly machineArn: string;
  readonly machineName: string;
  readonly name: string;
  readonly input: unknown;
  /** Virtual time. */
  readonly startedAt: string;
  readonly invoke: Invoke;
  /** Answers when the virtual clock has reached the instant; rejects when the city stops. */
  readonly wait: (wait: WaitInput) => Promise<null>;
  /** Told of every state as it is entered, inner ones of a Map too. */
  readonly enteredState?: (state: string) => void;
}

type Json = Parameters<StateMachine['run']>[0];
type Handler = (input: Json) => Promise<Json>;

/** Pause before a retry, in real milliseconds. */
const retryPause = 20;

const payloadOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'FunctionName' in input && 'Payload' in input
    ? input.Payload
    : undefined;

/** A task calls its function directly, or through Step Functions' own integration, which wraps what goes in and comes out. */
const taskHandler =
  (invoke: Invoke, functionArn: string): Handler =>
  async (input) => {
    const payload = payloadOf(input);
    if (payload === undefined) return (await invoke(functionArn, input)) as Json;
    return {
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      Payload: (await invoke(functionArn, payload)) as Json,
    };
  };

/** A copy in the interpreter's own words: it checks nothing, what is adapted came from a synthesized template. */
const definitionOf = ({ definition }: LocalMachine): StateMachineDefinition =>
  JSON.parse(JSON.stringify(definition));

/** Starts the interpreter on a plan. `result` rejects if the execution fails; after `abort` it answers null. */
export const run = (plan: ExecutionPlan): { result: Promise<unknown>; abort: () => void } => {
  const { machine, invoke, wait } = plan;
  const handlers: Record<string, Handler> = {};
  for (const name of machine.waits) handlers[name] = async (input) => wait(input as WaitInput);
  for (const [name, arn] of Object.entries(machine.tasks)) handlers[name] = taskHandler(invoke, arn);
  const execution = {
    Id: `${plan.machineArn.replace(':stateMachine:', ':execution:')}:${plan.name}`,
    Name: plan.name,
    StartTime: plan.startedAt,
    Input: plan.input as Json,
  };
  const interpreter = new StateMachine(definitionOf(machine), {
    validationOptions: { noValidate: true },
  });
  const running = interpreter.run(plan.input as Json, {
    noThrowOnAbort: true,
    overrides: {
      taskResourceLocalHandlers: handlers,
      retryIntervalOverrides: Object.fromEntries(machine.retrying.map((name) => [name, retryPause])),
    },
    context: {
      Execution: execution,
      StateMachine: { Id: plan.machineArn, Name: plan.machineName },
      Local: { Execution: execution },
    },
  });
  void reportStates(running.eventLogs, plan.enteredState);
  return running;
};

/** Reads every event, because the interpreter holds each one until somebody has read it. */
const reportStates = async (
  events: ReturnType<StateMachine['run']>['eventLogs'],
  enteredState: (state: string) => void = () => {},
): Promise<void> => {
  for await (const event of events) if (event.type === 'StateEntered') enteredState(event.state.name);
};
