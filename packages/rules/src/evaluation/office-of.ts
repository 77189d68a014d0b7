import type { Actor } from '../decision/index.ts';
import type { Office } from '../vocabulary.ts';

/**
 * The office in whose name an act was done that the table of competence leaves to bodies.
 * @throws RangeError for another actor.
 */
export const officeOf = (actor: Actor): Office => {
  if (actor.by !== 'office') throw new RangeError(`no office acts here, but ${actor.by}`);
  return actor.office;
};
