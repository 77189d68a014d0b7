import type { ArticleSubject } from '../../provisions/index.ts';
import type { Bilingual, BodyFunction } from '../../vocabulary.ts';
import type { OfUnits } from './of-units.ts';

/** A duty that is done on a day and shown by a document (A4–A6), and whose it is. */
export interface DutyKind extends OfUnits {
  readonly id: string;
  readonly name: Bilingual;
  readonly subject: ArticleSubject;
  /** The body whose meeting it is, at each of the units; absent: the unit's own. Where no body fulfils it, it is nobody's. */
  readonly inNameOf?: BodyFunction;
}
