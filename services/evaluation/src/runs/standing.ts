import { type CitySettings, type GroupStanding, groupStandings } from '@jieti/rules';

type InGroup = { readonly id: string; readonly group: string; readonly score: number };

/** Ranks every unit within its whole group; units with the same score share a rank. */
export const standings = (
  scored: readonly InGroup[],
  city: CitySettings,
  year: number,
): Map<string, GroupStanding> => {
  const all = new Map<string, GroupStanding>();
  for (const members of Map.groupBy(scored, ({ group }) => group).values())
    for (const [id, standing] of groupStandings(members, city, year)) all.set(id, standing);
  return all;
};
