import type { ArticleSubject } from '../../provisions/index.ts';
import type { Bilingual, BodyFunction } from '../../vocabulary.ts';
import type { OfUnits } from './of-units.ts';

/**
 * A report goes to the owner's own place (`own`: a locality with bodies itself, else the nearest above the unit), to the next
 * such place above that (`above`: beyond the top where there is none), or always beyond the top (`beyond`).
 */
export const reportSeats = ['own', 'above', 'beyond'] as const;
export type ReportSeat = (typeof reportSeats)[number];

/** The body of that function, in a place seen from the owner. */
export interface ReportToBody {
  readonly function: BodyFunction;
  readonly seat: ReportSeat;
}

/** An assembly that is no body of this system: whoever owes the report records that it was made. */
export interface ReportToAssembly {
  readonly assembly: string;
}

/** A yearly report of the city's law (A8): who owes it, to whom, until when. */
export interface ReportKind extends OfUnits {
  readonly id: string;
  readonly name: Bilingual;
  readonly subject: ArticleSubject;
  /** The body that makes it, at each of the units; absent: their own staff do. Where no body fulfils it, it is not owed. */
  readonly inNameOf?: BodyFunction;
  readonly to: ReportToBody | ReportToAssembly;
  /** Id of the parameter that holds its last day of the year. */
  readonly due: string;
  /** True where it must say what is planned for the next year. */
  readonly plansNextYear: boolean;
}
