import type { Letter } from '@jieti/rules';
import { z } from 'zod';
import { loadManifest } from '../bulk/manifest.ts';
import { issueKey } from '../keys.ts';
import { table } from '../table.ts';

/** The facts that all letters of a withdrawal have in common. */
export const withdrawalCommon = z.strictObject({ year: z.number(), on: z.string(), reasons: z.string() });

/** The withdrawal of a year's letters that is decided and has yet to reach some of them; null where there is none. */
const withdrawalOf = async (year: number): Promise<Letter['withdrawn'] | null> => {
  const bulk = (await table.read<{ readonly bulk?: string }>(issueKey(year)))?.bulk;
  const manifest = bulk === undefined ? undefined : await loadManifest(bulk);
  if (manifest?.kind !== 'withdraw') return null;
  const { on, reasons } = withdrawalCommon.parse(manifest.common);
  return { on, reasons };
};

/** The letter as it is to be signed: withdrawn from the instant at which its issue is, and not from its own turn (A7). */
export const asWithdrawn = async (letter: Letter): Promise<Letter> => {
  const withdrawn = letter.withdrawn ? null : await withdrawalOf(letter.year);
  return withdrawn ? { ...letter, withdrawn } : letter;
};
