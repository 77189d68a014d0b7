import type { CitySettings } from '../../city.ts';
import { type ActsLaw, authorize, type Place } from '../../competence/index.ts';
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
import { unitEnded } from '../../unit-ended.ts';
import type { LegalDate, UnitId } from '../../vocabulary.ts';
import { letterAfterSigning } from './after-signing.ts';
import { type Delegate, type Letter, type Signature, unitOfSide, versionToSign } from './letter.ts';
import type { LetterSide, LetterStatus } from './letter-status.ts';
import type { PostsOfSides } from './outstanding-signatures.ts';
import { holderOn, type SigningPost } from './signing-post.ts';
import { checkNotWithdrawn } from './withdraw-letter.ts';

/** A signature as somebody gives it. */
export interface SignLetter {
  readonly side: LetterSide;
  readonly post: string;
  /** The holder of the post, if the caller names one. */
  readonly holder?: string | undefined;
  /** The version of the content that is signed. */
  readonly version?: number | undefined;
  readonly document?: DocumentRef | undefined;
  readonly delegate?: Delegate | undefined;
}

/** The city's law, as far as signatures depend on it. */
export type SigningCity = Dated['city'] & ActsLaw & Pick<CitySettings, 'interpretations'>;

export interface SignContext extends Dated {
  readonly actor: Actor;
  readonly city: SigningCity;
  /** The place of the unit that signs. */
  readonly place: Place;
  /** The principal posts of the two units that sign it. */
  readonly principals: PostsOfSides;
  /** True where the caller named the version of the letter that they saw (`If-Match`). */
  readonly versionNamed: boolean;
}

/** The history's words for a signature: the signature itself, and what the letter has come to by it. */
export type LetterSigned = {
  readonly signature: Signature;
  readonly status: LetterStatus;
};

/** A unit that is no more is asked for no signature, and what it signed stays (A3, A7); a letter withdrawn is signed by nobody. */
export const checkLetterStands = ({ unit, endedOn, withdrawn }: Letter): Refusal | null => {
  if (withdrawn) return checkNotWithdrawn({ withdrawn });
  return endedOn === undefined ? null : unitEnded({ unit, from: endedOn }, ['units', 'letters']);
};

/** A letter is signed by a principal: the holder of the post on that day, and nobody else (A4, A5, A7). */
export const checkSigner = (
  unit: UnitId,
  { post: id, holder: named }: Pick<SignLetter, 'post' | 'holder'>,
  post: SigningPost | undefined,
  on: LegalDate,
): Refusal | null => {
  if (post?.role !== 'principal')
    return refusal('not-a-principal-post', {}, { facts: { unit, post: id }, pointer: '/post' });
  const holder = holderOn(post, on);
  const facts = { post: id, on };
  if (holder === null) return refusal('post-vacant', { on }, { facts });
  return named === undefined || named === holder
    ? null
    : refusal('holder-not-in-office', { on }, { facts, pointer: '/holder' });
};

/**
 * Once a letter was amended nobody signs what they may not have read: they name the version of the content, or the letter's
 * by `If-Match`; and what is to be signed now must be that one.
 */
export const checkContent = (
  letter: Letter,
  named: number | undefined,
  versionNamed: boolean,
): Refusal | null => {
  const version = versionToSign(letter);
  if (named === undefined)
    return versionNamed || letter.contents.length === 1
      ? null
      : refusal('content-not-named', {}, { facts: { version }, pointer: '/version' });
  if (named === version) return null;
  const known = letter.contents.some((content) => content.version === named);
  const details = { facts: { version, named }, pointer: '/version' };
  return known
    ? refusal('content-amended', { named }, details)
    : refusal('no-such-content', { named }, details);
};

/** A signature called in question is no obstacle: whoever held the post after all signs. */
export const checkNotSigned = (
  { signatures }: Pick<Letter, 'signatures'>,
  { side, post }: Pick<SignLetter, 'side' | 'post'>,
  holder: string | null,
  version: number,
): Refusal | null => {
  const before = signatures.find(
    (s) =>
      s.side === side &&
      s.post === post &&
      s.holder === holder &&
      s.version === version &&
      s.questioned === undefined,
  );
  return before
    ? refusal('already-signed', { on: before.on }, { facts: { side, post, on: before.on } })
    : null;
};

/** A delegate is not the holder, and the document that names them is of the day of the signature at the latest. */
export const checkDelegate = (
  delegate: Delegate | undefined,
  holder: string | null,
  on: LegalDate,
): CheckResult =>
  delegate === undefined
    ? null
    : collect(
        delegate.holder === holder
          ? refusal('delegate-is-holder', {}, { pointer: '/delegate/holder' })
          : null,
        delegate.document.date > on
          ? refusal('delegated-later', {}, { facts: { on }, pointer: '/delegate/document/date' })
          : null,
      );

export const subjectOf = (actor: Actor): string => (actor.by === 'system' ? actor.cause : actor.subject);

const signatureOf = (
  { side, post, document, delegate }: SignLetter,
  holder: string,
  version: number,
  context: SignContext,
): Signature => ({
  side,
  post,
  holder,
  version,
  on: today(context),
  at: context.now,
  by: subjectOf(context.actor),
  ...(document && { document }),
  ...(delegate && { delegate }),
});

/**
 * Signs a letter for one side (A7): of a principal post, by whoever holds it today or, on the record, by a delegate; for the
 * content that waits, else as a successor for the one in force. All principals of both sides signed, or by the other
 * setting of I-35 one on each side, it is in force.
 */
export const signLetter = (
  letter: Letter,
  command: SignLetter,
  context: SignContext,
): Outcome<Decided<Letter, LetterSigned>> => {
  const { actor, place, city, principals, now, versionNamed } = context;
  const on = today(context);
  const post = principals[command.side].find(({ id }) => id === command.post);
  const holder = post ? holderOn(post, on) : null;
  const version = versionToSign(letter);
  const refusals = collect(
    authorize(actor, 'sign-letter', place, city),
    checkLetterStands(letter),
    checkSigner(unitOfSide(letter, command.side), command, post, on),
    checkContent(letter, command.version, versionNamed),
    checkNotSigned(letter, command, holder, version),
    checkDelegate(command.delegate, holder, on),
    command.document ? checkDocumentDate(command.document.date, context, ['letters']) : null,
  );
  // A post that is vacant or not there is among the refusals, so that without any somebody holds it.
  if (refusals.length > 0 || holder === null) return refuse(refusals);
  const signature = signatureOf(command, holder, version, context);
  const signed = { ...letter, signatures: [...letter.signatures, signature] };
  const state = letterAfterSigning(signed, { principals, city, on });
  return allow({
    type: 'letter-signed',
    at: now,
    actor,
    articles: ['letters'],
    data: { signature, status: state.status },
    state,
  });
};
