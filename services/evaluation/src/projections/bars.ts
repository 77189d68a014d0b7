import { city } from '@jieti/lambda';
import type { Post } from '@jieti/letters/contract';
import { type BarringMeasure, barsByRegister, legalDateOf } from '@jieti/rules';
import { measuresPK } from '../keys.ts';
import { table } from '../table.ts';
import type { MeasureCopy } from './measures.ts';
import { holdingOn } from './posts.ts';

type Measure = MeasureCopy['measure'];

const barring = ({ caseId, stage, from, lastDay, endedAt, status }: Measure): BarringMeasure => {
  const { ladder, zone } = city();
  return {
    caseId,
    stage,
    from,
    lastDay,
    effects: ladder.find(({ id }) => id === stage)?.effects ?? [],
    endedOn: endedAt === null ? null : legalDateOf(endedAt, zone),
    revoked: status === 'revoked',
  };
};

const measuresOn = async (unit: string): Promise<Measure[]> =>
  (await table.all<MeasureCopy>({ partition: measuresPK, prefix: `${unit}#` })).map(({ measure }) => measure);

/** Measures on a unit that take something away while they stand (A23, A24). */
export const barsOnUnit = async (unit: string): Promise<BarringMeasure[]> =>
  (await measuresOn(unit)).map(barring).filter(({ effects }) => effects.length > 0);

/**
 * True if a measure barred a holder when it took force: as the event of cases says, or, for one from before events said whom, as
 * the projection of the unit's posts has it (A23, A24). Who was named by an entry that was put right since is not barred, but whoever held it.
 */
const bars = (holder: string, { bars: barred, from, unit }: Measure, posts: readonly Post[]): boolean =>
  barred
    ? barsByRegister(
        barred,
        from,
        posts.filter((post) => post.unit === unit),
      ).some((bar) => bar.holder === holder)
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
  const measures = (await Promise.all(units.map(measuresOn))).flat();
  return measures
    .filter((measure) => bars(holder, measure, posts))
    .map((measure) => ({ ...barring(measure), unit: measure.unit }))
    .filter(({ effects }) => effects.length > 0);
};
