import type { Place } from '../../competence/index.ts';
import type { Affiliation, Bilingual, LegalDate, Level, UnitId, UnitKind } from '../../vocabulary.ts';

/** A unit stands, or it was merged into another or abolished. */
export const unitStatuses = ['active', 'merged', 'abolished'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

/** A unit as the register has it (A3). */
export interface Unit {
  readonly id: UnitId;
  readonly name: Bilingual;
  readonly kind: UnitKind;
  readonly level: Level;
  /** Null of the city itself, and of no other. */
  readonly parent: UnitId | null;
  readonly affiliation: Affiliation;
  /** The group in which it is evaluated. */
  readonly group: string | null;
  /** Since which day it stands so; absent: as far back as the register goes. */
  readonly from?: LegalDate | undefined;
  /** Absent while it stands. */
  readonly status?: UnitStatus | undefined;
  /** Of a merged unit, who took over. */
  readonly mergedInto?: UnitId | undefined;
}

/** A unit of the register, and where it lies. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly place: Place;
}

type Dates = Pick<Unit, 'from' | 'status' | 'mergedInto'>;

/** Since when a unit stands so, and whether it was merged or abolished: only a change from a day on changes these. */
export const datedOf = ({ from, status, mergedInto }: Dates): Dates => ({
  ...(from !== undefined && { from }),
  ...(status !== undefined && status !== 'active' && { status }),
  ...(mergedInto !== undefined && { mergedInto }),
});

/** The unit itself out of a record of it; a unit that stands has no status. */
export const unitOf = (unit: Unit): Unit => ({
  id: unit.id,
  name: unit.name,
  kind: unit.kind,
  level: unit.level,
  parent: unit.parent,
  affiliation: unit.affiliation,
  group: unit.group,
  ...datedOf(unit),
});

/** True of a merged and of an abolished unit. */
export const isEnd = ({ status }: Pick<Unit, 'status'>): boolean =>
  status === 'merged' || status === 'abolished';

/** The day from which a unit is no more, merged or abolished; undefined while it stands. */
export const endOf = (unit: Pick<Unit, 'from' | 'status'>): LegalDate | undefined =>
  isEnd(unit) ? unit.from : undefined;
