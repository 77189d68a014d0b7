import {
  type ChangeFilter,
  type FunctionDeclaration,
  limitsOf,
  type ServiceDeclaration,
} from '@jieti/lambda/functions';

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');
/** `a`, `b` or `c`. */
const oneOf = (texts: readonly string[]): string =>
  [codes(texts.slice(0, -1)), code(texts.at(-1) ?? '')].filter((part) => part !== '').join(' or ');

const routesOf = ({ routes }: ServiceDeclaration, names: readonly string[]): string =>
  names.map((name) => `${code(name)} ${routes[name]?.method} ${routes[name]?.path}`).join('<br>');

const eventsOf = (subscribes: NonNullable<FunctionDeclaration['subscribes']>): string =>
  [...Map.groupBy(subscribes, ({ source }) => source)]
    .map(([source, events]) => `bus, ${code(source)}: ${codes(events.map(({ detailType }) => detailType))}`)
    .join('<br>');

const changesOf = ({ inserted, where }: ChangeFilter): string => {
  const attributes = Object.entries(where).map(([name, values]) => `${code(name)} = ${oneOf(values)}`);
  return `stream, ${inserted ? 'new items' : 'items'} with ${attributes.join(' and ')}`;
};

const triggerOf = (service: ServiceDeclaration, declared: FunctionDeclaration): string => {
  if (declared.routes) return routesOf(service, declared.routes);
  if (declared.subscribes) return eventsOf(declared.subscribes);
  if (declared.stream) return changesOf(declared.stream);
  if (declared.schedule) return `daily, ${code(`schedules.${declared.schedule}`)} of the city`;
  return `machine ${code(declared.task.machine)}, task ${code(declared.task.name)}`;
};

const tableOf = ({ table, puts, updates, deletes }: FunctionDeclaration): string =>
  [
    table,
    puts && `puts ${codes(puts)}`,
    updates && `updates ${codes(updates)}`,
    deletes && `deletes ${codes(deletes)}`,
  ]
    .filter((right) => right !== undefined)
    .join('; ');

const othersOf = ({ publishes, starts, restarts }: FunctionDeclaration): string =>
  [
    publishes && `puts events on the bus, ${code('EVENT_BUS')}`,
    starts && `starts ${code(starts.machine)}, ${code(starts.variable)}`,
    restarts && 'starts the machine that calls it anew',
  ]
    .filter((right) => right !== undefined)
    .join('; ');

const durationOf = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`);

const row = (service: ServiceDeclaration, folder: string, declared: FunctionDeclaration): string => {
  const { timeoutSeconds, memoryMiB } = limitsOf(declared);
  const limits = `${durationOf(timeoutSeconds)}, ${memoryMiB} MiB`;
  return `| ${code(folder)} | ${triggerOf(service, declared)} | ${tableOf(declared)} | ${limits} | ${othersOf(declared)} |`;
};

/** The functions of a service as a table, in the order of their declaration. */
export const functionTable = (service: ServiceDeclaration): string =>
  [
    '| folder | set off by | table | at most | besides |',
    '|---|---|---|---|---|',
    ...Object.entries(service.functions).map(([folder, declared]) => row(service, folder, declared)),
  ].join('\n');
