import { legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { requireRung } from '../../law/rungs.ts';
import { inForce } from '../../parameters/in-force.ts';
import type { LegalDate, Term } from '../../vocabulary.ts';
import type { Measure } from './measure.ts';

/** The value of an interval on a day; of one that began later, its first. */
const intervalOn = ({ parameters }: CitySettings, id: string, on: string): Term | null => {
  const first = parameters
    .filter((one) => one.id === id)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(0);
  const value = (inForce(parameters, id, on) ?? first)?.value;
  return typeof value === 'string' ? value : null;
};

/**
 * The interval at which a measure is verified again after an end unmet (I-6): as on the day of the decision or, where the rungs that
 * it would have led to are gone since, as the law that carries it on has it. Null where another stage follows.
 */
export const verifyAgainEveryOf = (
  { verifyAgainEvery, stage, lastDay }: Measure,
  city: CitySettings,
): Term | null => {
  if (verifyAgainEvery !== null) return verifyAgainEvery;
  const { unmet } = requireRung(city, stage);
  return 'verifyAgainEvery' in unmet ? intervalOn(city, unmet.verifyAgainEvery, lastDay) : null;
};

/**
 * The day from which the intervals of verifying again are counted: that of the last check made since the end was unmet or, before any
 * was made, the last day of the term (I-6). So the next is never due later than one interval after the last one made.
 */
export const verifiedLastOn = (
  { unmetAt, refusedAt, lastDay }: Pick<Measure, 'unmetAt' | 'refusedAt' | 'lastDay'>,
  { zone }: Pick<CitySettings, 'zone'>,
): LegalDate =>
  unmetAt && refusedAt !== undefined && refusedAt >= unmetAt ? legalDateOf(refusedAt, zone) : lastDay;
