/**
 * The regulation's own words, each list once: types and schemas are made of it. Chinese terms and articles: see
 * regulation/.
 */

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

/**
 * A unit is what is held responsible; `unit` among its kinds is an institution, enterprise or people’s organisation,
 * by reference (A3).
 */
export const unitKinds = ['locality', 'department', 'unit'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A level of units and of bodies, by the id that the city's file gives it. */
export type Level = string;

/** A stationed unit belongs to one of these (A26). */
export const affiliations = ['central', 'provincial', 'municipal', 'local'] as const;
export type Affiliation = (typeof affiliations)[number];

/** The responsibility that goes with a post (A4, A5). */
export const postRoles = ['principal', 'in-charge', 'supervising', 'member'] as const;
export type PostRole = (typeof postRoles)[number];

/**
 * What bodies do under a law, whatever they are called: the city's file says which of its bodies fulfils each (A6, A9,
 * A12).
 */
export const bodyFunctions = [
  'commission',
  'commission-office',
  'stability-group',
  'stability-office',
  'conference',
  'personnel',
  'discipline',
  'finance',
  'inspection',
] as const;
export type BodyFunction = (typeof bodyFunctions)[number];

/** A body by the id that the city's file gives it. */
export type Body = string;

/** Somebody acts for a body in a capacity; `meeting` is the directors' or heads' meeting. */
export const capacities = [
  'director',
  'deputy-director',
  'executive-deputy-director',
  'head',
  'deputy-head',
  'meeting',
  'member',
  'staff',
] as const;
export type Capacity = (typeof capacities)[number];

/** Somebody's capacity in a body of a level; `jurisdiction` is the locality whose body it is. */
export interface Office {
  readonly body: Body;
  readonly level: Level;
  readonly jurisdiction: UnitId;
  readonly capacity: Capacity;
}

/** The facts of a unit that the rules need. `ancestors` runs from its parent up to the city. */
export interface UnitFacts {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly affiliation: Affiliation;
  readonly ancestors: readonly { readonly id: UnitId; readonly level: Level; readonly kind: UnitKind }[];
  /** Of a unit merged or abolished: the first day on which it is no more, and who took over; absent while it stands. */
  readonly ended?: { readonly from: LegalDate; readonly into?: UnitId };
}

/** A rung of the city's ladder, by the id that its file gives it. */
export type StageId = string;

/** A ground, by the code that the city's law gives it. */
export type GroundCode = string;

/** Gravity, in the wording of A20–A24, decides where a case may enter the ladder. */
export const gravities = ['found', 'serious', 'grave-below-regime', 'grave-below-veto', 'grave'] as const;
export type Gravity = (typeof gravities)[number];

/** The id of one of the city's own grades (A10); its law lists them, best first. */
export type Grade = string;

/** The light of a deadline: red once it is overdue, amber within the window of its term, else green. */
export const lights = ['green', 'amber', 'red'] as const;
export type Light = (typeof lights)[number];

/** A measure takes these away while it is in force (A23, A24). */
export const effects = ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'] as const;
export type Effect = (typeof effects)[number];

/** The grounds of an outcome: enough to recompute it. */
export interface Explanation {
  readonly articles: readonly ArticleRef[];
  /** The facts the outcome rests on, by name. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Parameter id → the dated value used. */
  readonly parameters: Readonly<Record<string, { readonly value: unknown; readonly from: LegalDate }>>;
  readonly interpretations: readonly InterpretationRef[];
}
