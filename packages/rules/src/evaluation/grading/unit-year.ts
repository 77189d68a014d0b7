import type { CitySettings } from '../../city.ts';
import type { Bilingual, UnitFacts, UnitId, UnitKind } from '../../vocabulary.ts';
import { placing, type Scheme, type SchemeGroup } from '../scheme/scheme.ts';
import type { YearFacts } from './caps.ts';
import { type GradedUnit, gradeUnit } from './grade-unit.ts';
import type { GroupRank, QuotaNeed } from './group-rank.ts';
import type { GroupSettings } from './group-settings.ts';
import { type ScoredFacts, type ScoredIndicator, scoreIndicator } from './score-indicator.ts';
import { surveyBelowLimit } from './survey.ts';
import { totalScore } from './total-score.ts';

/** Everything a unit's grade depends on, as it was when the inputs of a run were frozen. */
export interface FrozenUnit extends ScoredFacts {
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  /** By what a scheme places it; absent in inputs frozen before indicators could fill themselves. */
  readonly register?: { readonly group: string | null; readonly kind: UnitKind };
  readonly criminallyLiable: YearFacts['criminallyLiable'];
}

/** A unit's graded year before anybody is ranked. */
export interface UnitYear {
  readonly unit: UnitId;
  readonly year: number;
  readonly name: Bilingual;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  readonly indicators: readonly ScoredIndicator[];
  readonly survey: { readonly percent: number; readonly belowLimit: boolean } | null;
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

/** The total of a unit's indicators, bonuses on top (A10, I-29). */
export const totalOf = (indicators: readonly ScoredIndicator[]): number =>
  totalScore(
    indicators.map((one) => ({ id: one.id, weight: one.weight, score: one.score, bonus: isBonus(one) })),
  );

/** A unit's grade follows from these, its place in the quota apart. */
type Gradable = Pick<UnitYear, 'unit' | 'year' | 'indicators' | 'facts'>;

/** A unit's grade by its indicators, its place in the quota and its caps (A10, A25), by the settings of its group. */
export const outcomeOf = (
  { unit, year, indicators, facts }: Gradable,
  withinQuota: boolean | null,
  city: CitySettings,
): GradedUnit => {
  const bonus = indicators.some(isBonus);
  return gradeUnit({ unit, year, score: totalOf(indicators), bonus, withinQuota, facts }, city);
};

/** A locality's survey, held against the limit (A23). */
export const surveyOf = (percent: number | null, city: CitySettings, year: number): UnitYear['survey'] =>
  percent === null ? null : { percent, belowLimit: surveyBelowLimit(percent, city, year) };

/** Grades one unit by its frozen facts; whether the quota lets it be excellent is decided when all are ranked. */
export const gradeFrozenUnit = (
  frozen: FrozenUnit,
  { year, group, city }: GroupSettings,
  origin: Pick<UnitYear, 'schemeVersion' | 'inputHash'>,
): UnitYear => {
  const { unit, name, ancestors, measures, criminallyLiable } = frozen;
  const indicators = group.indicators.map((indicator) => scoreIndicator(frozen, indicator, city, year));
  const facts = { year, measures, criminallyLiable };
  return {
    unit,
    year,
    name,
    ancestors,
    group: group.id,
    indicators,
    survey: surveyOf(frozen.survey, city, year),
    facts,
    outcome: outcomeOf({ unit, year, indicators, facts }, null, city),
    schemeVersion: origin.schemeVersion,
    inputHash: origin.inputHash,
  };
};

/** A unit's result once all are ranked: with a quota its grade is decided again, and caps come after it as always (A25). */
export const rankedResult = (graded: UnitYear, rank: GroupRank, city: CitySettings): UnitResult =>
  rank.quota === null
    ? { ...graded, ...rank }
    : { ...graded, ...rank, outcome: outcomeOf(graded, rank.quota.within, city) };
