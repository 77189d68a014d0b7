import { checkSigning, type SigningCheck, type SigningTimer } from '../../reminders/check-signing.ts';

/** The checkpoint of a year's letters: what to do next, and when. */
export const handler = (input: SigningTimer): Promise<SigningCheck> => checkSigning(input);
