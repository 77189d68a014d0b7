import type { DocumentRef } from '../../decision/index.ts';
import type { Instant, LegalDate, UnitId } from '../../vocabulary.ts';
import {
  contentInForce,
  contentSignedNow,
  contentToSign,
  type LetterByContents,
  statusByContents,
} from './letter-contents.ts';
import {
  type LetterSide,
  type LetterSignature,
  type LetterStatus,
  letterStatuses,
  type SideAndPost,
} from './letter-status.ts';

/** A signature as it is recorded. */
export interface Signature extends LetterSignature {
  readonly version: number;
  readonly at: Instant;
  /** Subject of the token that recorded it. */
  readonly by: string;
  /** The document it was given by; of a signature on paper, the paper itself. */
  readonly document?: DocumentRef | undefined;
  readonly delegate?: Delegate | undefined;
  /** Given on paper, and entered by the office that keeps the paper (I-36). */
  readonly onPaper?: true | undefined;
}

/** Somebody who signs for the holder of a post, by a document that says so. */
export interface Delegate {
  readonly holder: string;
  readonly name?: string | undefined;
  readonly document: DocumentRef;
}

/** A section of a version of the year's template. */
export interface ContentRef {
  readonly version: number;
  readonly section: string;
}

/** The statuses of an amendment that waits to be signed. */
export const amendmentStatuses = letterStatuses.filter(
  (status) => status !== 'in-force' && status !== 'withdrawn',
);
type AmendmentStatus = (typeof amendmentStatuses)[number];

/** A content that waits to be signed while another is in force. */
interface Amendment extends ContentRef {
  readonly on: LegalDate;
  readonly status: AmendmentStatus;
}

/** The part of a letter that follows from its contents and signatures. */
interface Derived {
  readonly status: LetterStatus;
  /** The day all who must had signed its first content (I-35). */
  readonly inForceOn: LegalDate | null;
  /** The content in force; before any is, the one to be signed. */
  readonly template: ContentRef;
  readonly amendment: Amendment | null;
}

/** A responsibility letter of a year between a unit and the unit above it (A7). */
export interface Letter extends LetterByContents, Derived {
  readonly id: string;
  readonly year: number;
  readonly unit: UnitId;
  readonly superior: UnitId;
  readonly issuedOn: LegalDate;
  readonly signatures: readonly Signature[];
  /** Principal posts whose signature is wanting though it is in force: by the setting of I-35, or called in question. */
  readonly unsigned?: readonly SideAndPost[] | undefined;
  /** It was withdrawn with the issue it came from, before anybody had signed it. */
  readonly withdrawn?: { readonly on: LegalDate; readonly reasons: string } | undefined;
  /** The day from which its unit is no more, merged or abolished. */
  readonly endedOn?: LegalDate | undefined;
}

/** A letter without what follows from it. */
export type LetterCore = Omit<Letter, keyof Derived>;

/** The letter that contents and signatures make. */
export const letterFrom = (core: LetterCore): Letter => {
  const { status, inForceOn, resigning } = statusByContents(core);
  const waiting = contentToSign(core);
  const shown = contentInForce(core) ?? waiting;
  if (!shown) throw new RangeError(`letter ${core.id} says nothing`);
  return {
    ...core,
    status: core.withdrawn ? 'withdrawn' : status,
    inForceOn,
    template: { version: shown.version, section: shown.section },
    amendment:
      waiting && resigning
        ? { version: waiting.version, section: waiting.section, on: waiting.on, status: resigning }
        : null,
  };
};

/** A unit has one letter a year, so year and unit make its id. */
export const letterIdOf = (year: number, unit: UnitId): string => `${year}-${unit}`;

/** The unit that signs for a side. */
export const unitOfSide = (
  { unit, superior }: Pick<Letter, 'unit' | 'superior'>,
  side: LetterSide,
): UnitId => (side === 'superior' ? superior : unit);

/** The version of the content that a signature given now is for. */
export const versionToSign = (letter: Letter): number =>
  contentSignedNow(letter)?.version ?? letter.template.version;

/** True if it is in force and to be signed again; nobody is asked to for a unit that is no more (A3, A7). */
export const isToBeSignedAgain = ({ amendment, endedOn }: Pick<Letter, 'amendment' | 'endedOn'>): boolean =>
  amendment !== null && endedOn === undefined;

/** True if it was withdrawn, or its unit came to an end before it was in force: nobody signs it any more, and it counts nowhere (I-32). */
export const isVoid = ({ endedOn, status }: Pick<Letter, 'endedOn' | 'status'>): boolean =>
  status === 'withdrawn' || (endedOn !== undefined && status !== 'in-force');

/** True if it is in force, nothing waits, and a principal has yet to sign it (A7, I-35). */
export const isIncomplete = (
  letter: Pick<Letter, 'status' | 'unsigned' | 'amendment' | 'endedOn'>,
): boolean =>
  letter.status === 'in-force' &&
  !isToBeSignedAgain(letter) &&
  letter.endedOn === undefined &&
  (letter.unsigned?.length ?? 0) > 0;
