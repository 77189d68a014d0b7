import { isLegalDate, parseTerm } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import {
  type DatedParameter,
  type ParameterId,
  type ParameterUnit,
  parameterCatalogue,
} from '../../parameters/index.ts';
import { isGrade } from '../grades.ts';
import { ladderParameters } from '../ladder-parameters.ts';
import { repeated } from '../repeated.ts';
import { yearParameters } from '../year-parameters.ts';

const isTerm = (value: unknown): boolean => typeof value === 'string' && parseTerm(value) !== null;
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100;

/** The form that a value of each unit must have. 29 February is no day of every year. */
const kinds: Readonly<Record<ParameterUnit, (value: unknown, city: CitySettings) => boolean>> = {
  term: isTerm,
  'term-minimum': isTerm,
  'term-maximum': isTerm,
  days: isCount,
  'working-days': isCount,
  points: isShare,
  percent: isShare,
  grade: (value, city) => typeof value === 'string' && isGrade(city, value),
  'day-of-year': (value) => typeof value === 'string' && isLegalDate(`2025-${value}`),
};

/** A figure of which the measure itself sets none may be none: no quota. */
const mayBeNone = (id: ParameterId): boolean => parameterCatalogue[id].value === null;

const isKnown = (id: string): id is ParameterId => id in parameterCatalogue;

const valueFaults = (parameter: DatedParameter, city: CitySettings): string[] => {
  const at = `parameter ${parameter.id} from ${parameter.from}`;
  const faults = isLegalDate(parameter.from) ? [] : [`${at}: not a date`];
  // A file travels as JSON: what its type forbids can stand in it.
  const { id } = parameter;
  const unit = isKnown(id)
    ? parameterCatalogue[id].unit
    : (yearParameters(city).get(id) ?? ladderParameters(city).get(id));
  if (!unit) return [...faults, `${at}: no such parameter`];
  if (parameter.unit !== unit) return [...faults, `${at}: its unit is ${unit}, not ${parameter.unit}`];
  const none = isKnown(id) ? mayBeNone(id) : id === city.evaluation.quota.share;
  const fits = parameter.value === null ? none : kinds[unit](parameter.value, city);
  return fits ? faults : [...faults, `${at}: ${JSON.stringify(parameter.value)} is no ${parameter.unit}`];
};

/** Faults of single values: ids unique per date, dates and values what their unit says. */
export const parameterValueFaults = (city: CitySettings): string[] => [
  ...repeated(city.parameters.map(({ id, from }) => `${id} from ${from}`)).map(
    (twice) => `parameter ${twice} stands twice`,
  ),
  ...city.parameters.flatMap((parameter) => valueFaults(parameter, city)),
];
