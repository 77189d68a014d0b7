import { city } from '@jieti/lambda';
import type { Post } from '@jieti/letters/contract';
import { type BarringMeasure, legalDateOf } from '@jieti/rules';
import { measuresPK } from '../keys.ts';
import { table } from '../table.ts';
import type { MeasureCopy } from './measures.ts';
import { holdingOn } from './posts.ts';

type Told = MeasureCopy['measure'];

const barring = ({ caseId, stage, from, lastDay, endedAt, status }: Told): BarringMeasure => {
  const { ladder, zone } = city();
  return {
    ...{ caseId, stage, from, lastDay },
    effects: ladder.find(({ id }) => id === stage)?.effects ?? [],
    endedOn: endedAt === null ? null : legalDateOf(endedAt, zone),
    revoked: status === 'revoked',
  };
};

const toldOf = async (unit: string): Promise<Told[]> =>
  (await table.all<MeasureCopy>({ partition: measuresPK, prefix: `${unit}#` })).map(({ measure }) => measure);

/** Measures on a unit that take something away while they stand (A23, A24). */
export const barsOnUnit = async (unit: string): Promise<BarringMeasure[]> =>
  (await toldOf(unit)).map(barring).filter(({ effects }) => effects.length > 0);

/**
 * Whether a measure barred a holder when it took force: as cases told, or, of one told of before cases said whom, as our own copies
 * of the unit's posts have it (A23, A24).
 */
const bars = (holder: string, { bars: told, from, unit }: Told, posts: readonly Post[]): boolean =>
  told
    ? told.some((bar) => bar.holder === holder)
    : holdingOn(
        posts.filter((post) => post.unit === unit),
        from,
      ).some((holding) => holding.holder === holder && holding.role !== 'member');

/** Measures that barred a holder when they took force, in any unit of which they hold or held a post. */
export const barsOnHolder = async (
  holder: string,
  posts: readonly Post[],
): Promise<(BarringMeasure & { readonly unit: string })[]> => {
  const units = [...new Set(posts.map(({ unit }) => unit))];
  const told = (await Promise.all(units.map(toldOf))).flat();
  return told
    .filter((measure) => bars(holder, measure, posts))
    .map((measure) => ({ ...barring(measure), unit: measure.unit }))
    .filter(({ effects }) => effects.length > 0);
};
