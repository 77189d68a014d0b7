import { authorize, placeOfCity } from '../../competence/index.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import {
  type Actor,
  allow,
  type CheckResult,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  type Refusal,
  refusal,
  refuse,
  today,
} from '../../decision/index.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { letterAfterSigning } from './after-signing.ts';
import { type Delegate, type Letter, type Signature, unitOfSide, versionToSign } from './letter.ts';
import type { LetterSide, LetterStatus } from './letter-status.ts';
import type { PostsOfSides } from './outstanding-signatures.ts';
import {
  checkContent,
  checkDelegate,
  checkLetterStands,
  checkNotSigned,
  checkSigner,
  type SigningCity,
  subjectOf,
} from './sign-letter.ts';
import { holderOn, type SigningPost } from './signing-post.ts';

/** A signature as the paper has it. */
export interface PaperSignature {
  readonly side: LetterSide;
  readonly post: string;
  /** The holder of the post that day, if the paper is to be held against the register. */
  readonly holder?: string | undefined;
  /** The day it was given; left out, that of the paper. */
  readonly on?: LegalDate | undefined;
  readonly delegate?: Delegate | undefined;
}

/** A letter signed on paper, as the office that keeps it enters it (I-36). */
export interface RecordPaper {
  /** The paper by its number and date. */
  readonly document: DocumentRef;
  /** The version of the content that was signed. */
  readonly version?: number | undefined;
  readonly signatures: readonly PaperSignature[];
}

export interface RecordPaperContext extends Dated {
  readonly actor: Actor;
  readonly city: SigningCity;
  readonly principals: PostsOfSides;
}

/** The history's words for a letter signed on paper: the paper, who signed, and what the letter has come to by it. */
export type PaperRecorded = {
  readonly document: DocumentRef;
  readonly signatures: readonly Signature[];
  readonly status: LetterStatus;
};

const checkAllowed = (context: RecordPaperContext): CheckResult =>
  interpretationAt(context.city, 'I-36', today(context)).setting === 'recorded'
    ? null
    : refusal('paper-not-recorded');

/** Nothing is signed before it was issued, or put by an amendment, nor on a day to come. */
const checkDay = (day: LegalDate, since: LegalDate, context: Dated): CheckResult => {
  const on = today(context);
  if (day > on) return refusal('signed-in-future', { day, today: on }, { facts: { day }, pointer: '/on' });
  return day < since
    ? refusal(
        'signed-before-issue',
        { day, issued: since },
        { facts: { day, issued: since }, pointer: '/on' },
      )
    : null;
};

/** A signature of the paper with what the register says of its post. */
interface Judged {
  readonly signature: PaperSignature;
  readonly on: LegalDate;
  readonly post: SigningPost | undefined;
}

/** Nobody signs one paper twice. */
const checkOnce = ({ signature }: Judged, earlier: readonly Judged[]): CheckResult =>
  earlier.some(
    ({ signature: { side, post, on } }) =>
      side === signature.side && post === signature.post && on === signature.on,
  )
    ? refusal('signature-twice')
    : null;

/** Of several signatures each refusal says which it is about. */
const about = (at: string, found: readonly Refusal[]): Refusal[] =>
  found.map((one) => ({ ...one, pointer: `${at}${one.pointer ?? ''}` }));

const checkEach = (
  letter: Letter,
  judged: readonly Judged[],
  since: LegalDate,
  context: RecordPaperContext,
): Refusal[] =>
  judged.flatMap((one, i) => {
    const { signature, on, post } = one;
    const holder = post ? holderOn(post, on) : null;
    const found = collect(
      checkDay(on, since, context),
      checkSigner(unitOfSide(letter, signature.side), signature, post, on),
      checkNotSigned(letter, signature, holder, versionToSign(letter)),
      checkDelegate(signature.delegate, holder, on),
      checkOnce(one, judged.slice(0, i)),
    );
    return about(`/signatures/${i}`, found);
  });

const signaturesOf = (
  judged: readonly Judged[],
  { document }: RecordPaper,
  version: number,
  { actor, now }: RecordPaperContext,
): Signature[] =>
  judged.flatMap(({ signature: { side, post, delegate }, post: found, on }) => {
    const holder = found ? holderOn(found, on) : null;
    const common = { side, post, version, on, at: now, by: subjectOf(actor), document } as const;
    return holder === null
      ? []
      : [{ ...common, holder, ...(delegate && { delegate }), onPaper: true as const }];
  });

/**
 * Records a letter that was signed on paper (A7, I-36): by the office that issued it and keeps the paper, for each principal who
 * signed, with the paper's number and date. It counts as if they had signed here on those days.
 */
export const recordPaperLetter = (
  letter: Letter,
  command: RecordPaper,
  context: RecordPaperContext,
): Outcome<Decided<Letter, PaperRecorded>> => {
  const { actor, city, now, principals } = context;
  const { document } = command;
  const version = versionToSign(letter);
  const since = letter.contents.find((content) => content.version === version)?.on ?? letter.issuedOn;
  const judged = command.signatures.map(
    (signature): Judged => ({
      signature,
      on: signature.on ?? document.date,
      post: principals[signature.side].find(({ id }) => id === signature.post),
    }),
  );
  const refusals = collect(
    authorize(actor, 'record-paper-letters', placeOfCity(city), city),
    checkAllowed(context),
    checkLetterStands(letter),
    checkDocumentDate(document.date, context, ['letters']),
    checkContent(letter, command.version, false),
    checkEach(letter, judged, since, context),
  );
  if (refusals.length > 0) return refuse(refusals);
  const signatures = signaturesOf(judged, command, version, context);
  const signed = { ...letter, signatures: [...letter.signatures, ...signatures] };
  const state = letterAfterSigning(signed, { principals, city, on: today(context) });
  return allow({
    type: 'paper-letter-recorded',
    at: now,
    actor,
    articles: ['letters'],
    data: { document, signatures, status: state.status },
    state,
  });
};
