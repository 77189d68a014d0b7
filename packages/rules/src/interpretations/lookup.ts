import { inForce } from '../parameters/in-force.ts';
import type { LegalDate } from '../vocabulary.ts';
import type { InterpretationId } from './catalogue.ts';
import type { DatedInterpretation, Settled, WithInterpretations } from './dated-interpretation.ts';

/** Whatever stands under an id is settled in one of the ways of that id: so says the type of a city's file. */
const isAbout =
  <I extends InterpretationId>(id: I) =>
  (one: DatedInterpretation): one is DatedInterpretation & Settled<I> =>
    one.id === id;

/**
 * Finds the way in which a city chooses to settle an open point on a day.
 * @throws RangeError when the city does not settle it: a fault of the city's file, which `inspectCity` finds.
 */
export const interpretationAt = <I extends InterpretationId>(
  city: WithInterpretations,
  id: I,
  on: LegalDate,
): Settled<I> => {
  const found = inForce<Settled<I>>(city.interpretations.filter(isAbout(id)), id, on);
  if (!found) throw new RangeError(`the city's file does not settle ${id} on ${on}`);
  return found;
};
