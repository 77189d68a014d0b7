import { fulfils } from '../bodies/index.ts';
import type { CitySettings } from '../city.ts';
import type { BodyFunction } from '../vocabulary.ts';
import type { Caller } from './caller.ts';

const concerned: readonly BodyFunction[] = [
  'commission',
  'commission-office',
  'stability-group',
  'stability-office',
  'personnel',
  'finance',
  'conference',
];

/** Plans and what was commended by them are for the bodies of the city that see to rewards together (A12, A17). */
export const canReadPlans = (
  { offices }: Pick<Caller, 'offices'>,
  city: Pick<CitySettings, 'root' | 'bodies'>,
): boolean =>
  offices.some(({ body, jurisdiction }) => fulfils(city, body, ...concerned) && jurisdiction === city.root);
