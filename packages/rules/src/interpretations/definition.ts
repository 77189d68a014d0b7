import type { ParameterId } from '../parameters/catalogue.ts';
import type { Provision } from '../provisions/index.ts';
import type { Bilingual, InterpretationRef } from '../vocabulary.ts';

/** A point the text leaves open and how it can be settled. Only settings the code carries out are listed. */
export interface Interpretation {
  readonly id: InterpretationRef;
  readonly article: Provision;
  readonly question: Bilingual;
  readonly settings: readonly { readonly id: string; readonly meaning: Bilingual }[];
  /** The setting's id in force unless a city says otherwise. */
  readonly default: string;
  /** Ids of the dated parameters that carry its figures. */
  readonly parameters: readonly ParameterId[];
  /** Files and folders where it is used. */
  readonly modules: readonly string[];
  /** The part of it that the code does not do yet. Absent: nothing is left. */
  readonly notBuilt?: Bilingual;
}
