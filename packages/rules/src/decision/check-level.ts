import { isLevel, levelList, type WithLevels } from '../law/levels.ts';
import type { Level } from '../vocabulary.ts';
import { collect } from './checks.ts';
import { type Outcome, refuseOr } from './outcome.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A level must be one of the city's law; the refusal lists which there are. Nothing is said of none. */
export const checkLevel = (city: WithLevels, level: Level | undefined, pointer: string): Refusal | null =>
  level === undefined || isLevel(city, level)
    ? null
    : refusal('unknown-level', { level, levels: levelList(city.levels) }, { pointer });

/** A level that somebody asks for, if it is one of the city's. */
export const knownLevel = (
  level: Level | undefined,
  pointer: string,
  city: WithLevels,
): Outcome<Level | undefined> => refuseOr(collect(checkLevel(city, level, pointer)), () => level);
