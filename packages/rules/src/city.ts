import type { BodyDefinition } from './bodies/index.ts';
import type { DatedInterpretation } from './interpretations/index.ts';
import type { EvaluationLaw } from './law/evaluation-law.ts';
import type { KindLaw } from './law/kinds/index.ts';
import type { LevelDefinition } from './law/levels.ts';
import type { DatedParameter } from './parameters/index.ts';
import type { ArticleSubject, ArticlesBySubject } from './provisions/index.ts';
import type {
  ArticleRef,
  Bilingual,
  Body,
  Capacity,
  Effect,
  Gravity,
  GroundCode,
  LegalDate,
  Level,
  StageId,
  UnitId,
  UnitKind,
} from './vocabulary.ts';

/** The document that allows something, by number and date; a stage without one is refused. */
export interface Authority {
  readonly title: string;
  /** Null where the source does not give it. */
  readonly number: string | null;
  readonly date: LegalDate;
}

/** A body that may propose or decide at a stage; `exceptional`: only where necessary, with reasons (A20, A21). */
export interface CompetentBody {
  readonly body: Body;
  /** Empty: any capacity of that body. */
  readonly capacities: readonly Capacity[];
  readonly exceptional?: boolean;
  /** Only at that level (A21 names more interviewers for the city); absent: at every level that has the body. */
  readonly at?: Level;
}

/** The forms a stage may prescribe: in writing (A20), or by an interview that leaves a record (A21). */
export const stageForms = ['written', 'interview'] as const;
export type StageForm = (typeof stageForms)[number];

/**
 * A stage ends when the office accepts, when the body that listed verifies, or, once verified, when the approver
 * releases. By expiry it ends by itself with its term, once verified: early only the approver releases, and what is not verified
 * at the end stays until a later check finds it put right.
 */
export const stageEndings = ['acceptance', 'verification', 'release-by-approver', 'expiry'] as const;
export type StageEnding = (typeof stageEndings)[number];

/**
 * Parameter ids: the general term of a stage and its bounds. Each holds a term in calendar units, or a number of working days.
 */
export interface TermParameters {
  readonly general: string;
  readonly minimum: string;
  readonly maximum: string;
}

/** Other terms for units of these kinds, or at these levels; of several that fit the first holds. */
export interface TermsOfSome extends TermParameters {
  /** Absent: of any kind. */
  readonly kinds?: readonly UnitKind[];
  /** Absent: at any level. */
  readonly levels?: readonly Level[];
}

/** The purposes of papers that a decision owes: a recommendation in writing, or word of it for the record (A24, A26). */
export const filingPurposes = ['written-recommendation', 'for-the-record'] as const;
export type FilingPurpose = (typeof filingPurposes)[number];

/**
 * The units of whose measure a paper is owed: those whose superior is only recommended to act, those that belong to somebody
 * above the top, those stationed below the level that they belong to, or all on which it is imposed here (A26).
 */
export const paperOccasions = ['recommended', 'unit-from-above', 'stationed-unit', 'every-unit'] as const;
export type PaperOccasion = (typeof paperOccasions)[number];

/** A paper that a decision on a rung owes to somebody outside the case. */
export interface PaperRule {
  /** Id of the receiver, as answers and the ledger name it. */
  readonly to: string;
  readonly name: Bilingual;
  readonly what: FilingPurpose;
  readonly of: PaperOccasion;
  /** The law names exactly one receiver: absent where it names a kind, or either of two, and whoever sends it says which received it. */
  readonly oneReceiver?: true;
  /** What the article it is owed by is about; absent: the rung's own article. */
  readonly subject?: ArticleSubject;
}

