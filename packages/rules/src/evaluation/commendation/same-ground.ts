import type { Refusal } from '../../decision/index.ts';
import type { CommendationGround } from './commendation.ts';

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, inOrder(member)]),
  );
};

/** One text for each value, in whatever order its members come. */
export const textOf = (value: unknown): string => JSON.stringify(inOrder(value));

/** A ground as it is told apart from others: when and how a measure ended is not part of what it was that day. */
export const textOfGround = ({ code, facts: { until: _, on: __, ...facts } }: CommendationGround): string =>
  textOf({ code, facts });

/** The same said of two days is said once. */
export const saidOnce = (refusals: readonly Refusal[]): Refusal[] => {
  const key = ({ code, facts: { on: _, ...facts } }: Refusal): string => textOf({ code, facts });
  return [...new Map(refusals.toReversed().map((one) => [key(one), one])).values()].reverse();
};
