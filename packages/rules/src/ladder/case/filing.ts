import type { ArticleRef, Bilingual, Instant, LegalDate } from '../../vocabulary.ts';
import type { FilingPurpose, FilingReceiver } from './words.ts';

/** A paper owed to somebody outside: for the record, or as a written recommendation (A24, A26). */
export interface Filing {
  readonly to: FilingReceiver;
  readonly toName: Bilingual;
  readonly what: FilingPurpose;
  readonly article: ArticleRef;
}

/** By when a paper must be sent: its last day, and the end of that day. */
export interface FilingTerm {
  readonly decidedOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly until: Instant;
}
