import type { DocumentRef } from '../../decision/actor.ts';
import type { Lead } from '../../ladder/index.ts';
import type { Instant, LegalDate, Office, UnitId } from '../../vocabulary.ts';
import type { FindingOutcome } from './finding-status.ts';

interface Entered {
  readonly at: Instant;
  readonly by: string;
}

/** A later look at a finding, as it is recorded. */
export interface RecordedCheck extends Entered {
  readonly on: LegalDate;
  readonly outcome: FindingOutcome;
  readonly statement: string;
  readonly document: DocumentRef;
  readonly againBy?: LegalDate | undefined;
}

/** The lead that a finding becomes: its author says on which ground of A18. */
export type ReferredLead = Pick<Lead, 'ground' | 'facts' | 'occurredOn' | 'elements'>;

/** That a finding was referred as a lead, by which office. */
export interface FindingReferral extends ReferredLead, Entered {
  readonly id: string;
  readonly office: Office;
  readonly authority: DocumentRef;
}

/** Something that an inspection found in a unit, with what is to be put right by when (A9). */
export interface Finding extends Entered {
  readonly inspection: string;
  /** Its number within its inspection, from 1. */
  readonly number: number;
  readonly unit: UnitId;
  readonly on: LegalDate;
  readonly what: string;
  readonly putRight: { readonly what: string; readonly by: LegalDate };
  readonly checks: readonly RecordedCheck[];
  readonly referral: FindingReferral | null;
}

/** One id for a finding in the whole city. */
export const findingIdOf = ({ inspection, number }: Pick<Finding, 'inspection' | 'number'>): string =>
  `${inspection}-${number}`;
