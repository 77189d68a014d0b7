import { fulfils } from '../bodies/index.ts';
import type { CitySettings } from '../city.ts';
import type { BodyFunction } from '../vocabulary.ts';
import type { Caller } from './caller.ts';

type Law = Pick<CitySettings, 'root' | 'bodies' | 'plans'>;

/**
 * Those who see to rewards together: whoever draws a plan up, agrees to it or commends by it, those who record what the
 * state or the province gave, and the conference (A12, A15).
 */
const concerned = ({ plans }: Law): readonly BodyFunction[] => [
  ...plans.flatMap(({ drawnUpBy, agreedBy, commendedBy }) => [
    ...drawnUpBy,
    ...agreedBy,
    ...(commendedBy ?? []),
  ]),
  'commission-office',
  'personnel',
  'conference',
];

/** Plans and what was commended by them are for the bodies of the city that see to rewards together (A12, A17). */
export const canReadPlans = ({ offices }: Pick<Caller, 'offices'>, city: Law): boolean =>
  offices.some(
    ({ body, jurisdiction }) => fulfils(city, body, ...concerned(city)) && jurisdiction === city.root,
  );
