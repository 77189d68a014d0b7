/** Acts on all letters of a year: their issue, and an amendment of their template (A7). */
export {
  type AmendContext,
  type AmendTemplate,
  amendTemplate,
  type LetterToAmend,
} from './amend-template.ts';
export {
  type IssueContext,
  type IssuePlan,
  issueLetters,
  type LetterToIssue,
  type UnitForLetter,
  type WithoutLetter,
  withoutLetterReasons,
} from './issue-letters.ts';
export type { LettersOfYear } from './letters-of-year.ts';
export { type WithdrawContext, type WithdrawLetters, withdrawLetters } from './withdraw-letters.ts';