/** One rung of the city's ladder (A19–A24). A city without a veto warning just leaves that rung out. */
export interface StageDefinition {
  readonly id: StageId;
  readonly name: Bilingual;
  readonly article: ArticleRef;
  readonly entersAt: Gravity;
  /** Under the veto-power regime the routes of A26 apply and the unit is heard first (I-8). */
  readonly vetoPower: boolean;
  readonly proposers: readonly CompetentBody[];
  readonly deciders: readonly CompetentBody[];
  /** The joint conference studies it: a proposal rests on a resolution in its minutes (A12). */
  readonly studiedByConference: boolean;
  /** Those who hold its interview, where they are others than those who decide. */
  readonly interviewers?: readonly CompetentBody[];
  /** Where two bodies are named, nobody decides a proposal of their own. */
  readonly twoBodies: boolean;
  /** A term other than `general` needs a reason if `reasonOffGeneral`; `forSome`: the law sets others for some units. */
  readonly term: TermParameters & {
    readonly reasonOffGeneral: boolean;
    readonly forSome?: readonly TermsOfSome[];
  };
  /** Parameter id of the interval between progress checks (I-7), where inspection is stepped up. */
  readonly progressEvery?: string;
  /** Parameter id of the working days within which the unit hands in its plan; absent: none is asked for. */
  readonly planWithin?: string;
  /** Absent: no form of its own. */
  readonly form?: StageForm;
  /** A work team may be sent (A22). */
  readonly workTeam: boolean;
  readonly effects: readonly Effect[];
  readonly endsBy: StageEnding;
  /**
   * That all is put right is accepted by the offices one level below first, where there are any on the way to the unit, and then by
   * those at the place that decided.
   */
  readonly acceptedBelowFirst?: boolean;
  /**
   * Levels whose bodies may take it for any unit below them, however deep, beside the place in charge of the unit (A21, A22: the city’s
   * offices interview and list lower committees and governments); absent: none may.
   */
  readonly anyDepthFrom?: readonly Level[];
  /**
   * Its term ended unmet leads to the next rung's proposal, or it stays and is verified again at a parameter's
   * interval.
   */
  readonly unmet: { readonly next: StageId } | { readonly verifyAgainEvery: string };
  /** The papers that a decision owes (A24, A26); absent: none. */
  readonly papers?: readonly PaperRule[];
  readonly authority: Authority | null;
}

/** One of A18's grounds. `wording: null`: missing in the source; unusable until the city supplies it. */
export interface Ground {
  readonly code: GroundCode;
  readonly article: ArticleRef;
  readonly wording: Bilingual | null;
  /** Said beside every refusal of an element: what by itself never makes this ground. */
  readonly caution?: Bilingual;
  /** Elements that belong to the ground and must be stated with evidence. */
  readonly elements: readonly { readonly id: string; readonly name: Bilingual }[];
}

export interface Factor {
  readonly id: string;
  readonly name: Bilingual;
}

/** Public holidays and make-up workdays of a year, as published. */
export interface WorkCalendarYear {
  readonly holidays: readonly LegalDate[];
  readonly workdays: readonly LegalDate[];
}

/** An article of the city's law by its number, and what it says in our own words; the wording stays in the document. */
export interface LawArticle {
  readonly number: number;
  readonly subject: Bilingual;
  readonly summary: Bilingual;
}

/** Everything a city decides for itself. Data only: it travels as JSON. */
export interface CitySettings extends KindLaw {
  readonly id: string;
  readonly name: Bilingual;
  /** IANA name. */
  readonly zone: string;
  readonly root: UnitId;
  readonly measure: Authority;
  /** Its articles as far as the file carries them out, in order. */
  readonly articles: readonly LawArticle[];
  /** Its articles by what they are about. */
  readonly articlesBySubject: ArticlesBySubject;
  /** Two to four, the top first: its own. */
  readonly levels: readonly LevelDefinition[];
  /** What stands above the top, outside this system: 省, province. Reports and filings upwards name it. */
  readonly above: Bilingual;
  readonly bodies: readonly BodyDefinition[];
  readonly ladder: readonly StageDefinition[];
  /** Rungs that the law has no more, on which measures of before still stand; nothing new enters them. */
  readonly former?: readonly StageDefinition[];
  readonly grounds: readonly Ground[];
  readonly aggravating: readonly Factor[];
  readonly mitigating: readonly Factor[];
  readonly parameters: readonly DatedParameter[];
  readonly interpretations: readonly DatedInterpretation[];
  /** Grades, caps, quota and what a graded year leads to (A10, A22, A23, A25). */
  readonly evaluation: EvaluationLaw;
  /** The document that allows the letters (A7). */
  readonly letterAuthority: Authority;
  readonly workCalendar: Readonly<Record<string, WorkCalendarYear>>;
}
