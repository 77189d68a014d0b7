import type { ArticleRef, Bilingual, Instant, LegalDate } from '../../vocabulary.ts';

/** A paper owed to somebody outside: for the record, or as a written recommendation (A24, A26). */
export interface Filing {
  readonly to:
    | 'unit-superior'
    | 'provincial-cgc'
    | 'provincial-cgc-or-slg-office'
    | 'city-cgc-or-slg-office'
    | 'superior-authorities';
  readonly toName: Bilingual;
  readonly what: 'written-recommendation' | 'for-the-record';
  readonly article: ArticleRef;
}

/** By when a paper must be sent: its last day, and the end of that day. */
export interface FilingTerm {
  readonly decidedOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly until: Instant;
}
