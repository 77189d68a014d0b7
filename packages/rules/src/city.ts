import type {
  ArticleRef,
  Bilingual,
  Body,
  Capacity,
  Effect,
  Gravity,
  InterpretationRef,
  LegalDate,
  StageId,
  UnitId,
} from './vocabulary.ts';

/** The document that allows something, by number and date; a stage without one is refused. */
export interface Authority {
  readonly title: string;
  readonly number: string;
  readonly date: LegalDate;
}

/** A number of the measure, valid from a date until the next value of the same id. */
export interface DatedParameter {
  readonly id: string;
  readonly from: LegalDate;
  readonly value: number | string | null;
  /** `percent`, `points`, `term`, `term-minimum`, `day-of-year` … */
  readonly unit: string;
  readonly article: ArticleRef;
}

/** A point left open by the text, settled by the city from a date on. */
export interface DatedInterpretation {
  readonly id: InterpretationRef;
  readonly from: LegalDate;
  readonly setting: string;
}

/** Who may propose or decide at a stage; `exceptional` = only where necessary, with reasons (A20, A21). */
export interface CompetentBody {
  readonly body: Body;
  /** Empty: any capacity of that body. */
  readonly capacities: readonly Capacity[];
  readonly exceptional?: boolean;
  /** Only at that level (A21 names more interviewers for the city); absent: at both. */
  readonly at?: 'city' | 'county';
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
  /** Where two bodies are named, nobody decides a proposal of their own. */
  readonly twoBodies: boolean;
  /** Parameter ids: the general term and its bounds; a term other than `general` needs a reason if `reasonOffGeneral`. */
  readonly term: {
    readonly general: string;
    readonly minimum: string;
    readonly maximum: string;
    readonly reasonOffGeneral: boolean;
  };
  /** Parameter id of the interval between progress checks (I-7), where inspection is stepped up. */
  readonly progressEvery?: string;
  /** In which form it is done: in writing (A20), or by an interview that leaves a record (A21); absent: no form of its own. */
  readonly form?: 'written' | 'interview';
  /** A work team may be sent (A22). */
  readonly workTeam: boolean;
  readonly effects: readonly Effect[];
  /** What ends it: the office accepts; the body that listed verifies; or verified, then released by the approver. */
  readonly endsBy: 'acceptance' | 'verification' | 'release-by-approver';
  /** When its term ends unmet: the next rung's proposal, or it stays and is verified again at a parameter's interval. */
  readonly unmet: { readonly next: StageId } | { readonly verifyAgainEvery: string };
  readonly authority: Authority | null;
}

/** One of A18's grounds. `wording: null`: missing in the source; unusable until the city supplies it. */
export interface Ground {
  readonly code: `18.${number}`;
  readonly wording: Bilingual | null;
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

/** Everything a city decides for itself. Data only: it travels as JSON. */
export interface CitySettings {
  readonly id: string;
  readonly name: Bilingual;
  /** IANA name. */
  readonly zone: string;
  readonly root: UnitId;
  readonly measure: Authority;
  readonly ladder: readonly StageDefinition[];
  readonly grounds: readonly Ground[];
  readonly aggravating: readonly Factor[];
  readonly mitigating: readonly Factor[];
  readonly parameters: readonly DatedParameter[];
  readonly interpretations: readonly DatedInterpretation[];
  /** What kind of letter there is and the document that allows it (A7). */
  readonly letterAuthority: Authority;
  readonly workCalendar: Readonly<Record<string, WorkCalendarYear>>;
}
