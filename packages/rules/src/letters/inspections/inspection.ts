import type { DocumentRef } from '../../decision/actor.ts';
import type { Instant, LegalDate, Office } from '../../vocabulary.ts';
import type { InspectionScope } from './scope.ts';
import type { Tally } from './tally.ts';

/** A special inspection: what looks at which units, from when to when, on which document (A9). */
export interface Inspection {
  readonly id: string;
  readonly title: string;
  /** The document that allows it. */
  readonly authority: DocumentRef;
  readonly scope: InspectionScope;
  readonly from: LegalDate;
  readonly to: LegalDate;
  /** The inspection office whose it is. */
  readonly office: Office;
  readonly tally: Tally;
  readonly at: Instant;
  readonly by: string;
}

export const inspectionPhases = ['planned', 'under-way', 'over'] as const;
export type InspectionPhase = (typeof inspectionPhases)[number];

/** The phase of an inspection on a day: its first and its last day are part of it. */
export const inspectionPhase = (
  { from, to }: Pick<Inspection, 'from' | 'to'>,
  today: LegalDate,
): InspectionPhase => {
  if (today < from) return 'planned';
  return today > to ? 'over' : 'under-way';
};
