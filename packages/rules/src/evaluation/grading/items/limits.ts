import type { Indicator } from '../../scheme/indicator.ts';
import type { Limits } from './item.ts';
import { fromHundredths, hundredths } from './points.ts';

/** More than any total comes to: an item on the total that has no ceiling. */
const unlimited = 100_000_000;

/** An item that has points of its own stays between none of them and all. */
const within = (points: number): Limits => ({
  least: 0,
  most: hundredths(points),
  atLeast: { zh: '扣完为止', en: 'not below 0' },
  atMost: { zh: `以${points}分为限`, en: `not above ${points}` },
});

/** An item that works on the total takes off or adds its ceiling at most. */
const onTotal = (ceiling: number | undefined): Limits => {
  const most = ceiling === undefined ? unlimited : hundredths(ceiling);
  return {
    least: -most,
    most,
    atLeast: { zh: `至多扣${ceiling}分`, en: `at most ${ceiling} points off` },
    atMost: { zh: `至多加${ceiling}分`, en: `at most ${ceiling} points on top` },
  };
};

/** The limits of an indicator's score; `full` is null for one that works on the total. */
export const limitsOf = ({ ceiling }: Pick<Indicator, 'ceiling'>, full: number | null): Limits =>
  full === null ? onTotal(ceiling) : within(full);

/** The least and the most that an indicator can be scored with, in points; null: without a limit. */
export const rangeOf = (
  { method, ceiling }: Pick<Indicator, 'method' | 'ceiling'>,
  full: number | null,
): { readonly least: number | null; readonly most: number | null } => {
  if (method === 'bonus') return { least: 0, most: ceiling ?? null };
  const { least, most } = limitsOf({ ceiling }, full);
  return {
    least: least === -unlimited ? null : fromHundredths(least),
    most: most === unlimited ? null : fromHundredths(most),
  };
};
