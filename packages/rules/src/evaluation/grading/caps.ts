import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import { type ParameterId, textAt } from '../../parameters/index.ts';
import { leadingArticle } from '../../provisions/index.ts';
import type { ArticleRef, Bilingual, CaseId, Grade, LegalDate, PostRole, StageId } from '../../vocabulary.ts';
import { asGrade, byGrade, gradingDay } from './grades.ts';

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
}

/** The reasons for a limit on a year's grade (A25). */
export const capReasons = ['listed-for-supervision', 'veto-warned', 'vetoed', 'criminal-liability'] as const;
export type CapReason = (typeof capReasons)[number];

/** The reasons of caps, as a sentence names them. */
export const capNames: Readonly<Record<CapReason, Bilingual>> = {
  'listed-for-supervision': { zh: '挂账督办', en: 'listed supervision' },
  'veto-warned': { zh: '一票否决警示', en: 'veto warning' },
  vetoed: { zh: '一票否决', en: 'veto' },
  'criminal-liability': { zh: '领导被追究刑事责任', en: 'criminal liability of a leader' },
};

/** One limit on a year's grade: `limit` is the best grade still allowed. */
export interface Cap {
  readonly limit: Grade;
  readonly article: ArticleRef;
  readonly why: CapReason;
  /** The case whose measure, or whose referral's outcome, caps. */
  readonly caseId?: CaseId;
  /** The post whose holder was held liable. */
  readonly post?: string;
  /** When the measure was imposed, or the liability established. */
  readonly on?: LegalDate;
}

/** The figures that hold the best grade still allowed. */
type CapParameter = Extract<ParameterId, `cap-${string}`>;

/** Notice and interview are not among A25's. */
const capping: Partial<Record<StageId, { readonly why: Cap['why']; readonly parameter: CapParameter }>> = {
  'listed-supervision': { why: 'listed-for-supervision', parameter: 'cap-listed-supervision' },
  'veto-warning': { why: 'veto-warned', parameter: 'cap-veto-warning' },
  veto: { why: 'vetoed', parameter: 'cap-veto' },
};

/** A25 names the principal, the supervising and the in-charge leader; other members (A4) do not cap. */
const answering: readonly PostRole[] = ['principal', 'supervising', 'in-charge'];

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

/** Strictest first; among equals by date, then by case or post, so that the same facts always read the same. */
const inOrder = (a: Cap, b: Cap): number => {
  const key = ({ on, caseId, post }: Cap): string => `${on} ${caseId ?? ''} ${post ?? ''}`;
  return byGrade(b.limit, a.limit) || (key(a) < key(b) ? -1 : 1);
};

/**
 * All limits on a unit's grade in a year (A25), strictest first: listed for supervision → not excellent; veto-warned → not
 * good or better; vetoed → not qualified; a leader criminally liable → not excellent. A revoked measure never caps.
 */
export const capsOn = ({ year, measures, criminallyLiable }: YearFacts, city: CitySettings): Cap[] => {
  const on = gradingDay(year);
  const article = leadingArticle(city, 'caps');
  const limit = (parameter: CapParameter): Grade => asGrade(textAt(city, parameter, on));
  const { setting } = interpretationAt(city, 'I-13', on);
  const byMeasure = measures.flatMap((measure): Cap[] => {
    const cap = capping[measure.stage];
    if (!cap || measure.revoked || !measureInYear(measure, year, setting)) return [];
    const { caseId, from } = measure;
    return [{ limit: limit(cap.parameter), article, why: cap.why, caseId, on: from }];
  });
  const byLiability = criminallyLiable
    .filter(({ role, on: day }) => answering.includes(role) && isDayOf(day, year))
    .map(({ post, on: day, caseId }): Cap => {
      return {
        limit: limit('cap-criminal-liability'),
        article,
        why: 'criminal-liability',
        ...(caseId !== undefined && { caseId }),
        post,
        on: day,
      };
    });
  return [...byMeasure, ...byLiability].sort(inOrder);
};
