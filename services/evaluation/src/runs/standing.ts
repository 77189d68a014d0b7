import { type CitySettings, groupStandings, type Standing } from '@jieti/rules';

type InGroup = { readonly id: string; readonly group: string; readonly score: number };

/** Ranks every unit within its whole group; units with the same score share a rank. */
export const standings = (
  scored: readonly InGroup[],
  city: CitySettings,
  year: number,
): Map<string, Standing> => {
  const all = new Map<string, Standing>();
  for (const members of Map.groupBy(scored, ({ group }) => group).values())
    for (const [id, standing] of groupStandings(members, city, year)) all.set(id, standing);
  return all;
};
