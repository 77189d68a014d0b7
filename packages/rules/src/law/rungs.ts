import type { CitySettings, StageDefinition } from '../city.ts';
import { type Bilingual, type Gravity, gravities, type StageId } from '../vocabulary.ts';

/** A law as far as its ladder goes. */
type Ladder = Pick<CitySettings, 'ladder' | 'former'>;

/** The city's rung of that name, or undefined where its ladder has none. */
export const rungOf = (city: Ladder, stage: StageId): StageDefinition | undefined =>
  [...city.ladder, ...(city.former ?? [])].find(({ id }) => id === stage);

/** The city's name of a stage; its id where the ladder has it no more. */
export const stageName = (city: Ladder, stage: StageId): Bilingual =>
  rungOf(city, stage)?.name ?? { zh: stage, en: stage };

/** Stages by the city's names, as a sentence lists them; all of the ladder, if not said. */
export const stageNamesOf = (
  city: Ladder,
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
export const requireRung = (city: Ladder, stage: StageId): StageDefinition => {
  const rung = rungOf(city, stage);
  if (!rung) throw new RangeError(`the city's ladder has no stage ${stage}`);
  return rung;
};

/** True of a stage whose approver may release the unit once it is verified: at any time, or before it ends by itself. */
export const isReleasable = ({ endsBy }: StageDefinition): boolean =>
  endsBy === 'release-by-approver' || endsBy === 'expiry';

/** The rung at which something enters a city's ladder; not exact where the ladder leaves its own rung out. */
export interface Entry {
  readonly rung: StageDefinition;
  readonly exact: boolean;
}

const weightOf = ({ entersAt }: StageDefinition): number => gravities.indexOf(entersAt);

/**
 * Finds the rung at which a gravity enters the city's ladder (A20–A24): the lightest of the rungs for it or, where the ladder
 * leaves them out, of the nearest ones not above it; the lowest of all if there are none (I-43).
 * @throws RangeError when the ladder is empty: a fault of the city's file.
 */
export const rungForGravity = (city: Ladder, gravity: Gravity): Entry => {
  const weight = gravities.indexOf(gravity);
  const nearest = city.ladder.filter((rung) => weightOf(rung) <= weight).at(-1);
  const rung = city.ladder.find(({ entersAt }) => entersAt === nearest?.entersAt) ?? city.ladder[0];
  if (!rung) throw new RangeError("the city's ladder has no stage");
  return { rung, exact: rung.entersAt === gravity };
};

/**
 * The stage that follows when a rung's term ends unmet: the one it names or, where the law has that one no more, the
 * lightest that is graver; null where it stays in force and is verified again (A24).
 */
export const nextStageOf = (city: Ladder, rung: StageDefinition): StageId | null => {
  if (!('next' in rung.unmet)) return null;
  const { next } = rung.unmet;
  const named = city.ladder.find(({ id }) => id === next);
  return (named ?? city.ladder.find((one) => weightOf(one) > weightOf(rung)))?.id ?? null;
};

/**
 * What a rung of whichever day leads to, unmet, under a law: one that led to rungs which are all gone stays, and is verified again like
 * the gravest that the law has.
 */
export const unmetUnder = (city: Ladder, rung: StageDefinition): StageDefinition['unmet'] =>
  'next' in rung.unmet && nextStageOf(city, rung) === null
    ? (city.ladder.at(-1)?.unmet ?? rung.unmet)
    : rung.unmet;
