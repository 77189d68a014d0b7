import type { Bilingual } from '../../../vocabulary.ts';
import type { Indicator, Step } from '../../scheme/indicator.ts';
import type { Candidate, Counted } from './item.ts';
import { fromHundredths, hundredths, rounded } from './points.ts';

/** A figure that points are made of, in hundredths, and which way it is better. */
export interface Measured {
  readonly value: number;
  readonly lessIsBetter: boolean;
  /** The figure in words, with what it was held against. */
  readonly text: Bilingual;
}

const isReached = ({ value, lessIsBetter }: Measured, at: number): boolean =>
  lessIsBetter ? value <= at : value >= at;

/** Steps, the best first. */
const bestFirst = (steps: readonly Step[], lessIsBetter: boolean): Step[] =>
  steps.toSorted((a, b) => (lessIsBetter ? a.at - b.at : b.at - a.at));

const stepText = (measured: Measured, step: Step | undefined): Bilingual => {
  const { text, lessIsBetter } = measured;
  if (!step) return { zh: `${text.zh}，未达任何一档`, en: `${text.en}, which reaches no step` };
  const [zh, en] = lessIsBetter ? ['不高于', 'not above'] : ['不低于', 'not below'];
  return { zh: `${text.zh}，${zh}${step.at}`, en: `${text.en}, ${en} ${step.at}` };
};

type Stepped = Pick<Indicator, 'steps' | 'otherwise'>;

/** The points of the best step that is reached; those for none where none is. */
export const stepLines = ({ steps = [], otherwise = 0 }: Stepped, measured: Measured): Counted[] => {
  const step = bestFirst(steps, measured.lessIsBetter).find(({ at }) => isReached(measured, hundredths(at)));
  return [{ text: stepText(measured, step), hundredths: hundredths(step ? step.points : otherwise) }];
};

/** The next better step whose points are more. */
export const stepChanges = (
  item: Stepped,
  measured: Measured,
  say: (step: Step) => Bilingual,
): Candidate[] => {
  const [line] = stepLines(item, measured);
  const better = bestFirst(item.steps ?? [], measured.lessIsBetter).filter(
    ({ at, points }) => !isReached(measured, hundredths(at)) && hundredths(points) > (line?.hundredths ?? 0),
  );
  const next = better.at(-1);
  return next ? [{ text: say(next), lines: [{ text: say(next), hundredths: hundredths(next.points) }] }] : [];
};

const countings = {
  proportional: (worse: number, per: number, points: number) =>
    rounded(BigInt(worse) * BigInt(points), BigInt(per)),
  full: (worse: number, per: number, points: number) => Math.floor(worse / per) * points,
  started: (worse: number, per: number, points: number) => Math.ceil(worse / per) * points,
};

type Sloped = Pick<Indicator, 'slopes' | 'counting'>;

/** So far a figure is worse than a bound, in hundredths; 0 where it is not. */
const worseThan = (bound: number, value: number, lessIsBetter: boolean): number =>
  Math.max(0, lessIsBetter ? value - bound : bound - value);

/** The points lost on each stretch that a figure has gone down, each rounded half up to two decimals. */
export const slopeLines = (
  { slopes = [], counting = 'proportional' }: Sloped,
  measured: Measured,
): Counted[] => {
  const { value, lessIsBetter, text } = measured;
  const ordered = slopes.toSorted((a, b) => (lessIsBetter ? a.beyond - b.beyond : b.beyond - a.beyond));
  return ordered.flatMap(({ beyond, points, per }, n) => {
    const next = ordered[n + 1];
    const all = worseThan(hundredths(beyond), value, lessIsBetter);
    const stretch = next ? Math.min(all, Math.abs(hundredths(next.beyond) - hundredths(beyond))) : all;
    if (stretch === 0) return [];
    const lost = countings[counting](stretch, hundredths(per), hundredths(points));
    const by = fromHundredths(stretch);
    const [zh, en] = lessIsBetter ? ['高于', 'above'] : ['低于', 'below'];
    return [
      {
        text: {
          zh: `${text.zh}，${zh}${beyond}的部分${by}，每${per}扣${points}分`,
          en: `${text.en}, ${by} ${en} ${beyond} at ${points} for each ${per}`,
        },
        hundredths: -lost,
      },
    ];
  });
};

/** The figure brought to the nearest bound that it is worse than. */
export const slopeChanges = (item: Sloped, measured: Measured, start: readonly Counted[]): Candidate[] => {
  const { value, lessIsBetter } = measured;
  const bounds = (item.slopes ?? [])
    .map(({ beyond }) => hundredths(beyond))
    .filter((bound) => worseThan(bound, value, lessIsBetter) > 0)
    .toSorted((a, b) => worseThan(a, value, lessIsBetter) - worseThan(b, value, lessIsBetter));
  // The nearest bound may give nothing where less than a full `per` was missing: then the next one does.
  return bounds.map((bound) => ({
    text: { zh: `达到${fromHundredths(bound)}`, en: `${fromHundredths(bound)} reached` },
    lines: [...start, ...slopeLines(item, { ...measured, value: bound })],
  }));
};
