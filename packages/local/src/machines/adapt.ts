import { functionArnIn, partition } from '../template/arns.ts';

type State = Readonly<Record<string, unknown>>;
type States = Readonly<Record<string, State>>;

/** A machine's definition as `aws-local-stepfunctions` can run it, and what its task states stand for. */
export interface LocalMachine {
  readonly definition: Record<string, unknown>;
  /** States that wait on the virtual clock; their handler gets a WaitInput. */
  readonly waits: readonly string[];
  /** Task state → ARN of its function. */
  readonly tasks: Readonly<Record<string, string>>;
  /** States with a Retry; the pauses between are shortened. */
  readonly retrying: readonly string[];
  /** The machine's own limit, by the virtual clock. */
  readonly timeoutSeconds: number | null;
}

export type WaitInput = { readonly until: string } | { readonly seconds: number };

/** The interpreter's timers overflow beyond 24.8 days and fire at once; this is the longest that does not. */
const longestTimeout = 2_147_483;

/** Lambda's own limit; the interpreter would give up after 60 s. */
const taskTimeout = 900;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The interpreter overwrites `$$.Execution.StartTime` with the wall clock's and, inside a Map, `Input` with the item; so the
 * machine reads ours instead. `$$.State.Name` it does not know at all: the name is written in.
 */
const readOurContext = (value: unknown, state: string): unknown => {
  if (Array.isArray(value)) return value.map((inner) => readOurContext(inner, state));
  if (typeof value === 'string') {
    if (/\$\$\.(Task|State\.(?!Name\b))/.test(value))
      throw new Error(`${state}: ${value} is not understood here`);
    return value.replaceAll('$$.Execution', () => '$$.Local.Execution');
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      inner === '$$.State.Name' && key.endsWith('.$')
        ? [key.slice(0, -2), state]
        : [key, key === 'States' ? inner : readOurContext(inner, state)],
    ),
  );
};

const waitParameters = (name: string, { Timestamp, TimestampPath, Seconds, SecondsPath }: State) => {
  if (TimestampPath !== undefined) return { 'until.$': TimestampPath };
  if (Timestamp !== undefined) return { until: Timestamp };
  if (SecondsPath !== undefined) return { 'seconds.$': SecondsPath };
  if (Seconds !== undefined) return { seconds: Seconds };
  throw new Error(`${name}: waits for nothing we understand`);
};

const waitAsTask = (name: string, state: State): State => {
  const { Timestamp, TimestampPath, Seconds, SecondsPath, Comment, ...rest } = state;
  return {
    ...rest,
    Type: 'Task',
    Resource: `arn:${partition}:lambda:local:000000000000:function:wait`,
    Parameters: waitParameters(name, state),
    ResultPath: null,
    TimeoutSeconds: longestTimeout,
    // A process that is up for longer than that just goes on waiting.
    Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, BackoffRate: 1, MaxAttempts: 99_999_999 }],
  };
};

const functionOf = (name: string, { Resource, Parameters }: State): string => {
  const direct = functionArnIn(String(Resource));
  if (direct) return direct;
  if (/^arn:[^:]+:states:::lambda:invoke$/.test(String(Resource)) && isObject(Parameters)) {
    const named = functionArnIn(String(Parameters.FunctionName));
    if (named) return named;
  }
  throw new Error(`${name}: task ${String(Resource)} is not understood by the embedded default`);
};

class Adapter {
  readonly waits: string[] = [];
  readonly tasks: Record<string, string> = {};
  readonly retrying: string[] = [];
  private readonly seen = new Set<string>();

  /** `nested`: inside a Map or Parallel. */
  machine(definition: Readonly<Record<string, unknown>>, nested = false): Record<string, unknown> {
    const { TimeoutSeconds, ...rest } = definition;
    const states = Object.entries((definition.States ?? {}) as States);
    return {
      ...rest,
      States: Object.fromEntries(states.map(([name, state]) => [name, this.state(name, state, nested)])),
    };
  }

  private state(name: string, original: State, nested: boolean): State {
    if (this.seen.has(name)) throw new Error(`two states are called ${name}`);
    this.seen.add(name);
    if (original.QueryLanguage === 'JSONata' || original.Assign || original.Arguments)
      throw new Error(`${name}: only JSONPath is understood`);
    const state = readOurContext(original, name) as State;
    if (state.Retry) this.retrying.push(name);
    switch (state.Type) {
      case 'Wait':
        if (nested) throw new Error(`${name}: waits inside a Map or Parallel are not understood`);
        this.waits.push(name);
        this.retrying.push(name);
        return waitAsTask(name, state);
      case 'Task':
        this.tasks[name] = functionOf(name, state);
        return { ...state, TimeoutSeconds: state.TimeoutSeconds ?? taskTimeout };
      case 'Map':
        return this.map(name, state);
      case 'Parallel':
        return {
          ...state,
          Branches: (state.Branches as Record<string, unknown>[]).map((branch) => this.machine(branch, true)),
        };
      default:
        return state;
    }
  }

  private map(name: string, state: State): State {
    const processor = (state.ItemProcessor ?? state.Iterator) as Record<string, unknown>;
    const { ProcessorConfig, ...inner } = processor;
    if (isObject(ProcessorConfig) && (ProcessorConfig.Mode ?? 'INLINE') !== 'INLINE')
      throw new Error(`${name}: only an inline Map is understood`);
    const { Iterator, ...rest } = state;
    return { ...rest, ItemProcessor: this.machine(inner, true) };
  }
}

/** Adapts a resolved definition; throws where it holds something the embedded default does not understand. */
export const adaptForLocal = (definition: Readonly<Record<string, unknown>>): LocalMachine => {
  if (definition.QueryLanguage === 'JSONata') throw new Error('only JSONPath machines are understood');
  const adapter = new Adapter();
  const adapted = adapter.machine(definition);
  const { TimeoutSeconds } = definition;
  return {
    definition: adapted,
    waits: adapter.waits,
    tasks: adapter.tasks,
    retrying: adapter.retrying,
    timeoutSeconds: typeof TimeoutSeconds === 'number' ? TimeoutSeconds : null,
  };
};
