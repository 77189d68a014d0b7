import {
  call,
  importCsv,
  people,
  postOf,
  staffOf,
  templateBody,
  testUnits,
  type World,
} from './world/index.ts';

const { cityOffice } = people;

/** A unit of the test city as it was entered. */
export const unitBody = (id: string) => {
  const found = testUnits.find(([unit]) => unit === id);
  if (!found) throw new Error(`no unit ${id}`);
  const [, zh, en, kind, level, parent, affiliation, group] = found;
  return { name: { zh, en }, kind, level, parent, affiliation, group: group || null };
};

export const putUnit = (as: Parameters<typeof call>[0], id: string, body: object, headers = {}) =>
  call(as, `PUT /units/${id}`, { body, headers });

/** A school below a township. */
export const school = { ...unitBody('north-health'), parent: 'north-hill', level: 'township' };

/** Both sides sign a letter, by their heads or by these posts. */
export const signBoth = async (
  year: number,
  unit: string,
  superior: string,
  posts: readonly string[] = ['head'],
) => {
  for (const [side, acting] of [
    ['superior', superior],
    ['subordinate', unit],
  ] as const)
    for (const post of posts)
      await call(staffOf(acting), `POST /letters/${year}-${unit}/signatures`, { body: { side, post } });
};

/**
 * A city of its own, with a school below `north-hill`, in which the letters of 2026 were issued in January to all but
 * `north-health`, which has no principal; three came into force. It is 20 July 2026.
 */
export const yearUnderWay = async (world: World): Promise<void> => {
  await world.empty();
  world.setNow('2026-01-05T01:00:00.000Z');
  await importCsv(cityOffice);
  await putUnit(cityOffice, 'hill-school', school);
  for (const id of [...testUnits.map(([unit]) => unit), 'hill-school'])
    if (id !== 'north-health')
      await call(cityOffice, `PUT /units/${id}/posts/head`, { body: postOf(`${id}-head`) });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
  await signBoth(2026, 'north-hill', 'north');
  await signBoth(2026, 'hill-school', 'north-hill');
  await signBoth(2026, 'south-mill', 'south');
  world.setNow('2026-07-20T01:00:00.000Z');
};
