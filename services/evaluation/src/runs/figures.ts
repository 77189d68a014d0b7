import type { Figures, YearFigures } from '@jieti/rules';
import { freeze, thaw } from '../content.ts';

/** The figures of a group under one column, frozen in parts: an item of the table may have 400 KB. */
export interface FrozenFigures {
  readonly group: string;
  readonly column: string;
  readonly parts: readonly string[];
}

/** Values in one part. */
const mostValues = 15_000;

const freezeParts = async (figures: Figures): Promise<string[]> => {
  const parts: string[] = [];
  for (let from = 0; from < figures.length; from += mostValues)
    parts.push(await freeze({ figures: figures.slice(from, from + mostValues) }));
  return parts;
};

/** Freezes what ranks and averages of a year are reckoned from (idempotent). */
export const freezeFigures = async (figures: YearFigures): Promise<FrozenFigures[]> => {
  const frozen: FrozenFigures[] = [];
  for (const [group, columns] of Object.entries(figures))
    for (const [column, values] of Object.entries(columns))
      frozen.push({ group, column, parts: await freezeParts(values) });
  return frozen;
};

const thawParts = async (parts: readonly string[]): Promise<Figures> => {
  const thawed = await Promise.all(parts.map((hash) => thaw<{ readonly figures: Figures }>(hash)));
  return thawed.flatMap(({ figures }) => figures);
};

/** Reads the frozen figures back. */
export const thawFigures = async (frozen: readonly FrozenFigures[]): Promise<YearFigures> => {
  const figures: Record<string, Record<string, Figures>> = {};
  for (const { group, column, parts } of frozen)
    figures[group] = { ...figures[group], [column]: await thawParts(parts) };
  return figures;
};
