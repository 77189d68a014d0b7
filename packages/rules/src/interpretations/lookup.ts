import { inForce } from '../parameters/in-force.ts';
import type { LegalDate } from '../vocabulary.ts';
import type { InterpretationId, SettingOf } from './catalogue.ts';
import type {
  DatedInterpretation,
  Settled,
  SettledLaw,
  WithInterpretations,
} from './dated-interpretation.ts';

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

/** Later than every day: a law that is of no day holds as it was last settled. */
const asLastSettled: LegalDate = '9999-12-31';

/** The setting of a point on the day of the law itself: for what is asked without a day, as who may act. */
export const settingToday = <I extends InterpretationId>(city: SettledLaw, id: I): SettingOf<I> =>
  interpretationAt(city, id, city.day ?? asLastSettled).setting;
