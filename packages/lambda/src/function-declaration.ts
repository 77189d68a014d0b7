/**
 * A service's functions, each declared once (`services/<service>/functions.ts`): the stacks deploy them, tests find handlers and the
 * service's README is written by it. No handler imports this file.
 */
import { type EventContract, type Route, routeKey } from './contract/index.ts';

/** `bulk-write` is `read-write` and writes of many items that are no transaction; `put` writes without looking. */
export type TableAccess = 'none' | 'read' | 'put' | 'read-write' | 'bulk-write';

/** Daily occasions; a city says in its own file when they are, by its own clock. */
export type Occasion =
  /** Looks for terms and signing deadlines that passed without their checkpoint; takes `{"rebuild": true}` after a restore. */
  | 'sweep'
  /** Enters what has become overdue. */
  | 'reminders';

/** The changes of its service's table that a reader of the stream gets to see. */
export interface ChangeFilter {
  /** New items only. */
  readonly inserted?: true;
  /** Attributes of the new image and the strings they may be. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

interface Triggers<RouteName extends string> {
  /** Routes of the service's contract, by their names there. */
  readonly routes: readonly RouteName[];
  /** Events on the city's bus. */
  readonly subscribes: readonly EventContract[];
  /** Changes of the service's own table. A stream has two readers and no more. */
  readonly stream: ChangeFilter;
  readonly schedule: Occasion;
  /** A task of a state machine, by the machine's name and the name that its definition has for the task. */
  readonly task: { readonly machine: string; readonly name: string };
}

/** Exactly one thing sets a function off. */
type Trigger<All> = {
  [One in keyof All]: { readonly [Name in One]: All[Name] } & {
    readonly [Other in Exclude<keyof All, One>]?: never;
  };
}[keyof All];

interface Rights {
  readonly table: TableAccess;
  /** Partitions into which it may put items besides: `INQUIRY#*`. */
  readonly puts?: readonly string[];
  /** Partitions whose items it may update in place. */
  readonly updates?: readonly string[];
  /** Partitions whose items it may delete. */
  readonly deletes?: readonly string[];
  /** It may put events on the city's bus, which it finds in `EVENT_BUS`. */
  readonly publishes?: true;
  /** It may start executions of this machine, which it finds in the variable. */
  readonly starts?: { readonly machine: string; readonly variable: string };
  /** It may start anew the machine whose task it is; the machine passes its own ARN. */
  readonly restarts?: true;
}

interface Limits {
  readonly timeoutSeconds?: number;
  readonly memoryMiB?: number;
}

export type FunctionDeclaration<RouteName extends string = string> = Trigger<Triggers<RouteName>> &
  Rights &
  Limits;

export interface ServiceDeclaration {
  readonly service: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** By the folder of the handler, `services/<service>/src/functions/<folder>/handler.ts`. */
  readonly functions: Readonly<Record<string, FunctionDeclaration>>;
}

/** The time and the memory of a function, by what it serves where its declaration leaves them open. */
export const limitsOf = ({
  routes,
  timeoutSeconds,
  memoryMiB,
}: Pick<FunctionDeclaration, 'routes'> & Limits): Required<Limits> => ({
  // The HTTP API gives up after 30 seconds; nobody waits for any other function.
  timeoutSeconds: timeoutSeconds ?? (routes ? 29 : 60),
  memoryMiB: memoryMiB ?? 512,
});

/** Handlers are found by their folders, from the repository's root. */
export const entryOf = (service: string, folder: string): string =>
  `services/${service}/src/functions/${folder}/handler.ts`;

const servedTimes = ({ functions }: ServiceDeclaration): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { routes = [] } of Object.values(functions))
    for (const name of routes) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
};

/** Declares the functions of a service. Throws if a route of its contract is served by none of them or by two. */
export const declareService = <const Routes extends Readonly<Record<string, Route>>>(
  service: string,
  routes: Routes,
  functions: Readonly<Record<string, FunctionDeclaration<keyof Routes & string>>>,
): ServiceDeclaration => {
  const declaration: ServiceDeclaration = { service, routes, functions };
  const times = servedTimes(declaration);
  for (const [name, route] of Object.entries(routes)) {
    const served = times.get(name) ?? 0;
    if (served === 0) throw new Error(`${service}: no function serves ${name}, ${routeKey(route)}`);
    if (served > 1) throw new Error(`${service}: ${name}, ${routeKey(route)}, is served twice`);
  }
  return declaration;
};
