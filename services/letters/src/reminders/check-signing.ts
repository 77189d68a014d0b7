import { city, effects } from '@jieti/lambda';
import { type SigningCheckpoint, type SigningReminder, signingCheckpoint } from '@jieti/rules';
import { issueKey, remindedKey } from '../keys.ts';
import { load } from '../table.ts';

/** The input of an execution: the year whose letters it watches, and nothing of them. */
export interface SigningTimer {
  readonly year: number;
}

/** What the machine does next; every field is always there, so that its paths always find one. */
export interface SigningCheck {
  readonly action: SigningCheckpoint['action'];
  readonly until: string | null;
  readonly why: SigningReminder | null;
}

const madeBefore = async (year: number, why: SigningReminder): Promise<boolean> =>
  (await load(remindedKey(year, why))) !== undefined;

/** What is next for a year's letters by the rules (A7, I-1); a year whose letters were never issued calls nobody. */
export const nextOf = async (year: number): Promise<SigningCheckpoint> => {
  if ((await load(issueKey(year))) === undefined) return { action: 'finish' };
  const [before, late] = await Promise.all([madeBefore(year, 'before'), madeBefore(year, 'late')]);
  return signingCheckpoint(year, { before, late }, effects.now(), city());
};

/** What the machine of a year's letters does now. */
export const checkSigning = async ({ year }: SigningTimer): Promise<SigningCheck> => ({
  until: null,
  why: null,
  ...(await nextOf(year)),
});
