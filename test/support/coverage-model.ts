import { type LegalDate, type LetterStatus, lateAt, type UnitFacts, type UnitId } from '@jieti/rules';

/** A unit that should have a letter in a year, with what became of it; `status: null` = it has none. */
export interface CoveredUnit extends Pick<UnitFacts, 'id' | 'ancestors'> {
  readonly status: LetterStatus | null;
  readonly inForceOn: LegalDate | null;
  /** In force, and to be signed again because of an amendment. */
  readonly resigning?: boolean;
}

/** Counts of a branch (A7). `units` = `issued` + `signedByOne` + `inForce` + `missing`. */
interface CoverageCount {
  readonly units: number;
  readonly issued: number;
  readonly signedByOne: number;
  readonly inForce: number;
  readonly missing: number;
  /** Not in force though the deadline has passed, with or without a letter. */
  readonly late: number;
  /** In force, but only after the deadline. */
  readonly signedLate: number;
  /** Of those in force: amended, and waiting to be signed again. */
  readonly resigning: number;
}

const count = (units: readonly CoveredUnit[], deadline: LegalDate, today: LegalDate): CoverageCount => {
  const having = (status: LetterStatus | null): number =>
    units.filter((unit) => unit.status === status).length;
  const late = units.filter((unit) => lateAt(unit.inForceOn, deadline, today));
  return {
    units: units.length,
    issued: having('issued'),
    signedByOne: having('signed-by-one'),
    inForce: having('in-force'),
    missing: having(null),
    late: late.filter((unit) => unit.inForceOn === null).length,
    signedLate: late.filter((unit) => unit.inForceOn !== null).length,
    resigning: units.filter((unit) => unit.resigning).length,
  };
};

const within = (unit: CoveredUnit, branch: UnitId): boolean =>
  unit.id === branch || unit.ancestors.some(({ id }) => id === branch);

/**
 * Coverage under a unit, by counting every letter one by one: a model to hold the counters against. It has the whole, without
 * that unit's own letter, and each branch, headed by a unit right below it and counted with its head. The branches' sums are
 * the whole's.
 */
export const coverageUnder = (
  under: UnitId,
  units: readonly CoveredUnit[],
  deadline: LegalDate,
  today: LegalDate,
): {
  readonly total: CoverageCount;
  readonly branches: readonly (CoverageCount & { readonly unit: UnitId })[];
} => {
  const below = units.filter((unit) => unit.id !== under && within(unit, under));
  const heads = below.filter((unit) => unit.ancestors[0]?.id === under);
  return {
    total: count(below, deadline, today),
    branches: heads.map(({ id }) => ({
      unit: id,
      ...count(
        below.filter((unit) => within(unit, id)),
        deadline,
        today,
      ),
    })),
  };
};
