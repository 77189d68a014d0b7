/** Responsibility letters: who signs with whom, how far a letter has come, coverage, deadlines (A7). */

export { letterCounterparty, letterKindBetween } from './counterparty.ts';
export { type CoverageCount, type CoveredUnit, coverageUnder } from './coverage.ts';
export * from './duties/index.ts';
export * from './inspections/index.ts';
export {
  amendContents,
  contentInForce,
  contentSignedNow,
  contentToSign,
  type LetterByContents,
  type LetterContent,
  letterStanding,
} from './letter-contents.ts';
export {
  inForceOn,
  type LetterSide,
  type LetterSignature,
  type LetterState,
  letterState,
} from './letter-state.ts';
export { type Light, light } from './light.ts';
export * from './register/index.ts';
export * from './register-import/index.ts';
export * from './reports/index.ts';
export { type SignatureCall, type SigningPost, signatureCalls } from './signature-calls.ts';
export {
  type SigningCheckpoint,
  type SigningReminder,
  signingCheckpoint,
} from './signing-checkpoint.ts';
export { lateAt, signingDeadline } from './signing-deadline.ts';
export { signingLight } from './signing-light.ts';
export * from './targets/index.ts';
