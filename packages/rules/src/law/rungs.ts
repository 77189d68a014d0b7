import type { CitySettings, StageDefinition } from '../city.ts';
import { type Bilingual, type Gravity, gravities, type StageId } from '../vocabulary.ts';

/** The city's rung of that name, or undefined where its ladder has none. */
export const rungOf = (city: Pick<CitySettings, 'ladder'>, stage: StageId): StageDefinition | undefined =>
  city.ladder.find(({ id }) => id === stage);

/** The city's name of a stage; its id where the ladder has it no more. */
export const stageName = (city: Pick<CitySettings, 'ladder'>, stage: StageId): Bilingual =>
  rungOf(city, stage)?.name ?? { zh: stage, en: stage };

/** Stages by the city's names, as a sentence lists them; all of the ladder, if not said. */
export const stageNamesOf = (
  city: Pick<CitySettings, 'ladder'>,
  stages: readonly StageId[] = city.ladder.map(({ id }) => id),
): Bilingual => {
  const names = stages.map((stage) => stageName(city, stage));
  return {
    zh: names.map(({ zh }) => zh).join('、'),
    en: names.map(({ en }) => `“${en}”`).join(', '),
  };
};

/**
 * The rung of a stage the case already stands on.
 * @throws RangeError when the city's file lost it: a fault of the file.
 */
export const requireRung = (city: Pick<CitySettings, 'ladder'>, stage: StageId): StageDefinition => {
  const rung = rungOf(city, stage);
  if (!rung) throw new RangeError(`the city's ladder has no stage ${stage}`);
  return rung;
};

/** The rung at which something enters a city's ladder; not exact where the ladder leaves its own rung out. */
export interface Entry {
  readonly rung: StageDefinition;
  readonly exact: boolean;
}

/**
 * Finds the rung at which a gravity enters the city's ladder (A20–A24): the rung for it or, where the ladder leaves
 * that rung out, the nearest one not above it; the lowest if there is none (I-43).
 * @throws RangeError when the ladder is empty: a fault of the city's file.
 */
export const rungForGravity = (city: Pick<CitySettings, 'ladder'>, gravity: Gravity): Entry => {
  const weight = gravities.indexOf(gravity);
  const fitting = city.ladder.filter(({ entersAt }) => gravities.indexOf(entersAt) <= weight);
  const rung = fitting.at(-1) ?? city.ladder[0];
  if (!rung) throw new RangeError("the city's ladder has no stage");
  return { rung, exact: rung.entersAt === gravity };
};

/** The stage that follows when a rung's term ends unmet; null where it stays in force and is verified again (A24). */
export const nextStageOf = (rung: StageDefinition): StageId | null =>
  'next' in rung.unmet ? rung.unmet.next : null;
