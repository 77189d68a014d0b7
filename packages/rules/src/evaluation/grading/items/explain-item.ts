import type { Bilingual } from '../../../vocabulary.ts';
import type { Indicator, Round } from '../../scheme/indicator.ts';
import type { IndicatorExplanation, IndicatorScore, RoundExplanation } from '../indicator-score.ts';
import { type Counted, toldLines } from './item.ts';
import type { ItemFacts } from './item-facts.ts';
import { fromHundredths } from './points.ts';
import { type ItemReckoned, reckonItem } from './reckon-item.ts';
import { type RoundReckoned, reckonRounds } from './rounds.ts';

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`).replace('-', '−');

const textOf = (lines: readonly Counted[]): Bilingual => {
  const told = toldLines(lines);
  if (told.length === 0) return { zh: '无加扣分', en: 'nothing off and nothing on top' };
  return {
    zh: told.map(({ text, points }) => `${text.zh}（${signed(points)}）`).join('；'),
    en: told.map(({ text, points }) => `${text.en} (${signed(points)})`).join('; '),
  };
};

const told = ({ lines, limited, better }: ItemReckoned) => ({
  limited,
  lines: toldLines(lines),
  better,
  text: textOf(lines),
});

const roundOf = (round: RoundReckoned): RoundExplanation => {
  const { id, name, score } = round;
  return { id, name, score: fromHundredths(score), ...told(round) };
};

/** The figures an indicator was reckoned from; of a list its lines say them. */
const figuresIn = ({ value, before, group }: ItemFacts) => ({
  ...(value !== undefined && { value }),
  ...(before !== undefined && { before }),
  ...(group && { group }),
});

const settingsIn = ({ target, ceiling }: Indicator) => ({
  ...(target !== undefined && { target }),
  ...(ceiling !== undefined && { ceiling }),
});

/**
 * Scores an indicator line by line, in its rounds if it has any, and says how it came about (A10). The points of all lines together
 * are the score.
 * @param factsOf the facts of a round; without one of the year.
 */
export const itemExplanation = (
  item: Indicator,
  factsOf: (round?: Round) => ItemFacts,
  points: number | null,
): IndicatorScore => {
  const { method, rounds } = item;
  if (rounds) {
    const all = reckonRounds(item, rounds, factsOf, points);
    const explanation: IndicatorExplanation = {
      method,
      ...settingsIn(item),
      rounds: all.rounds.map(roundOf),
      ...told(all),
    };
    return { score: fromHundredths(all.score), explanation };
  }
  const facts = factsOf();
  const one = reckonItem(item, facts, points);
  const explanation: IndicatorExplanation = {
    method,
    ...figuresIn(facts),
    ...settingsIn(item),
    ...told(one),
  };
  return { score: fromHundredths(one.score), explanation };
};
