/** The regulation's own words, as types. Chinese terms and articles: see regulation/. */

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** An article, or an item of one: `A20`, `A18.4`. */
export type ArticleRef = `A${number}`;

/** A point the text leaves open, settled by a dated city setting: `I-4`. */
export type InterpretationRef = `I-${number}`;

/** A date in the city's time zone, `YYYY-MM-DD`. */
export type LegalDate = string;

/** An instant, RFC 3339 in UTC with milliseconds. */
export type Instant = string;

/** An ISO 8601 duration in calendar units: `P30D`, `P6M`, `P1Y`. */
export type Term = string;

export type UnitId = string;
export type CaseId = string;

/** What is held responsible; `unit` is an institution, enterprise or people’s organisation, by reference (A3). */
export type UnitKind = 'locality' | 'department' | 'unit';
export type Level = 'city' | 'county' | 'township';
/** To whom a stationed unit belongs (A26). */
export type Affiliation = 'central' | 'provincial' | 'municipal' | 'local';

/** What the responsibility of a post is (A4, A5). */
export type PostRole = 'principal' | 'in-charge' | 'supervising' | 'member';

/** Who decides (A6, A9, A12). */
export type Body =
  | 'cgc'
  | 'cgc-office'
  | 'slg'
  | 'slg-office'
  | 'joint-conference'
  | 'org-hr'
  | 'discipline'
  | 'finance'
  | 'inspection-office';

/** In which capacity somebody acts for a body; `meeting` is the directors' or heads' meeting. */
export type Capacity =
  | 'director'
  | 'deputy-director'
  | 'executive-deputy-director'
  | 'head'
  | 'deputy-head'
  | 'meeting'
  | 'member'
  | 'staff';

/** Bodies exist at city and at county level; `jurisdiction` is the locality whose body it is. */
export interface Office {
  readonly body: Body;
  readonly level: 'city' | 'county';
  readonly jurisdiction: UnitId;
  readonly capacity: Capacity;
}

/** What the rules need to know of a unit. `ancestors` runs from its parent up to the city. */
export interface UnitFacts {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly affiliation: Affiliation;
  readonly ancestors: readonly { readonly id: UnitId; readonly level: Level; readonly kind: UnitKind }[];
  /** Of a unit merged or abolished: the first day on which it is no more, and who took over; absent while it stands. */
  readonly ended?: { readonly from: LegalDate; readonly into?: UnitId };
}

export type StageId = 'notice' | 'interview' | 'listed-supervision' | 'veto-warning' | 'veto';

/** How grave, in the wording of A20–A24; it decides where a case may enter the ladder. */
export type Gravity = 'found' | 'serious' | 'grave-below-regime' | 'grave-below-veto' | 'grave';

export type Grade = 'excellent' | 'good' | 'qualified' | 'poor';

/** What a measure takes away while it is in force (A23, A24). */
export type Effect = 'unit-barred-from-honours' | 'holders-barred-from-awards-and-promotion';

/** Why an outcome is what it is: enough to recompute it. */
export interface Explanation {
  readonly articles: readonly ArticleRef[];
  /** The facts the outcome rests on, by name. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Parameter id → the dated value used. */
  readonly parameters: Readonly<Record<string, { readonly value: unknown; readonly from: LegalDate }>>;
  readonly interpretations: readonly InterpretationRef[];
}
