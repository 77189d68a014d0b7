import { Problem } from '@jieti/lambda';
import type { Actor, Case } from '@jieti/rules';

/**
 * The table takes 400 KB an item. A unit's reports may fill the first half of a case's file; the rest is kept for the
 * offices, so that nobody can write a case to a standstill.
 */
const roomForUnits = 200_000;
const roomForOffices = 350_000;

/** Refuses an act (409) that would make the case's file larger than the table can keep. */
export const checkRoom = (state: Case, by: Actor): void => {
  const bytes = Buffer.byteLength(JSON.stringify(state));
  const most = by.by === 'unit' ? roomForUnits : roomForOffices;
  if (bytes <= most) return;
  const title = {
    zh: '案卷已满，请另行报送书面材料',
    en: 'The file of this case is full: send further papers outside this system',
  };
  throw new Problem(409, 'case-file-full', title, { facts: { bytes, most } });
};
