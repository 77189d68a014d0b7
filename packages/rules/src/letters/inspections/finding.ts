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

/** The inspected unit’s answer to a finding: what it put right, and the papers that show it. */
export interface RecordedAnswer extends Entered {
  readonly on: LegalDate;
  readonly statement: string;
  readonly document?: DocumentRef | undefined;
  /** The number of checks made before it: a later check is the office’s reply. */
  readonly afterChecks: number;
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
  /** What the unit answered; absent where it never did. */
  readonly answers?: readonly RecordedAnswer[] | undefined;
  readonly referral: FindingReferral | null;
}

/** The unit’s answer that waits for the office to look; undefined where none does. */
export const waitingAnswer = ({
  answers = [],
  checks,
}: Pick<Finding, 'answers' | 'checks'>): RecordedAnswer | undefined =>
  answers.findLast(({ afterChecks }) => afterChecks === checks.length);

/** One id for a finding in the whole city. */
export const findingIdOf = ({ inspection, number }: Pick<Finding, 'inspection' | 'number'>): string =>
  `${inspection}-${number}`;
