import type { Indicator } from '../../scheme/indicator.ts';
import type { Counted } from './item.ts';
import { type ItemFacts, known } from './item-facts.ts';
import { referenceOf } from './measured.ts';
import { hundredths, rounded } from './points.ts';

type Ratio = Pick<Indicator, 'target' | 'against' | 'improvement' | 'lessIsBetter'>;

/** The figure that makes the full score: the target, or what the figure is held against. */
export const targetOf = (item: Ratio, facts: ItemFacts): number =>
  referenceOf(item, facts) ?? known(item.target, 'target');

/** The share of the target that was reached or, where less is better, the share of the figure that the target is. */
const shareOf = (value: number, target: number, lessIsBetter: boolean): readonly [of: number, to: number] =>
  lessIsBetter ? [target, value] : [value, target];

/** A share of a target makes that share of the full score, never more; rounded once, half up. */
export const ratioLines = (item: Ratio, facts: ItemFacts, full: number): Counted[] => {
  const value = known(facts.value, 'figure');
  const target = targetOf(item, facts);
  const [of, to] = shareOf(hundredths(value), hundredths(target), item.lessIsBetter ?? false);
  const isFull = of >= to;
  const made = isFull ? hundredths(full) : rounded(BigInt(of) * BigInt(hundredths(full)), BigInt(to));
  const [zh, en] = item.lessIsBetter
    ? [`目标${target}÷${value}`, `a target of ${target} by ${value}`]
    : [`${value}÷目标${target}`, `${value} of a target of ${target}`];
  return [{ text: { zh: `${zh}，满分${full}`, en: `${en}, ${full} points in full` }, hundredths: made }];
};
