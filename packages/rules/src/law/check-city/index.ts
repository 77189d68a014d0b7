import { isLegalDate, isZone } from '../../calendar/index.ts';
import type { Authority, CitySettings } from '../../city.ts';
import { evaluationFaults } from '../evaluation-faults.ts';
import { catalogueFaults } from './catalogues.ts';
import { interpretationFaults } from './interpretations.ts';
import { ladderFaults } from './ladder.ts';
import { parameterFaults } from './parameters.ts';
import { parameterValueFaults } from './values.ts';

const authorityFaults = (what: string, { title, number, date }: Authority): string[] =>
  title.trim() && number?.trim() !== '' && isLegalDate(date)
    ? []
    : [`${what}: its authority needs a title, a number (null where the source gives none) and a date`];

/**
 * All faults of a city's file at once, in English, for whoever maintains it; empty when it can be built. A rung without
 * an authority is no fault here: its measures are refused when somebody proposes them, and `warnCity` says so before.
 */
export const checkCity = (city: CitySettings): string[] => [
  ...(isZone(city.zone) ? [] : [`zone ${city.zone} is not an IANA name`]),
  ...(city.root ? [] : ['the city names no root unit']),
  ...authorityFaults('the measure', city.measure),
  ...authorityFaults('the letters', city.letterAuthority),
  ...city.ladder.flatMap(({ id, authority }) => (authority ? authorityFaults(`stage ${id}`, authority) : [])),
  ...ladderFaults(city),
  ...parameterValueFaults(city),
  ...parameterFaults(city),
  ...interpretationFaults(city),
  ...catalogueFaults(city),
  ...evaluationFaults(city.evaluation, city),
];

/** Warns of what a city's file leaves unusable until it is supplied: rungs without authority, grounds without wording. */
export const warnCity = (city: CitySettings): string[] => [
  ...city.ladder
    .filter(({ authority }) => authority === null)
    .map(({ id }) => `stage ${id} has no authority: its measures will be refused`),
  ...city.grounds
    .filter(({ wording }) => wording === null)
    .map(({ code }) => `ground ${code} has no wording: cases on it will be refused`),
];
