import type { ParameterId } from '../parameters/catalogue.ts';
import type { ArticleRef, Bilingual, InterpretationRef } from '../vocabulary.ts';

/** A point the text leaves open and how it can be settled. Only settings the code carries out are listed. */
export interface Interpretation {
  readonly id: InterpretationRef;
  readonly article: ArticleRef;
  readonly question: Bilingual;
  readonly settings: readonly { readonly id: string; readonly meaning: Bilingual }[];
  /** The setting's id in force unless a city says otherwise. */
  readonly default: string;
  /** Ids of the dated parameters that carry its figures. */
  readonly parameters: readonly ParameterId[];
  /** Files and folders where it is used. */
  readonly modules: readonly string[];
  /** It settles this too, and the code does not do it yet. Absent: nothing of it is left. */
  readonly notBuilt?: Bilingual;
}
