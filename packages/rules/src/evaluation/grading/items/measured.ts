import type { Indicator } from '../../scheme/indicator.ts';
import type { Measured } from './figure-item.ts';
import { type ItemFacts, known } from './item-facts.ts';
import { fromHundredths, hundredths, rounded } from './points.ts';

type Compared = Pick<Indicator, 'against' | 'improvement' | 'lessIsBetter'>;

/** The figure that another is held against; undefined where it stands for itself. */
export const referenceOf = ({ against }: Compared, { before, group }: ItemFacts): number | undefined => {
  if (against === undefined) return undefined;
  return against === 'year-before'
    ? known(before, 'figure of the year before')
    : known(group, 'figures of the group').average;
};

const referenceNames = {
  'year-before': { zh: '上年', en: 'the year before' },
  'group-average': { zh: '本组平均', en: 'the average of the group' },
} as const;

const percentOf = (difference: number, reference: number): number =>
  reference === 0 ? 0 : rounded(BigInt(difference) * 10_000n, BigInt(reference));

/** The figure as points are made of it: itself or, held against another, by how much it is better; worse is below 0. */
export const measuredOf = (item: Compared, facts: ItemFacts): Measured => {
  const value = known(facts.value, 'figure');
  const reference = referenceOf(item, facts);
  const { lessIsBetter = false, against, improvement = 'difference' } = item;
  if (reference === undefined || against === undefined)
    return { value: hundredths(value), lessIsBetter, text: { zh: `${value}`, en: `${value}` } };
  const [own, other] = [hundredths(value), hundredths(reference)];
  const difference = lessIsBetter ? other - own : own - other;
  const better = improvement === 'percent' ? percentOf(difference, other) : difference;
  const { zh, en } = referenceNames[against];
  const [by, unit] = [fromHundredths(better), improvement === 'percent' ? '%' : ''];
  return {
    value: better,
    lessIsBetter: false,
    text: {
      zh: `${value}，${zh}${reference}，好${by}${unit}`,
      en: `${value} against ${reference} of ${en}, better by ${by}${unit}`,
    },
  };
};

/** A rank as points are made of it: counted from the best the smaller is better, counted from the last the larger. */
export const measuredRank = (
  { countedFrom = 'best' }: Pick<Indicator, 'countedFrom'>,
  facts: ItemFacts,
): Measured => {
  const { rank, fromLast, of } = known(facts.group, 'figures of the group');
  return countedFrom === 'best'
    ? {
        value: rank * 100,
        lessIsBetter: true,
        text: { zh: `${of}个单位中第${rank}名`, en: `rank ${rank} of ${of}` },
      }
    : {
        value: fromLast * 100,
        lessIsBetter: false,
        text: { zh: `${of}个单位中倒数第${fromLast}名`, en: `${fromLast} from the last of ${of}` },
      };
};
