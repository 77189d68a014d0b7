import { city, effects } from '@jieti/lambda';
import { type SigningCheckpoint, type SigningReminder, signingCheckpoint } from '@jieti/rules';
import { issueKey, remindedKey } from '../keys.ts';
import { table } from '../table.ts';

/** The input of an execution: the year whose letters it watches, and nothing of them. */
export interface SigningTimer {
  readonly year: number;
}

/** The next step of the machine; every field is always there, so that its paths always find one. */
export interface SigningCheck {
  readonly action: SigningCheckpoint['action'];
  readonly until: string | null;
  readonly why: SigningReminder | null;
}

const madeBefore = async (year: number, why: SigningReminder): Promise<boolean> =>
  (await table.read(remindedKey(year, why))) !== undefined;

/** Asks the rules what is next for a year's letters (A7, I-1); a year whose letters were never issued calls nobody. */
export const nextOf = async (year: number): Promise<SigningCheckpoint> => {
  if ((await table.read(issueKey(year))) === undefined) return { action: 'finish' };
  const [before, late] = await Promise.all([madeBefore(year, 'before'), madeBefore(year, 'late')]);
  return signingCheckpoint(year, { before, late }, effects.now(), city());
};

/** Tells the machine of a year's letters what to do now. */
export const checkSigning = async ({ year }: SigningTimer): Promise<SigningCheck> => ({
  until: null,
  why: null,
  ...(await nextOf(year)),
});
