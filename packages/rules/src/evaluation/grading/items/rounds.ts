import type { Bilingual } from '../../../vocabulary.ts';
import { fullOf } from '../../scheme/full-points.ts';
import type { Indicator, Round, Rounds } from '../../scheme/indicator.ts';
import { type BetterFact, type Counted, type Reckoned, reckon } from './item.ts';
import type { ItemFacts } from './item-facts.ts';
import { limitsOf } from './limits.ts';
import { fromHundredths, hundredths, rounded } from './points.ts';
import { type ItemReckoned, reckonItem } from './reckon-item.ts';

/** A round as it was reckoned. */
export interface RoundReckoned extends ItemReckoned {
  readonly id: string;
  readonly name: Bilingual;
}

/** All rounds of an indicator, and what they make together. */
export interface RoundsReckoned extends ItemReckoned {
  readonly rounds: readonly RoundReckoned[];
}

/** The whole of all weights, in hundredths of a percent. */
const allWeights = 10_000n;

const listed = (rounds: readonly RoundReckoned[], say: (one: RoundReckoned, n: number) => string): string =>
  rounds.map(say).join('＋');

/** The lines of a result that several rounds make: one for each where they are added up, else one for all. */
const combined = ({ combine, each }: Rounds, rounds: readonly RoundReckoned[]): Counted[] => {
  if (combine === 'sum') return rounds.map(({ name, score }) => ({ text: name, hundredths: score }));
  if (combine === 'average') {
    const sum = rounds.reduce((total, { score }) => total + score, 0);
    const text = `（${listed(rounds, ({ score }) => `${fromHundredths(score)}`)}）÷${rounds.length}`;
    const en = `(${rounds.map(({ score }) => fromHundredths(score)).join(' + ')}) / ${rounds.length}`;
    return [{ text: { zh: text, en }, hundredths: rounded(BigInt(sum), BigInt(rounds.length)) }];
  }
  const weightOf = (n: number): number => each[n]?.weight ?? 0;
  const sum = rounds.reduce(
    (total, { score }, n) => total + BigInt(score) * BigInt(hundredths(weightOf(n))),
    0n,
  );
  const text = listed(rounds, ({ score }, n) => `${fromHundredths(score)}×${weightOf(n)}%`);
  const en = rounds.map(({ score }, n) => `${fromHundredths(score)} × ${weightOf(n)} %`).join(' + ');
  return [{ text: { zh: text, en }, hundredths: rounded(sum, allWeights) }];
};

/** An item on the total has its ceiling for all rounds together, and none for a single one. */
const inOneRound = (item: Indicator, full: number | null): Indicator => {
  if (full !== null || item.method === 'bonus') return item;
  const { ceiling: _, ...free } = item;
  return free;
};

/** Replaces one round by a better one. */
const withBetter = (rounds: readonly RoundReckoned[], at: number, gain: number): RoundReckoned[] =>
  rounds.map((one, n) => (n === at ? { ...one, score: one.score + gain } : one));

const bettered = (
  rounds: readonly RoundReckoned[],
  made: (rounds: readonly RoundReckoned[]) => Reckoned,
  now: Reckoned,
): BetterFact | null => {
  const gains = rounds.flatMap(({ name, better }, n) => {
    if (!better) return [];
    const gain = made(withBetter(rounds, n, hundredths(better.points))).score - now.score;
    const text = { zh: `${name.zh}：${better.text.zh}`, en: `${name.en}: ${better.text.en}` };
    return gain > 0 ? [{ text, points: fromHundredths(gain) }] : [];
  });
  return gains.reduce<BetterFact | null>(
    (best, one) => (best && best.points >= one.points ? best : one),
    null,
  );
};

/** Reckons each round of an indicator, and makes one result of them (A10). @param factsOf the facts of a round. */
export const reckonRounds = (
  item: Indicator,
  rounds: Rounds,
  factsOf: (round: Round) => ItemFacts,
  points: number | null,
): RoundsReckoned => {
  const one = inOneRound(item, points);
  const each = rounds.each.map((round) => ({
    id: round.id,
    name: round.name,
    ...reckonItem(one, factsOf(round), points),
  }));
  const limits = limitsOf(item, points === null ? null : (fullOf({ points, rounds }) ?? 0));
  const made = (all: readonly RoundReckoned[]): Reckoned => reckon(combined(rounds, all), limits);
  const now = made(each);
  return { ...now, rounds: each, better: bettered(each, made, now) };
};
