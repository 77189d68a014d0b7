import type { CitySettings } from '../../city.ts';
import { type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual, LegalDate, UnitFacts, UnitId, UnitKind } from '../../vocabulary.ts';
import {
  type FrozenUnit,
  frozenGroup,
  gradedInYear,
  missingIndicators,
  type ScoredFacts,
} from '../grading/index.ts';
import type { Scheme, SchemeGroup } from '../scheme/scheme.ts';
import { checkSchemeThere, checkYearOpen } from '../year.ts';

/** The reasons why a unit could not be graded. */
export const failureReasons = ['score-missing', 'in-no-group', 'not-graded'] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A unit a run could not grade, and why. */
export interface FailedUnit {
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly reason: FailureReason;
  /** Indicators whose score is missing. */
  readonly indicators?: readonly string[];
}

/** The ends that a unit of the register can come to. */
export const unitEnds = ['merged', 'abolished'] as const;
export type UnitEnd = (typeof unitEnds)[number];

/** A unit of the register that is not graded for the year, and why (I-31). */
export interface NotGraded {
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly reason: UnitEnd;
  /** The first day on which it was no more. */
  readonly on: LegalDate;
  readonly mergedInto?: UnitId;
}

/** A unit of the register, as far as a run takes it. */
export interface YearUnit {
  readonly id: UnitId;
  readonly name: Bilingual;
  readonly group: string | null;
  readonly kind: UnitKind;
  /** Of one that is no more: since when, how, and who took over. */
  readonly ended?: (NonNullable<UnitFacts['ended']> & { readonly how: UnitEnd }) | undefined;
}

/** A unit that is accounted for by its end; null for one to be graded (I-31). */
export const accountedFor = (
  { id, name, ended }: Pick<YearUnit, 'id' | 'name' | 'ended'>,
  city: CitySettings,
  year: number,
): NotGraded | null => {
  if (!ended || gradedInYear(ended, city, year)) return null;
  const { from, into, how } = ended;
  return { unit: id, name, reason: how, on: from, ...(into !== undefined && { mergedInto: into }) };
};

/** The facts of a unit's year that go into the frozen inputs: all that is known, so that another scheme can grade it too. */
export type YearFactsOfUnit = Required<ScoredFacts> &
  Pick<FrozenUnit, 'ancestors' | 'criminallyLiable' | 'events'>;

/** Takes a unit into a run's inputs with all that is known of it; or says why it cannot be graded. */
export const takeUnit = (
  { id, name, group: registered, kind }: YearUnit,
  facts: YearFactsOfUnit,
  place: (unit: Pick<YearUnit, 'id' | 'group'>) => SchemeGroup | undefined,
): { readonly taken: FrozenUnit } | { readonly failed: FailedUnit } => {
  const group = place({ id, group: registered });
  if (!group) return { failed: { unit: id, name, reason: 'in-no-group' } };
  const indicators = missingIndicators(facts, group);
  if (indicators.length > 0) return { failed: { unit: id, name, reason: 'score-missing', indicators } };
  const { ancestors, scores, survey, measures, letters, below, criminallyLiable, events } = facts;
  return {
    taken: {
      unit: id,
      name,
      ancestors,
      group: group.id,
      register: { group: registered, kind },
      scores,
      survey,
      measures,
      letters,
      ...(below && { below }),
      criminallyLiable,
      ...(events && events.length > 0 && { events }),
    },
  };
};

/** Says why a frozen unit cannot be graded by another scheme; null where it can. */
export const whyNotGradable = (scheme: Scheme): ((unit: FrozenUnit) => FailedUnit | null) => {
  const groupOf = frozenGroup(scheme);
  return (frozen) => {
    const { unit, name } = frozen;
    const group = groupOf(frozen);
    if (!group) return { unit, name, reason: 'in-no-group' };
    const indicators = missingIndicators(frozen, group);
    return indicators.length > 0 ? { unit, name, reason: 'score-missing', indicators } : null;
  };
};

/** Says why a run of the year itself cannot begin; null where it can. */
export const whyNotBegun = (
  year: number,
  { scheme, published }: { readonly scheme: object | null; readonly published: boolean },
): Refusal | null => checkSchemeThere(year, scheme) ?? checkYearOpen({ year, published });

/** Says why a run cannot grade what was collected for it; null where it can. Nobody is graded in part (A10). */
export const whyNotFrozen = ({
  failed,
  total,
}: {
  readonly failed: number;
  readonly total: number;
}): Refusal | null => {
  if (failed > 0) return refusal('scores-missing');
  return total === 0 ? refusal('no-units') : null;
};
