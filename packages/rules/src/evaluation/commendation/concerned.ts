import { type Refusal, refusal } from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import type { Commendation } from './commendation.ts';
import type { PostHistory } from './nominee.ts';

/** Whom a commendation concerns: it is looked for under each of them. */
export interface Concerned {
  /** Units whose results and measures it rests on. */
  readonly units: readonly UnitId[];
  /** The holder it is about, and those whom it entitles to something. */
  readonly holders: readonly string[];
}

/** @param posts of a unit all, of a holder those they ever held. */
export const concernedBy = (
  { holder, basis, entitled, unit }: Pick<Commendation, 'holder' | 'basis' | 'entitled' | 'unit'>,
  posts: readonly Pick<PostHistory, 'unit'>[],
): Concerned => {
  const restsOn = basis === null ? [] : [unit, ...(holder === null ? [] : posts.map((post) => post.unit))];
  const holders = [...(holder === null ? [] : [holder]), ...entitled.map((one) => one.holder)];
  return { units: [...new Set(restsOn)], holders: [...new Set(holders)] };
};

/** An act and all whom it concerns are written down together, and what is written together has a limit. */
const mostConcerned = 75;

/** Refuses names that concern more units and holders than are written down at once. */
export const checkConcerned = (concerned: readonly Concerned[]): Refusal | null => {
  const all = concerned.reduce((sum, { units, holders }) => sum + units.length + holders.length, 0);
  return all > mostConcerned ? refusal('too-many', {}, { pointer: '/names' }) : null;
};
