import type { Refusal } from '../decision/refusal.ts';
import type { ArticleRef, Level } from '../vocabulary.ts';
import type { Commended } from './kinds.ts';

/** So many places for units, or for holders, of a level or of a group of the register; of all if neither is said. */
export interface Quota {
  readonly whom: Commended;
  readonly level?: Level | undefined;
  readonly group?: string | undefined;
  readonly places: number;
}

/** Who is to be commended, by the unit they are named for. */
export interface Named {
  readonly whom: Commended;
  readonly level: Level;
  readonly group: string | null;
}

const counts = (quota: Quota, { whom, level, group }: Named): boolean =>
  quota.whom === whom &&
  (quota.level === undefined || quota.level === level) &&
  (quota.group === undefined || quota.group === group);

/** How many places of each quota are taken once these are commended too. A name takes a place of each that it falls under. */
export const taken = (quotas: readonly Quota[], used: readonly number[], names: readonly Named[]): number[] =>
  quotas.map((quota, n) => (used[n] ?? 0) + names.filter((name) => counts(quota, name)).length);

const exceeded = (quota: Quota, n: number, used: number, article: ArticleRef): Refusal => ({
  code: 'quota-exceeded',
  kind: 'state',
  articles: [article],
  text: {
    zh: `名额 ${quota.places} 个,连同本次共 ${used} 个。`,
    en: `There are ${quota.places} places; with these it would be ${used}.`,
  },
  facts: { quota, n, places: quota.places, used },
});

const placeless = (n: number, article: ArticleRef): Refusal => ({
  code: 'no-quota',
  kind: 'state',
  articles: [article],
  text: { zh: '计划中没有其所属层级或分组的名额。', en: 'The plan has no place for such a level or group.' },
  facts: {},
  pointer: `/names/${n}`,
});

/** Quotas that would be exceeded, and names no quota has a place for (A14). `used` counts who was commended before. */
export const quotaRefusals = (
  quotas: readonly Quota[],
  used: readonly number[],
  names: readonly Named[],
  article: ArticleRef = 'A14',
): Refusal[] => [
  ...names.flatMap((name, n) => (quotas.some((quota) => counts(quota, name)) ? [] : [placeless(n, article)])),
  ...taken(quotas, used, names).flatMap((total, n) => {
    const quota = quotas[n];
    return quota && total > quota.places ? [exceeded(quota, n, total, article)] : [];
  }),
];
