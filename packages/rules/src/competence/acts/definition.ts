import type { ArticleRef, Bilingual, Body, Capacity } from '../../vocabulary.ts';

/**
 * Where an office must sit to be competent: `over` the unit (its own locality or one above), `own` (that very locality, none
 * above), `parent` (the nearest locality above), `city` (the city itself).
 */
export const seats = ['over', 'own', 'parent', 'city'] as const;
export type Seat = (typeof seats)[number];

/** Bodies that may do an act, where they sit, and in which capacities (any, if not said). */
export interface CompetentBodies {
  readonly bodies: readonly Body[];
  readonly seat: Seat;
  readonly capacities?: readonly Capacity[];
}

/** The unit's own staff act for it. */
export interface UnitsStaff {
  readonly staff: 'of-the-unit';
}

/** Who may do an act is set by the stage of the city's ladder that it is about. */
export interface ByStage {
  readonly stage: 'as-the-ladder-says';
}

export type Competence = CompetentBodies | UnitsStaff | ByStage;

/** One writing act: who may do it, and by which articles. */
export interface ActDefinition {
  readonly service: 'letters' | 'cases' | 'evaluation';
  /** The act, as it stands in a sentence: “To … is for these bodies”. */
  readonly name: Bilingual;
  readonly articles: readonly ArticleRef[];
  readonly who: readonly Competence[];
}
