/** The signing deadline of a year's letters, its light, and whom it is called to mind (A7, I-1). */
export { type LetterToRemind, lettersToRemind, type RemindedStatus } from './letters-to-remind.ts';
export { light } from './light.ts';
export {
  type SigningCheckpoint,
  type SigningReminder,
  signingCheckpoint,
  signingReminders,
} from './signing-checkpoint.ts';
export { lateAt, signingDeadline } from './signing-deadline.ts';
export { signingLight } from './signing-light.ts';
