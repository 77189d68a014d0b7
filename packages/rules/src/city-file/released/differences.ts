import { sameContent } from '../../same-content.ts';
import { type Fault, faultAt, type Path } from '../fault/index.ts';

type Members = Readonly<Record<string, unknown>>;

/** The members by which the entries of a list are known, whatever their place in it. */
const names = ['id', 'code', 'number'] as const;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (entry: unknown): string | undefined => {
  if (!isObject(entry)) return undefined;
  const name = names.find((one) => one in entry);
  return name === undefined ? undefined : String(entry[name]);
};

/** The entries of a list by their names; null for a list whose entries have none. */
const named = (list: readonly unknown[]): ReadonlyMap<string, number> | null => {
  const all = list.map(nameOf);
  return all.includes(undefined) ? null : new Map(all.map((name, n) => [String(name), n]));
};

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const changed = (before: unknown, now: unknown, at: Path): Fault[] => [
  faultAt(at, `it was ${shown(before)}, and is ${shown(now)}`),
];

/** Lists whose entries have names: which of them are lost, which are new, and what changed in those that stay. */
const inNamedLists = (before: readonly unknown[], now: readonly unknown[], at: Path): Fault[] | null => {
  const [names, later] = [named(before), named(now)];
  if (!names || !later) return null;
  const lost = [...names.keys()].filter((name) => !later.has(name));
  const added = [...later].filter(([name]) => !names.has(name));
  const stayed = [...names].flatMap(([name, n]) => {
    const place = later.get(name);
    return place === undefined ? [] : differences(before[n], now[place], [...at, place]);
  });
  const order = [...names.keys()].filter((name) => later.has(name)).join();
  const orderNow = [...later.keys()].filter((name) => names.has(name)).join();
  return [
    ...lost.map((name) => faultAt(at, `${name} is lost`)),
    ...added.map(([name, n]) => faultAt([...at, n], `${name} is new`)),
    ...stayed,
    ...(order === orderNow ? [] : [faultAt(at, `the order was ${order}, and is ${orderNow}`)]),
  ];
};

const inLists = (before: readonly unknown[], now: readonly unknown[], at: Path): Fault[] => {
  const byName = inNamedLists(before, now, at);
  if (byName) return byName;
  return before.length === now.length
    ? before.flatMap((one, n) => differences(one, now[n], [...at, n]))
    : changed(before, now, at);
};

/** Where two values differ, each difference at the deepest place that tells it. */
export const differences = (before: unknown, now: unknown, at: Path): Fault[] => {
  if (sameContent(before, now)) return [];
  if (Array.isArray(before) && Array.isArray(now)) return inLists(before, now, at);
  if (!isObject(before) || !isObject(now)) return changed(before, now, at);
  const members = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...members].flatMap((one) => differences(before[one], now[one], [...at, one]));
};
