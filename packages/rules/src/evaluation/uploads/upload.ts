import type { UnitId } from '../../vocabulary.ts';
import type { GradedYear } from '../evaluator.ts';

/** A year's rows are uploaded in two kinds: scores by indicator, and the public-safety survey (A10, A23). */
export const uploadKinds = ['scores', 'survey'] as const;
export type UploadKind = (typeof uploadKinds)[number];

/** One value of one unit; the survey has one column. */
export interface UploadRow {
  readonly unit: UnitId;
  readonly column: string;
  readonly value: number;
  readonly reason?: string | undefined;
}

/** The column of the survey. */
export const percentColumn = 'percent';

/** The rows of an upload come from a body that was sent, known by its hash; or from a review that was upheld. */
export type UploadSource =
  | { readonly type: string; readonly sha256: string }
  | { readonly review: { readonly unit: UnitId; readonly number: number } };

/** The rows of an upload, their source and their hash. */
export interface UploadCommand {
  readonly rows: readonly UploadRow[];
  readonly source: UploadSource;
  /** Hash of the rows as they are stored, so that a value altered later is found. */
  readonly content: string;
  /** Further rows that could not be read; they are refused by whoever read them. */
  readonly unreadable: number;
}

/** The uploads of a kind in a year as they stand: the latest of them. */
export interface UploadState extends GradedYear {
  readonly kind: UploadKind;
  readonly source: UploadSource;
  readonly content: string;
  readonly rows: number;
  /** Rows that changed a value entered before; the old one stays in its own upload. */
  readonly corrected: number;
}

/** The entry of an upload in its history. */
export interface UploadData {
  readonly source: UploadSource;
  readonly content: string;
  readonly rows: number;
  readonly corrected: number;
  readonly [more: string]: unknown;
}

/** One value with the reason given if it corrected another. */
export interface UploadCell {
  readonly value: number;
  readonly reason?: string | undefined;
}

/** A unit's values by column. */
export type UploadCells = ReadonlyMap<string, UploadCell>;

/** The rows of an upload by unit and column; of a column that comes twice the later one counts. */
export const cellsOf = (rows: readonly UploadRow[]): ReadonlyMap<UnitId, UploadCells> => {
  const units = new Map<UnitId, Map<string, UploadCell>>();
  for (const { unit, column, value, reason } of rows) {
    const cells = units.get(unit) ?? new Map<string, UploadCell>();
    units.set(unit, cells);
    cells.set(column, { value, ...(reason !== undefined && { reason }) });
  }
  return units;
};
