/** One letter: its contents, its signatures, and what happens to it (A7). */
export { type AmendLetter, amendLetter, type LetterAmended } from './amend-letter.ts';
export { letterCounterparty } from './counterparty.ts';
export { issueLetter, type LetterAct, type LetterIssued } from './issue-letter.ts';
export {
  amendmentStatuses,
  type ContentRef,
  isIncomplete,
  isToBeSignedAgain,
  isVoid,
  type Letter,
  letterFrom,
  type Signature,
  unitOfSide,
} from './letter.ts';
export {
  amendContents,
  contentInForce,
  contentSignedNow,
  contentsOnceSigned,
  contentToSign,
  type LetterByContents,
  type LetterContent,
  statusByContents,
} from './letter-contents.ts';
export {
  inForceOn,
  type LetterSide,
  type LetterSignature,
  type LetterStatus,
  letterSides,
  letterStatuses,
  type PrincipalPosts,
  postsYetToSign,
} from './letter-status.ts';
export {
  outstandingReasons,
  outstandingSignatures,
  type PostsOfSides,
  type SignatureAskedFor,
  signaturesAskedFor,
} from './outstanding-signatures.ts';
export {
  type PaperRecorded,
  type PaperSignature,
  type RecordPaper,
  type RecordPaperContext,
  recordPaperLetter,
} from './record-paper.ts';
export {
  endLetter,
  type LetterEnded,
  type LetterReaddressed,
  readdressLetter,
  type UnitMove,
} from './relocate-letter.ts';
export { type LetterRevisited, type PostAsItIs, revisitLetter } from './revisit-letter.ts';
export { type LetterSigned, type SignContext, type SignLetter, signLetter } from './sign-letter.ts';
export { holderOn, type SigningPost } from './signing-post.ts';
export { checkNotWithdrawn, type LetterWithdrawn, withdrawLetter } from './withdraw-letter.ts';
