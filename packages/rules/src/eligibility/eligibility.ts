import type { CitySettings } from '../city.ts';
import { rungOf } from '../law/rungs.ts';
import { cite } from '../provisions/index.ts';
import type {
  ArticleRef,
  CaseId,
  Effect,
  Explanation,
  InterpretationRef,
  LegalDate,
  StageId,
} from '../vocabulary.ts';

/** A measure as far as it bars: from the day of its decision; `endedOn` is the day it was released, null in force. */
export interface BarringMeasure {
  /** Null: the case lies where the asker may not open it (I-22). */
  readonly caseId: CaseId | null;
  readonly stage: StageId;
  readonly effects: readonly Effect[];
  readonly from: LegalDate;
  /** Last day of its term. */
  readonly lastDay: LegalDate;
  readonly endedOn: LegalDate | null;
  /** Revoked on appeal, from its start: it bars nobody, and never did. */
  readonly revoked: boolean;
}

/** One reason why a unit or a holder is not eligible on a day. */
export interface BarReason {
  /** Null where the asker may know of the bar, but not open the case (I-22). */
  readonly caseId: CaseId | null;
  readonly stage: StageId;
  /** The article of the stage, which provides the bar. */
  readonly article: ArticleRef;
  readonly effect: Effect;
  readonly from: LegalDate;
  /** Last day of the measure's term; without a release the bar outlasts it. */
  readonly lastDay: LegalDate;
  /** The first day free of it, or `released`: not before a release that has not come yet. */
  readonly until: 'released' | LegalDate;
}

/** On which day, under which city's law; `about` narrows the answer to what bars a unit, or a holder. */
export interface EligibilityQuestion {
  readonly on: LegalDate;
  readonly city: Pick<CitySettings, 'zone' | 'ladder' | 'articlesBySubject'>;
  readonly about?: 'unit' | 'holder';
}

export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: readonly BarReason[];
  readonly explanation: Explanation;
}

/** A question about a unit looks at the unit's own bar, one about a holder at the holders'. */
const effectOn: Record<'unit' | 'holder', Effect> = {
  unit: 'unit-barred-from-honours',
  holder: 'holders-barred-from-awards-and-promotion',
};

const barsOn = (measure: BarringMeasure, on: LegalDate): boolean =>
  !measure.revoked && measure.from <= on && (measure.endedOn === null || on < measure.endedOn);

/** A stage says by which article it bars; one that the ladder has no more is told by what names all measures (A19). */
const articleOf = (stage: StageId, city: EligibilityQuestion['city']): ArticleRef =>
  rungOf(city, stage)?.article ?? city.articlesBySubject.accountability[0];

const reasonsOf = (measure: BarringMeasure, { about, city }: EligibilityQuestion): BarReason[] =>
  measure.effects
    .filter((effect) => about === undefined || effect === effectOn[about])
    .map((effect) => ({
      caseId: measure.caseId,
      stage: measure.stage,
      article: articleOf(measure.stage, city),
      effect,
      from: measure.from,
      lastDay: measure.lastDay,
      until: measure.endedOn ?? 'released',
    }));

/** I-15 made the difference when a measure released before its term's end no longer bars within that term. */
const usesRelease = (measure: BarringMeasure, on: LegalDate): boolean =>
  !measure.revoked &&
  measure.effects.length > 0 &&
  measure.endedOn !== null &&
  measure.endedOn <= on &&
  on <= measure.lastDay;

/** Only what bars on the day is the business of somebody who may not open the case (A11, I-22). */
const told =
  (on: LegalDate) =>
  (measure: BarringMeasure): boolean =>
    measure.caseId !== null || barsOn(measure, on);

const interpretationsOf = (measures: readonly BarringMeasure[], on: LegalDate): InterpretationRef[] => [
  ...(measures.some((one) => usesRelease(one, on)) ? (['I-15'] as const) : []),
  ...(measures.some(({ caseId }) => caseId === null) ? (['I-22'] as const) : []),
];

/**
 * Judges if a unit or a holder is eligible on a day, given the measures that concern it (A11, A23, A24). A bar begins
 * on the day of the decision and falls on the day of the release, early or late (I-15); a term that ended without a
 * release does not lift it. Of a case that the asker may not open the bar is told, and nothing besides (I-22).
 */
export const eligibility = (question: EligibilityQuestion, known: readonly BarringMeasure[]): Eligibility => {
  const { on, city } = question;
  const measures = known.filter(told(on));
  const reasons = measures
    .filter((measure) => barsOn(measure, on))
    .flatMap((measure) => reasonsOf(measure, question));
  return {
    eligible: reasons.length === 0,
    reasons,
    explanation: {
      articles: cite(city, 'archives', ...reasons.map(({ article }) => article)),
      facts: { on, zone: city.zone, measures },
      parameters: {},
      interpretations: interpretationsOf(measures, on),
    },
  };
};
