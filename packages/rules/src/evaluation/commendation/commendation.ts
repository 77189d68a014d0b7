import type { Actor, DocumentRef, Refusal } from '../../decision/index.ts';
import type { Commended } from '../../law/kinds/index.ts';
import { cite, type WithArticles } from '../../provisions/index.ts';
import type { ArticleRef, Bilingual, Grade, Instant, LegalDate, Level, UnitId } from '../../vocabulary.ts';
import type { Entitled } from './entitlements.ts';
import type { PlanYears } from './plan.ts';
import type { CommendationOutcome, CommendationStatus } from './status.ts';

/** By one of the city's plans (A14), or by the state or the province (A15). */
export const commendationWays = ['plan', 'national', 'provincial'] as const;
export type CommendationWay = (typeof commendationWays)[number];

/** A reason that stands against a commendation. */
export interface CommendationGround extends Bilingual {
  readonly code: string;
  readonly articles: readonly ArticleRef[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The word of those who gave a commendation once what it rested on no longer held (I-33). */
export interface CommendationResolution {
  readonly outcome: CommendationOutcome;
  readonly reasons: string;
  readonly document: DocumentRef;
  /** The grounds against it then. */
  readonly over: readonly CommendationGround[];
  readonly at: Instant;
  readonly actor: Actor;
}

/** By which results somebody was judged. */
export interface CommendationBasis {
  readonly years: PlanYears;
  readonly gradeAtLeast: Grade | null;
}

/** A unit or a holder commended by a plan (A14), or by the state or the province (A15). */
export interface Commendation {
  readonly by: CommendationWay;
  readonly plan: string | null;
  readonly whom: Commended;
  /** The unit commended, or for which the holder was named. */
  readonly unit: UnitId;
  readonly level: Level;
  readonly group: string | null;
  readonly holder: string | null;
  readonly honour: string;
  readonly document: DocumentRef;
  /** The day it was entered; no bar may stand on it, nor on the day of the document. */
  readonly enteredOn: LegalDate;
  readonly at: Instant;
  readonly actor: Actor;
  /** Null where others commended: their choice is not judged here. */
  readonly basis: CommendationBasis | null;
  readonly entitled: readonly Entitled[];
  readonly status: CommendationStatus;
  /** The grounds against it now. */
  readonly reasons: readonly CommendationGround[];
  /** The last; null where nobody had to say anything of it. */
  readonly resolution: CommendationResolution | null;
  /** Why it is another, where an honour in the same words was on record; absent where none was. */
  readonly despite?: string | undefined;
}

/** The history's words for a commendation and each change of its status: how it stands now, and whose it is. */
export type CommendationData = Pick<
  Commendation,
  'by' | 'plan' | 'unit' | 'holder' | 'status' | 'reasons' | 'resolution' | 'despite'
>;

export const dataOf = (one: Commendation): CommendationData => {
  const { by, plan, unit, holder, status, reasons, resolution, despite } = one;
  return { by, plan, unit, holder, status, reasons, resolution, ...(despite !== undefined && { despite }) };
};

/** A refusal of a new commendation is a ground against one that was given. */
export const groundOf = (
  { code, articles, text, facts }: Refusal,
  city: WithArticles,
): CommendationGround => ({
  code,
  articles: cite(city, ...articles),
  ...text,
  facts,
});

/** The days on which nobody commended may have been barred: of the document, and of its entry. */
export const daysOf = ({
  document,
  enteredOn,
}: Pick<Commendation, 'document' | 'enteredOn'>): LegalDate[] => [...new Set([document.date, enteredOn])];
