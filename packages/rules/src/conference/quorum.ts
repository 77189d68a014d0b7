import type { CitySettings } from '../city.ts';
import { interpretationAt, type SettingOf } from '../interpretations/index.ts';
import type { ConferenceSession } from './session.ts';

/** The fewest departments present under each setting of I-17, of so many that there are. */
const fewest: Readonly<Record<SettingOf<'I-17'>, (all: number) => number>> = {
  'no-quorum': () => 0,
  'more-than-half': (all) => Math.floor(all / 2) + 1,
  all: (all) => all,
};

export interface Quorum {
  /** The city's choice on I-17 on the day of the session. */
  readonly setting: string;
  readonly present: number;
  readonly needed: number;
  readonly reached: boolean;
}

/**
 * Tells if enough of the departments sat for the session to resolve anything (A12, I-17), by the city's choice on
 * the day it was held.
 * @throws RangeError when the city has chosen nothing on I-17 on that day, or with a setting there is none of:
 * `inspectCity` finds both.
 */
export const quorumOf = (
  { heldOn, present, departments: all }: Pick<ConferenceSession, 'heldOn' | 'present' | 'departments'>,
  city: Pick<CitySettings, 'interpretations'>,
): Quorum => {
  const { setting } = interpretationAt(city, 'I-17', heldOn);
  const needed = fewest[setting]?.(all);
  if (needed === undefined) throw new RangeError(`I-17 has no setting ${setting}`);
  const departments = new Set(present.map(({ department }) => department)).size;
  return { setting, present: departments, needed, reached: departments >= needed };
};
