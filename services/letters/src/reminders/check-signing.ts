import { city, effects } from '@jieti/lambda';
import { type SigningCheckpoint, type SigningReminder, signingCheckpoint } from '@jieti/rules';
import type { Key } from '@jieti/store';
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

/** What is written of a year: whether its letters were issued, and who was called to mind. */
const marksOf = (year: number) => ({
  issued: issueKey(year),
  before: remindedKey(year, 'before'),
  late: remindedKey(year, 'late'),
});

const textOf = ({ PK, SK }: Key): string => `${PK} ${SK}`;

/**
 * Asks the rules what is next for the letters of some years (A7, I-1), by one read for all of them; a year whose letters were never
 * issued calls nobody.
 */
export const nextOfYears = async (years: readonly number[]): Promise<Map<number, SigningCheckpoint>> => {
  const marks = years.map((year) => ({ year, keys: marksOf(year) }));
  const items = await table.readMany<Key>(marks.flatMap(({ keys }) => Object.values(keys)));
  const written = new Set(items.map(textOf));
  const isThere = (key: Key): boolean => written.has(textOf(key));
  return new Map(
    marks.map(({ year, keys }) => {
      if (!isThere(keys.issued)) return [year, { action: 'finish' }];
      const made = { before: isThere(keys.before), late: isThere(keys.late) };
      return [year, signingCheckpoint(year, made, effects.now(), city())];
    }),
  );
};

/** What is next for one year's letters. */
export const nextOf = async (year: number): Promise<SigningCheckpoint> =>
  (await nextOfYears([year])).get(year) ?? { action: 'finish' };

/** Tells the machine of a year's letters what to do now. */
export const checkSigning = async ({ year }: SigningTimer): Promise<SigningCheck> => ({
  until: null,
  why: null,
  ...(await nextOf(year)),
});
