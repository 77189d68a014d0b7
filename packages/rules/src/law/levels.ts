import type { Affiliation, Bilingual, Body, Level } from '../vocabulary.ts';

/**
 * The bodies of a level decide; or they may only report, and suggest to those above; or the level has none: whoever
 * lies there is for those above.
 */
export const bodiesOfALevel = ['decide', 'suggest', 'none'] as const;
export type BodiesOfALevel = (typeof bodiesOfALevel)[number];

/** A level of the city's law, by its own id. */
export interface LevelDefinition {
  readonly id: Level;
  /** The level as such: 县级, county level. */
  readonly name: Bilingual;
  /** A locality of that level, as a sentence names it: 县, county. */
  readonly locality: Bilingual;
  readonly bodies: BodiesOfALevel;
  /**
   * Units of that affiliation belong to a body of this level, and may be stationed below it (A26). An affiliation that
   * no level names, `local` apart, is that of units which belong to somebody above the top.
   */
  readonly affiliation?: Exclude<Affiliation, 'local'>;
}

/** A law as far as its levels go. */
export interface WithLevels {
  /** The top first: the level of the city, or of the province, whose law it is. */
  readonly levels: readonly LevelDefinition[];
}

/** A body may exist at some levels only; at every level that has bodies, if not said. */
export interface WithLeveledBodies extends WithLevels {
  readonly bodies: readonly { readonly id: Body; readonly levels?: readonly Level[] }[];
}

/** Ids of the levels, the top first. */
export const levelsOf = ({ levels }: WithLevels): readonly Level[] => levels.map(({ id }) => id);

/** The level of that id, or undefined where the law has none such. */
export const levelOf = ({ levels }: WithLevels, level: Level): LevelDefinition | undefined =>
  levels.find(({ id }) => id === level);

/** True for a level of the city's law. */
export const isLevel = (city: WithLevels, level: string): boolean => levelOf(city, level) !== undefined;

/**
 * The level of the city itself.
 * @throws RangeError for a law without levels: a fault of the city's file.
 */
export const topLevel = ({ levels }: WithLevels): LevelDefinition => {
  const [top] = levels;
  if (!top) throw new RangeError('the city’s law has no levels');
  return top;
};

/**
 * The place of a level in the order of the law: 0 for the top.
 * @throws RangeError on a level that the city's file does not have: a fault of the file.
 */
export const placeOfLevel = (city: WithLevels, level: Level): number => {
  const place = levelsOf(city).indexOf(level);
  if (place < 0) throw new RangeError(`not a level of the city’s law: ${level}`);
  return place;
};

/** True if the first stands higher than the second. */
export const isHigher = (city: WithLevels, level: Level, than: Level): boolean =>
  placeOfLevel(city, level) < placeOfLevel(city, than);

/** The next level up; undefined above the top: what is there is no part of the system (`CitySettings.above`). */
export const levelAbove = (city: WithLevels, level: Level): LevelDefinition | undefined =>
  city.levels[placeOfLevel(city, level) - 1];

/** The next level down; undefined below the last. */
export const levelBelow = (city: WithLevels, level: Level): LevelDefinition | undefined =>
  city.levels[placeOfLevel(city, level) + 1];

/** True of a level whose bodies decide. */
export const decidesAt = (city: WithLevels, level: Level): boolean =>
  levelOf(city, level)?.bodies === 'decide';

/** True of a level whose bodies may only report and suggest. */
export const suggestsAt = (city: WithLevels, level: Level): boolean =>
  levelOf(city, level)?.bodies === 'suggest';

/** True of a level that has bodies, whatever they may do. */
export const hasBodiesAt = (city: WithLevels, level: Level): boolean =>
  decidesAt(city, level) || suggestsAt(city, level);

/** The levels whose bodies decide, the top first. */
export const decidingLevels = (city: WithLevels): readonly Level[] =>
  levelsOf(city).filter((level) => decidesAt(city, level));

/** The levels that have bodies, the top first. */
export const levelsWithBodies = (city: WithLevels): readonly Level[] =>
  levelsOf(city).filter((level) => hasBodiesAt(city, level));

/** The levels at which a body exists, the top first; none for a body that the law does not have. */
export const levelsOfBody = (city: WithLeveledBodies, id: Body): readonly Level[] => {
  const body = city.bodies.find((one) => one.id === id);
  if (!body) return [];
  return levelsWithBodies(city).filter((level) => body.levels?.includes(level) ?? true);
};

/** True if that body exists at that level. */
export const isBodyAt = (city: WithLeveledBodies, body: Body, level: Level): boolean =>
  levelsOfBody(city, body).includes(level);

/** A level by its name; one that the law does not have by its id. */
export const levelName = (city: WithLevels, level: Level): Bilingual =>
  levelOf(city, level)?.name ?? { zh: level, en: level };

/** A locality of a level, as a sentence names it; of a level that the law does not have by its id. */
export const localityName = (city: WithLevels, level: Level): Bilingual =>
  levelOf(city, level)?.locality ?? { zh: level, en: level };

/** Levels by name and id, as a refusal lists what there is. */
export const levelList = (levels: readonly LevelDefinition[]): Bilingual => ({
  zh: levels.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
  en: levels.map(({ id }) => id).join(', '),
});
