import type { Actor, Dated, Refusal } from '../../decision/index.ts';
import type { RegisterCity } from '../register/enter-unit.ts';

/** A refusal of a cell of a file. Rows count as a spreadsheet does: the header is row 1. */
export interface RowRefusal {
  readonly row: number;
  readonly column: string;
  readonly refusal: Refusal;
}

/** The import's own setting: every office of whoever imports that keeps the register, the city, the instant. */
export interface ImportContext extends Dated {
  readonly actors: readonly Actor[];
  readonly city: RegisterCity;
}

/** A refusal of the law at the column that its pointer names. */
export const atColumn = (row: number, refusal: Refusal): RowRefusal => ({
  row,
  column: (refusal.pointer ?? '').slice(1),
  refusal,
});
