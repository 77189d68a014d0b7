import type { LegalDate } from '../vocabulary.ts';
import type { InterpretationId, SettingOf } from './catalogue.ts';

/** A city's choice on a point left open by the text, from a date on. */
export interface Settled<I extends InterpretationId> {
  readonly id: I;
  readonly from: LegalDate;
  readonly setting: SettingOf<I>;
}

/** Any point, settled in one of its own ways. */
export type DatedInterpretation = { [I in InterpretationId]: Settled<I> }[InterpretationId];

/** Settings as far as the open points go. */
export interface WithInterpretations {
  readonly interpretations: readonly DatedInterpretation[];
}

/** The same, as the law of a day; of no day: as last settled. */
export interface SettledLaw extends WithInterpretations {
  readonly day?: LegalDate;
}
