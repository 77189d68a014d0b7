import type { Actor } from '../decision/actor.ts';
import type { Body, Capacity, Office, UnitId } from '../vocabulary.ts';
import { officeCovers, type Place } from './place.ts';

/** Somebody who asks: the offices they hold, and the units on whose behalf they may act. */
export interface Caller {
  readonly subject: string;
  readonly offices: readonly Office[];
  readonly units: readonly UnitId[];
}

/** The one office in whose name a request says that it is done. */
export interface ChosenOffice {
  readonly body: Body;
  readonly jurisdiction: UnitId;
  readonly capacity?: Capacity | undefined;
}

const isChosen = (office: Office, chosen: ChosenOffice | undefined): boolean =>
  chosen === undefined ||
  (office.body === chosen.body &&
    office.jurisdiction === chosen.jurisdiction &&
    (chosen.capacity === undefined || office.capacity === chosen.capacity));

/**
 * In whose name a caller can act on a unit: the offices they hold over it or in a place that decided about it, in the order
 * of their token, and the unit itself if they are its staff. With a chosen office, only that one.
 */
export const actorsOf = (
  { subject, offices, units }: Caller,
  place: Place,
  chosen?: ChosenOffice,
  decidedIn: readonly UnitId[] = [],
): Actor[] => [
  ...offices
    .filter((office) => officeCovers(office, place) || decidedIn.includes(office.jurisdiction))
    .filter((office) => isChosen(office, chosen))
    .map((office): Actor => ({ by: 'office', subject, office })),
  ...(chosen === undefined && units.includes(place.id)
    ? [{ by: 'unit', subject, unit: place.id } satisfies Actor]
    : []),
];

/** Offices may read what lies in their jurisdiction; a unit's own staff may read what concerns their unit. */
export const canRead = ({ offices, units }: Pick<Caller, 'offices' | 'units'>, place: Place): boolean =>
  units.includes(place.id) || offices.some((office) => officeCovers(office, place));
