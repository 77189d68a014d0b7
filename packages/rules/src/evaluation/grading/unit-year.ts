import type { CitySettings } from '../../city.ts';
import type { Bilingual, UnitFacts, UnitId, UnitKind } from '../../vocabulary.ts';
import { placing, type Scheme, type SchemeGroup } from '../scheme/scheme.ts';
import type { YearFacts } from './caps.ts';
import { surveyFromLast } from './figures.ts';
import { type GradedUnit, gradeUnit, type PointsSum } from './grade-unit.ts';
import { cappedAt } from './group-order.ts';
import type { GroupRank, QuotaNeed } from './group-rank.ts';
import type { GroupSettings } from './group-settings.ts';
import type { Standing } from './rank-tally.ts';
import { type ScoredIndicator, scoreIndicator } from './score-indicator.ts';
import type { ScoredFacts } from './scored-facts.ts';
import { surveyBelowLimit } from './survey.ts';
import { pointsTotal, type Total, weightedTotal } from './total-score.ts';

/** Everything a unit's grade depends on, as it was when the inputs of a run were frozen. */
export interface FrozenUnit extends ScoredFacts {
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  /** By what a scheme places it; absent in inputs frozen before indicators could fill themselves. */
  readonly register?: { readonly group: string | null; readonly kind: UnitKind };
  readonly criminallyLiable: YearFacts['criminallyLiable'];
  /** Events entered of it; absent in inputs frozen before there were any, and where there are none. */
  readonly events?: YearFacts['events'];
}

/** A unit's graded year before anybody is ranked. */
export interface UnitYear {
  readonly unit: UnitId;
  readonly year: number;
  readonly name: Bilingual;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly survey: {
    readonly percent: number;
    readonly belowLimit: boolean;
    /** Its place from the last of the group, where the law asks; 1 is the last. */
    readonly fromLast?: number;
  } | null;
  /** The facts that caps were judged by (A25). */
  readonly facts: YearFacts;
  readonly outcome: GradedUnit;
  readonly schemeVersion: number;
  readonly inputHash: string;
}

/** A unit's result: its graded year, its rank in the group, and the quota's effect. */
export interface UnitResult extends UnitYear {
  readonly rank: number;
  readonly groupSize: number;
  readonly quota: {
    readonly places: number;
    readonly within: boolean;
    /** Absent in a result stored before it was worked out. */
    readonly needs?: QuotaNeed | null;
    /** A capped unit takes none of the places (I-40); `within` then says whether its score would have had one. */
    readonly takesNoPlace?: true;
  } | null;
}

/**
 * Finds the group a frozen unit is graded in by a scheme. Inputs frozen before schemes could be changed under them hold the
 * group of their own scheme only. Undefined if the scheme has no place for it.
 */
export const frozenGroup = (scheme: Pick<Scheme, 'groups'>) => {
  const place = placing(scheme);
  const byId = new Map(scheme.groups.map((group) => [group.id, group] as const));
  return ({ unit, group, register }: FrozenUnit): SchemeGroup | undefined =>
    register ? place({ id: unit, group: register.group }) : byId.get(group);
};

const isBonus = ({ how }: ScoredIndicator): boolean => how?.method === 'bonus';

/** The total of a unit's indicators in its group: by weights with bonuses on top, or the sum of points (A10, I-29). */
export const totalOf = (
  indicators: readonly ScoredIndicator[],
  { scoring }: Pick<SchemeGroup, 'scoring'>,
): Total =>
  scoring
    ? pointsTotal(scoring.base, indicators)
    : weightedTotal(
        indicators.map((one) => ({ id: one.id, weight: one.weight, score: one.score, bonus: isBonus(one) })),
      );

/** A unit's grade follows from these, its place in the quota apart. */
type Gradable = Pick<UnitYear, 'unit' | 'year' | 'indicators' | 'facts'>;

/** A unit's grade by its indicators, its place in the quota and its caps (A10, A25), by the settings of its group. */
export const outcomeOf = (
  { unit, year, indicators, facts }: Gradable,
  withinQuota: boolean | null,
  { city, group }: Pick<GroupSettings, 'city' | 'group'>,
): GradedUnit => {
  const bonus = indicators.some(isBonus);
  const { score, above } = totalOf(indicators, group);
  const sum = group.scoring && sumOf(group.scoring.base, indicators, above);
  return gradeUnit({ unit, year, score, above, ...(sum && { sum }), bonus, withinQuota, facts }, city);
};

/** The terms that a total in points is made of, so that it can be added up by hand. */
const sumOf = (base: number, indicators: readonly ScoredIndicator[], above: number): PointsSum => ({
  base,
  indicators: Object.fromEntries(indicators.map(({ id, score }) => [id, score])),
  above,
});

/** A locality's survey, held against the limit and, where the law asks, against the others of its group (A23). */
export const surveyOf = (
  percent: number | null,
  { city, year, figures }: Pick<GroupSettings, 'city' | 'year' | 'figures'>,
): UnitYear['survey'] => {
  if (percent === null) return null;
  const fromLast = surveyFromLast(figures, percent);
  return {
    percent,
    belowLimit: surveyBelowLimit(percent, city, year),
    ...(fromLast !== undefined && { fromLast }),
  };
};

/** Grades one unit by its frozen facts; whether the quota lets it be excellent is decided when all are ranked. */
export const gradeFrozenUnit = (
  frozen: FrozenUnit,
  settings: GroupSettings,
  origin: Pick<UnitYear, 'schemeVersion' | 'inputHash'>,
): UnitYear => {
  const { unit, name, ancestors, measures, criminallyLiable } = frozen;
  const { year, group } = settings;
  const indicators = group.indicators.map((indicator) => scoreIndicator(frozen, indicator, settings));
  const facts = { year, measures, criminallyLiable, ...(frozen.events && { events: frozen.events }) };
  return {
    unit,
    year,
    name,
    ancestors,
    group: group.id,
    indicators,
    survey: surveyOf(frozen.survey, settings),
    facts,
    outcome: outcomeOf({ unit, year, indicators, facts }, null, settings),
    schemeVersion: origin.schemeVersion,
    inputHash: origin.inputHash,
  };
};

/** What a graded unit is ranked by in its group. */
export const standingIn = (
  { group, outcome }: Pick<UnitYear, 'group' | 'outcome'>,
  city: CitySettings,
): Standing => ({
  group,
  score: outcome.score,
  cap: cappedAt(outcome.caps, city),
});

/** A unit's result once all are ranked: with a quota its grade is decided again, and caps come after it as always (A25). */
export const rankedResult = (graded: UnitYear, rank: GroupRank, settings: GroupSettings): UnitResult =>
  rank.quota === null
    ? { ...graded, ...rank }
    : { ...graded, ...rank, outcome: outcomeOf(graded, rank.quota.within, settings) };
