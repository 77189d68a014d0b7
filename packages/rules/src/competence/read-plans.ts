import type { CitySettings } from '../city.ts';
import type { Body } from '../vocabulary.ts';
import type { Caller } from './caller.ts';

const concerned: readonly Body[] = [
  'cgc',
  'cgc-office',
  'slg',
  'slg-office',
  'org-hr',
  'finance',
  'joint-conference',
];

/** Plans and what was commended by them are for the bodies of the city that see to rewards together (A12, A17). */
export const canReadPlans = (
  { offices }: Pick<Caller, 'offices'>,
  { root }: Pick<CitySettings, 'root'>,
): boolean => offices.some(({ body, jurisdiction }) => concerned.includes(body) && jurisdiction === root);
