/** A message for the city's bus. `detail` travels as JSON. */
export interface BusMessage {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

/** The handlers need this of the world besides their table. Production defaults stand in effects-aws.ts. */
export interface Effects {
  /** Now, RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly publish: (messages: readonly BusMessage[]) => Promise<void>;
  /** Starts an execution; one that runs or ran under the same name already counts as started. */
  readonly startExecution: (machineArn: string, name: string, input: unknown) => Promise<void>;
}
