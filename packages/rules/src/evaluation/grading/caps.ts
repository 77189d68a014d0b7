import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { CapDefinition, WithEvaluation } from '../../law/evaluation-law.ts';
import { byGrade } from '../../law/grades.ts';
import { textNamed } from '../../parameters/lookup.ts';
import type { ArticleRef, Bilingual, CaseId, Grade, LegalDate, PostRole, StageId } from '../../vocabulary.ts';
import { gradingDay } from './grades.ts';

/** A measure as grading sees it: imposed on `from`; ended (released, accepted, escalated) on `endedOn`, null in force. */
export interface GradedMeasure {
  readonly caseId: CaseId;
  readonly stage: StageId;
  readonly from: LegalDate;
  readonly endedOn: LegalDate | null;
  /** Revoked on appeal, from its start: as if it had never been. */
  readonly revoked: boolean;
}

/** The facts that limit a unit's grade in a year (A25). */
export interface YearFacts {
  readonly year: number;
  readonly measures: readonly GradedMeasure[];
  readonly criminallyLiable: readonly {
    readonly post: string;
    readonly role: PostRole;
    readonly on: LegalDate;
    /** The case whose referral it is the outcome of (A27). */
    readonly caseId?: CaseId;
  }[];
  /** Events entered of the unit, those withdrawn left out; absent in inputs frozen before there were any. */
  readonly events?: readonly CappingEvent[];
}

/** An event that caps by itself, as it was entered of a unit: the id of its cap, and when it happened. */
export interface CappingEvent {
  readonly id: string;
  readonly cap: string;
  readonly on: LegalDate;
}

/** The city's cap of that id; undefined where its law has none. */
export const capOf = ({ evaluation }: WithEvaluation, id: string): CapDefinition | undefined =>
  evaluation.caps.find((cap) => cap.id === id);

/** A reason for a cap, as a sentence names it; one that is no longer in the law by its id. */
export const capName = (city: WithEvaluation, why: string): Bilingual =>
  capOf(city, why)?.name ?? { zh: why, en: why };

/** One limit on a year's grade: `limit` is the best grade still allowed. */
export interface Cap {
  readonly limit: Grade;
  readonly article: ArticleRef;
  /** The id of the city's cap. */
  readonly why: string;
  /** The case whose measure, or whose referral's outcome, caps. */
  readonly caseId?: CaseId;
  /** The post whose holder was held liable. */
  readonly post?: string;
  /** The event that was entered. */
  readonly event?: string;
  /** When the measure was imposed, the liability established, or the event happened. */
  readonly on?: LegalDate;
}

const isDayOf = (day: LegalDate, year: number): boolean => day.slice(0, 4) === gradingDay(year).slice(0, 4);

/**
 * “In that year” (I-13): imposed in it, whether or not released since; or in force on any day of it, the days of its
 * imposition and of its end among them.
 */
export const measureInYear = (measure: GradedMeasure, year: number, setting: string): boolean => {
  if (setting === 'imposed-in-year') return isDayOf(measure.from, year);
  const last = gradingDay(year);
  const first = `${last.slice(0, 4)}-01-01`;
  return measure.from <= last && (measure.endedOn === null || measure.endedOn >= first);
};

/** The best grade that a cap allows in a year. */
const limitOf = ({ limit }: CapDefinition, city: CitySettings, year: number): Grade =>
  'grade' in limit ? limit.grade : textNamed(city, limit.parameter, gradingDay(year));

type Found = Omit<Cap, 'limit' | 'article' | 'why'>;

const byMeasure = (stage: StageId, { year, measures }: YearFacts, city: CitySettings): Found[] => {
  const { setting } = interpretationAt(city, 'I-13', gradingDay(year));
  return measures
    .filter((measure) => measure.stage === stage && !measure.revoked && measureInYear(measure, year, setting))
    .map(({ caseId, from }) => ({ caseId, on: from }));
};

const byLiability = (roles: readonly PostRole[], { year, criminallyLiable }: YearFacts): Found[] =>
  criminallyLiable
    .filter(({ role, on }) => roles.includes(role) && isDayOf(on, year))
    .map(({ post, on, caseId }) => ({ ...(caseId !== undefined && { caseId }), post, on }));

const byEvent = (cap: string, { year, events = [] }: YearFacts): Found[] =>
  events
    .filter((event) => event.cap === cap && isDayOf(event.on, year))
    .map(({ id, on }) => ({ event: id, on }));

const foundOf = ({ id, cause }: CapDefinition, facts: YearFacts, city: CitySettings): Found[] => {
  switch (cause.kind) {
    case 'measure':
      return byMeasure(cause.stage, facts, city);
    case 'criminal-liability':
      return byLiability(cause.roles, facts);
    case 'event':
      return byEvent(id, facts);
  }
};

/** Strictest first; among equals by date, then by case, post or event, so that the same facts always read the same. */
const inOrder =
  (city: CitySettings) =>
  (a: Cap, b: Cap): number => {
    const key = ({ on, caseId, post, event }: Cap): string =>
      `${on} ${caseId ?? ''} ${post ?? ''}${event === undefined ? '' : ` ${event}`}`;
    return byGrade(city, b.limit, a.limit) || (key(a) < key(b) ? -1 : 1);
  };

/**
 * All limits on a unit's grade in a year (A25), strictest first: by measures in force in it, by leaders held criminally liable, by
 * events that were entered, each as the city's law has it. A revoked measure never caps.
 */
export const capsOn = (facts: YearFacts, city: CitySettings): Cap[] =>
  city.evaluation.caps
    .flatMap((cap) =>
      foundOf(cap, facts, city).map(
        (found): Cap => ({
          limit: limitOf(cap, city, facts.year),
          article: cap.article,
          why: cap.id,
          ...found,
        }),
      ),
    )
    .sort(inOrder(city));
