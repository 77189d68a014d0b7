import type { Scheme, SchemeGroup, Thresholds } from './scheme.ts';

/** The difference that a new version of a scheme makes, by the ids of its groups. */
export interface SchemeChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Its own thresholds, if it has any. */
  readonly thresholds: Thresholds | null;
  readonly [more: string]: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** True for equal plain values, whatever the order of their fields; a field that is undefined is not there. */
const isEqual = (a: unknown, b: unknown): boolean => {
  if (!isRecord(a) || !isRecord(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isEqual(a[key], b[key]));
};

/** Compares a scheme with the one before it, group by group. */
export const schemeChanges = (before: Scheme | undefined, after: Scheme): SchemeChanges => {
  const old = new Map<string, SchemeGroup>((before?.groups ?? []).map((group) => [group.id, group]));
  const kept = after.groups.filter(({ id }) => old.has(id));
  return {
    added: after.groups.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: [...old.keys()].filter((id) => !after.groups.some((group) => group.id === id)),
    changed: kept.filter((group) => !isEqual(group, old.get(group.id))).map(({ id }) => id),
    thresholds: after.thresholds ?? null,
  };
};
