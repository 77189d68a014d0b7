import type { Bilingual, LegalDate } from '../vocabulary.ts';
import type { Actor, DocumentRef } from './actor.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A document as an act issues it: whose it is, for what kind of act, and what it is about. */
export interface PaperUse {
  /** Who issued it: a body of a jurisdiction, or a unit. Each counts its numbers by itself. */
  readonly issuer: string;
  readonly document: DocumentRef;
  /** The act by its id, and by its name in a sentence: what somebody does. */
  readonly act: string;
  readonly name: Bilingual;
  /** What tells one kind of this act from another: the stage that is decided on. */
  readonly kind?: string;
  /** The case, year, plan or session it is about. */
  readonly subject: string;
  /** True where one paper may carry the same act on several subjects: a meeting decides on several units. Else it is its subject's own. */
  readonly isShared: boolean;
  readonly pointer?: string;
}

/** A number as it was used first. */
export interface PaperOnRecord {
  readonly number: string;
  readonly date: LegalDate;
  readonly act: string;
  readonly name: Bilingual;
  readonly kind: string | null;
  readonly subject: string;
}

/** Whoever acts for a body or a unit issues under its numbers; the system issues nothing. */
const issuerOf = (actor: Actor): string | null => {
  switch (actor.by) {
    case 'office':
      return `${actor.office.body}@${actor.office.jurisdiction}`;
    case 'unit':
      return `unit@${actor.unit}`;
    case 'system':
      return null;
  }
};

/** The paper of whoever acts; none where the system does. */
export const ownPaper = (actor: Actor, use: Omit<PaperUse, 'issuer'>): readonly PaperUse[] => {
  const issuer = issuerOf(actor);
  return issuer === null ? [] : [{ ...use, issuer }];
};

const brackets: Readonly<Record<string, string>> = {
  '[': '〔',
  '(': '〔',
  '【': '〔',
  ']': '〕',
  ')': '〕',
  '】': '〕',
};

/** A number as it is compared: however its brackets, spaces and digits were typed, it is the same number. */
export const comparableNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[\]()【】]/gu, (bracket) => brackets[bracket] ?? bracket);

/** How a number stands on record once an act has used it. */
export const paperOnRecord = ({ document, act, name, kind, subject }: PaperUse): PaperOnRecord => ({
  number: document.number,
  date: document.date,
  act,
  name,
  kind: kind ?? null,
  subject,
});

const isSamePaper = (use: PaperUse, before: PaperOnRecord): boolean =>
  use.act === before.act &&
  (use.kind ?? null) === before.kind &&
  (use.isShared ? use.document.date === before.date : use.subject === before.subject);

/**
 * A document's number is used once by whoever issues it (A10, A20–A24). The same paper, of the same date, may carry the same kind of
 * act on several subjects where one meeting or one letter decides on several; it carries no other act.
 */
export const checkPaper = (use: PaperUse, before: PaperOnRecord | undefined): Refusal | null => {
  if (!before || isSamePaper(use, before)) return null;
  const { number, date, act, name, subject } = before;
  return refusal(
    'document-number-used',
    { number, date, act: name },
    { pointer: use.pointer ?? '/document/number', facts: { number, date, act, subject } },
  );
};
