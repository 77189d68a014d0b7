import type { ArticleSubject } from '../../provisions/index.ts';
import type { Bilingual, BodyFunction } from '../../vocabulary.ts';
import type { DoneByUnits } from './of-units.ts';

/**
 * A report goes to the owner's own place (`own`: the locality itself, or the nearest above a department or unit, that has such a
 * body), to the next such place above that (`above`: beyond the top where there is none), or always beyond the top (`beyond`).
 */
export const reportSeats = ['own', 'above', 'beyond'] as const;
export type ReportSeat = (typeof reportSeats)[number];

/** The body of that function, in a place seen from the owner. */
export interface ReportToBody {
  readonly function: BodyFunction;
  readonly seat: ReportSeat;
}

/** An assembly of the owner's own place that is no body of this system: whoever owes the report records that it was made. */
export interface ReportToAssembly {
  readonly assembly: string;
}

/** A yearly report of the city's law (A8): who owes it, to whom, until when. */
export interface ReportKind extends DoneByUnits {
  readonly id: string;
  readonly name: Bilingual;
  readonly subject: ArticleSubject;
  readonly to: ReportToBody | ReportToAssembly;
  /** Id of the parameter that holds its last day of the year. */
  readonly due: string;
  /** True where it must say what is planned for the next year. */
  readonly plansNextYear: boolean;
}
