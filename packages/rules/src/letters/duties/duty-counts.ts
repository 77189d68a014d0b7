import type { Level, UnitFacts } from '../../vocabulary.ts';
import { type DutiesLaw, dutyKindsOf } from './duties-of.ts';

/** The number of times that the year's template wants a duty done; for units of a level, or of any. */
export interface RequiredDuty {
  /** Id of its kind. */
  readonly kind: string;
  readonly level?: Level | undefined;
  readonly times: number;
}

/** The number of times that a unit did a duty in a year, against the number that the template of that year requires. */
export interface DutyCount {
  /** Id of its kind. */
  readonly kind: string;
  readonly done: number;
  /** Null where the template asks for no number. */
  readonly required: number | null;
  /** Those still to be done; 0 where none is required. */
  readonly missing: number;
}

/** A number required of a level goes before one required of any. */
const requiredOf = (required: readonly RequiredDuty[], kind: string, level: Level): number | null => {
  const ofKind = required.filter((one) => one.kind === kind);
  const found = ofKind.find((one) => one.level === level) ?? ofKind.find((one) => one.level === undefined);
  return found?.times ?? null;
};

/** A unit's duties of a year (A4–A6): every kind that is one of its own, also those nobody did. */
export const dutyCounts = (
  unit: Pick<UnitFacts, 'kind' | 'level'>,
  done: Readonly<Record<string, number>>,
  required: readonly RequiredDuty[],
  city: DutiesLaw,
): readonly DutyCount[] =>
  dutyKindsOf(unit, city).map(({ id: kind }) => {
    const count = done[kind] ?? 0;
    const wanted = requiredOf(required, kind, unit.level);
    return { kind, done: count, required: wanted, missing: Math.max(0, (wanted ?? 0) - count) };
  });
