import type { FilingPurpose } from '../../city.ts';
import type { ArticleRef, Bilingual, Instant, LegalDate } from '../../vocabulary.ts';

/** A paper owed to somebody outside: for the record, or as a written recommendation (A24, A26). */
export interface Filing {
  /** Id of the receiver in the city's law. */
  readonly to: string;
  readonly toName: Bilingual;
  readonly what: FilingPurpose;
  readonly article: ArticleRef;
}

/** The term within which a paper must be sent: its last day, and the end of that day. */
export interface FilingTerm {
  readonly decidedOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly until: Instant;
}
