import type { ArticleSubject } from '../../provisions/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
import type { DoneByUnits } from './of-units.ts';

/** A duty that is done on a day and shown by a document (A4–A6), and whose it is. */
export interface DutyKind extends DoneByUnits {
  readonly id: string;
  readonly name: Bilingual;
  readonly subject: ArticleSubject;
}
