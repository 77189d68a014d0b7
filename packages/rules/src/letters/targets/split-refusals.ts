import { collect, type Refusal, refusal } from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import { hundredths, hundredthsIn } from './hundredths.ts';
import type { SplitTarget, WeightedTarget } from './targets-answered-for.ts';

const sumOf = ({ shares }: SplitTarget): number =>
  shares.reduce((sum, { weight }) => sum + hundredths(weight), 0);

/** True if the parts of a target sum to what there is of it. */
export const splitFits = (split: SplitTarget, target: WeightedTarget): boolean =>
  sumOf(split) === hundredths(target.weight);

const shareRefusals = ({ shares }: SplitTarget, at: string, signsWith: ReadonlySet<UnitId>): Refusal[] =>
  shares.flatMap(({ unit, weight }, j) => {
    const pointer = `${at}/shares/${j}`;
    const isRepeated = shares.findIndex((share) => share.unit === unit) !== j;
    return collect(
      signsWith.has(unit)
        ? null
        : refusal('not-signed-with', {}, { facts: { unit }, pointer: `${pointer}/unit` }),
      isRepeated ? refusal('duplicate-unit', { unit }, { pointer: `${pointer}/unit` }) : null,
      hundredthsIn(weight)
        ? null
        : refusal('weight-decimals', {}, { kind: 'input', pointer: `${pointer}/weight` }),
    );
  });

const checkSum = (split: SplitTarget, target: WeightedTarget | undefined, at: string): Refusal | null => {
  if (!target) return refusal('no-such-target', {}, { facts: { target: split.id }, pointer: `${at}/id` });
  if (splitFits(split, target)) return null;
  const sum = sumOf(split) / 100;
  const { weight } = target;
  const facts = { target: split.id, sum, weight };
  return refusal('parts-do-not-fit', { sum, weight }, { facts, pointer: `${at}/shares` });
};

/**
 * The reasons for which a unit may not break its targets down so (A7): a target it does not answer for, a unit it does not
 * sign with, or parts that do not sum to what there is. All of them, each with its place in `/targets`.
 */
export const splitRefusals = (
  splits: readonly SplitTarget[],
  targets: readonly WeightedTarget[],
  signsWith: ReadonlySet<UnitId>,
): readonly Refusal[] =>
  splits.flatMap((split, i) => {
    const at = `/targets/${i}`;
    const isRepeated = splits.findIndex(({ id }) => id === split.id) !== i;
    const target = targets.find(({ id }) => id === split.id);
    return collect(
      shareRefusals(split, at, signsWith),
      isRepeated ? refusal('duplicate-id', { id: split.id }, { kind: 'input', pointer: `${at}/id` }) : null,
      checkSum(split, target, at),
    );
  });
