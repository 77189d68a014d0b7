import type { Bilingual, Grade, UnitId, UnitKind } from '../../vocabulary.ts';
import type { Evaluated } from '../evaluator.ts';
import type { Indicator } from './indicator.ts';

/** Those who tie on the last place of a quota and do not all fit come in together, or stay out together (I-12). */
export const quotaTies = ['within', 'outside'] as const;
type QuotaTies = (typeof quotaTies)[number];

/** The quota of a group: so many may have the best grade, by rank (A10, I-12). */
export interface GroupQuota {
  /** Of the units of the group, rounded as the city's law says. */
  readonly percent: number;
  readonly ties: QuotaTies;
}

/** The points from which each grade begins, by the grade's id; the last grade has none (A10, I-11). */
export type Thresholds = Readonly<Record<Grade, number>>;

/** A heading under which indicators stand; headings may stand under others, in as many layers as a scheme has. */
export interface SchemePart {
  readonly id: string;
  readonly name: Bilingual;
  /** The heading it stands under; none: at the top. */
  readonly within?: string | undefined;
  /** What its indicators come to, where the scheme says so. */
  readonly points?: number | undefined;
}

/** A group scored in points: its indicators count in their own unit, and nothing is brought to a hundred. */
interface PointsScoring {
  /** The total begins from it: what has no points of its own takes off it or adds to it. */
  readonly base: number;
}

/** A group of units graded by the same indicators (A10). */
export interface SchemeGroup {
  readonly id: string;
  readonly name: Bilingual;
  /** Group names of the unit register: every unit that carries one of them belongs. */
  readonly registerGroups: readonly string[];
  /** Units that belong by name; this goes before the register's group. */
  readonly units: readonly UnitId[];
  readonly indicators: readonly Indicator[];
  /** The locality whose office grades it, such as a county its small towns; the city's own if not said. */
  readonly gradedBy?: UnitId | undefined;
  /** Scored by weights if not said. */
  readonly scoring?: PointsScoring | undefined;
  readonly parts?: readonly SchemePart[] | undefined;
  /** The scheme's own if not said. */
  readonly thresholds?: Thresholds | undefined;
  /** The city's own if not said. */
  readonly quota?: GroupQuota | undefined;
}

/** An event that caps a grade whatever the score, as the scheme of a year lists it beside those of the law (A10, A25). */
export interface SchemeEvent {
  readonly id: string;
  readonly name: Bilingual;
  /** The best grade that it still allows. */
  readonly limit: Grade;
}

/** A year's scheme: every graded unit is in exactly one group (A10). */
export interface Scheme {
  readonly groups: readonly SchemeGroup[];
  /** The city's own if not said. */
  readonly thresholds?: Thresholds | undefined;
  /** Events that cap, beside those of the city's law. */
  readonly events?: readonly SchemeEvent[] | undefined;
}

/** A unit of the register, as far as a scheme places it. */
export interface RegisteredUnit extends Evaluated {
  /** Its group in the register. */
  readonly group: string | null;
  readonly kind?: UnitKind | undefined;
}

/** Finds the group a unit is graded in: the one that lists it, else the one that names its group of the register. */
export const placing = ({ groups }: Pick<Scheme, 'groups'>) => {
  const listed = new Map(groups.flatMap((group) => group.units.map((id) => [id, group] as const)));
  const registered = new Map(
    groups.flatMap((group) => group.registerGroups.map((name) => [name, group] as const)),
  );
  return ({ id, group }: Pick<RegisteredUnit, 'id' | 'group'>): SchemeGroup | undefined =>
    listed.get(id) ?? (group === null ? undefined : registered.get(group));
};
