import type { Refusal } from '../../decision/refusal.ts';
import type { Bilingual, UnitId } from '../../vocabulary.ts';
import type { SplitTarget, WeightedTarget } from './targets-answered-for.ts';

/** Hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
const hundredths = (weight: number): number => Math.round(weight * 100);

const sumOf = ({ shares }: SplitTarget): number =>
  shares.reduce((sum, { weight }) => sum + hundredths(weight), 0);

/** Whether the parts of a target sum to what there is of it. */
export const splitFits = (split: SplitTarget, target: WeightedTarget): boolean =>
  sumOf(split) === hundredths(target.weight);

const refusal = (code: string, pointer: string, text: Bilingual, facts: Refusal['facts'] = {}): Refusal => ({
  code,
  kind: 'input',
  articles: ['A7'],
  text,
  facts,
  pointer,
});

const shareRefusals = ({ shares }: SplitTarget, at: string, signsWith: ReadonlySet<UnitId>): Refusal[] =>
  shares.flatMap(({ unit, weight }, j) => {
    const found: Refusal[] = [];
    if (!signsWith.has(unit))
      found.push(
        refusal(
          'not-signed-with',
          `${at}/shares/${j}/unit`,
          {
            zh: '目标只能分解给与其签订责任书的下级',
            en: 'Targets are broken down among the units it signs with below',
          },
          { unit },
        ),
      );
    if (shares.findIndex((share) => share.unit === unit) !== j)
      found.push(
        refusal(
          'duplicate-unit',
          `${at}/shares/${j}/unit`,
          { zh: '单位重复', en: 'This unit is there already' },
          { unit },
        ),
      );
    if (Math.abs(hundredths(weight) - weight * 100) > 1e-6)
      found.push(
        refusal('weight-decimals', `${at}/shares/${j}/weight`, {
          zh: '权重至多两位小数',
          en: 'A weight has two decimals at most',
        }),
      );
    return found;
  });

const noSuchTarget = (id: string, at: string): Refusal =>
  refusal(
    'no-such-target',
    `${at}/id`,
    {
      zh: '责任书没有此目标,上级也未分解',
      en: 'Neither its letter nor the unit above gives it such a target',
    },
    { target: id },
  );

/**
 * Why a unit may not break its targets down so (A7): a target it does not answer for, a unit it does not sign with, or parts
 * that do not sum to what there is. All of it, each with its place in `/targets`.
 */
export const splitRefusals = (
  splits: readonly SplitTarget[],
  targets: readonly WeightedTarget[],
  signsWith: ReadonlySet<UnitId>,
): Refusal[] =>
  splits.flatMap((split, i) => {
    const at = `/targets/${i}`;
    const found = shareRefusals(split, at, signsWith);
    if (splits.findIndex(({ id }) => id === split.id) !== i)
      found.push(
        refusal('duplicate-id', `${at}/id`, { zh: '目标编号重复', en: 'This target id is there already' }),
      );
    const target = targets.find(({ id }) => id === split.id);
    if (!target) return [...found, noSuchTarget(split.id, at)];
    if (splitFits(split, target)) return found;
    const sum = sumOf(split) / 100;
    const text = {
      zh: `各部分合计 ${sum},应为 ${target.weight}`,
      en: `The parts sum to ${sum}, not to ${target.weight}`,
    };
    const facts = { target: split.id, sum, weight: target.weight };
    return [...found, refusal('parts-do-not-fit', `${at}/shares`, text, facts)];
  });
