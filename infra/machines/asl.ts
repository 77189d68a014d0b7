/** As much of the Amazon States Language as our machines use: JSONPath, Lambda tasks, instants to wait for. */

interface Retry {
  readonly ErrorEquals: readonly ['States.ALL'];
  readonly IntervalSeconds: number;
  readonly BackoffRate: number;
  readonly MaxAttempts: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL';
}

interface Catch {
  readonly ErrorEquals: readonly ['States.ALL'];
  readonly ResultPath: string;
  readonly Next: string;
}

type Onward = { readonly Next: string } | { readonly End: true };
interface Guarded {
  readonly ResultPath?: string | null;
  readonly Retry?: readonly Retry[];
  readonly Catch?: readonly Catch[];
}

export type Task = Onward &
  Guarded & {
    readonly Type: 'Task';
    readonly Comment?: string;
    /** The function's ARN. */
    readonly Resource: string;
    readonly Parameters?: Readonly<Record<string, string>>;
    readonly TimeoutSeconds: number;
  };

type MapState = Onward &
  Guarded & {
    readonly Type: 'Map';
    readonly ItemsPath: string;
    readonly MaxConcurrency: number;
    readonly ItemSelector: Readonly<Record<string, string>>;
    readonly ItemProcessor: Definition & { readonly ProcessorConfig: { readonly Mode: 'INLINE' } };
  };

export type State =
  | Task
  | MapState
  | (Onward & { readonly Type: 'Wait'; readonly TimestampPath: string })
  | {
      readonly Type: 'Choice';
      readonly Choices: readonly ({ readonly Variable: string; readonly Next: string } & (
        | { readonly StringEquals: string }
        | { readonly BooleanEquals: boolean }
      ))[];
      readonly Default: string;
    }
  | { readonly Type: 'Succeed'; readonly Comment?: string }
  | { readonly Type: 'Fail'; readonly Error: string; readonly Cause: string };

export interface Definition {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** Tries again after 2 s, then twice as long each time. */
export const retry = (MaxAttempts: number, more: Partial<Retry> = {}): readonly Retry[] => [
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts, ...more },
];
