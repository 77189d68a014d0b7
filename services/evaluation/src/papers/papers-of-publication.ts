import { type LedgerPaper, type Names, papersOfLedger } from '@jieti/documents';
import { cityFile, notFound, type Principal } from '@jieti/lambda';
import type { GradedYear, UnitId } from '@jieti/rules';
import { readIntactEntries } from '@jieti/store';
import { assertCanFollow } from '../access.ts';
import { unitsById } from '../projections/units.ts';
import { publicationHistory, publicationOf } from '../years.ts';
import { publishedRows } from './published-rows.ts';

const namesOf = async (ids: readonly UnitId[]): Promise<Names> => ({
  units: Object.fromEntries([...(await unitsById(ids))].map(([id, { name }]) => [id, name.zh])),
  posts: {},
  holders: {},
});

/**
 * The papers of a publication, for those who follow the year (A10).
 * @throws `not-found` for a year that is not published, as for whoever may not follow it.
 */
export const papersOfPublication = async (
  principal: Principal,
  of: Parameters<typeof assertCanFollow>[1] & GradedYear,
): Promise<readonly LedgerPaper[]> => {
  assertCanFollow(principal, of);
  const publication = await publicationOf(of);
  if (!publication) throw notFound();
  const [entries, rows] = await Promise.all([
    readIntactEntries(...publicationHistory(of)),
    publishedRows(of, publication),
  ]);
  const law = cityFile();
  const { actor, year } = publication;
  const place = actor.by === 'office' ? actor.office.jurisdiction : law.root;
  const names = await namesOf([place, ...rows.map(({ unit }) => unit)]);
  return papersOfLedger(entries, { law, names, beside: { results: { year, rows } } });
};
