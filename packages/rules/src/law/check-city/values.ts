import { isLegalDate, parseTerm } from '../../calendar/index.ts';
import type { CitySettings, DatedParameter } from '../../city.ts';
import { grades } from '../../vocabulary.ts';
import { repeated } from './ladder.ts';

const isTerm = (value: unknown): boolean => typeof value === 'string' && parseTerm(value) !== null;
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100;

/** What a value of each unit must be. 29 February is no day of every year. */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  term: isTerm,
  'term-minimum': isTerm,
  'term-maximum': isTerm,
  days: isCount,
  'working-days': isCount,
  points: isShare,
  percent: isShare,
  grade: (value) => grades.some((grade) => grade === value),
  'day-of-year': (value) => typeof value === 'string' && isLegalDate(`2025-${value}`),
};

/** Parameters that may be null: no quota. */
const nullable = new Set(['excellent-quota-percent']);

const valueFaults = (parameter: DatedParameter): string[] => {
  const at = `parameter ${parameter.id} from ${parameter.from}`;
  const faults = isLegalDate(parameter.from) ? [] : [`${at}: not a date`];
  const holds = kinds[parameter.unit];
  if (!holds) return [...faults, `${at}: unknown unit ${parameter.unit}`];
  const fits = parameter.value === null ? nullable.has(parameter.id) : holds(parameter.value);
  return fits ? faults : [...faults, `${at}: ${JSON.stringify(parameter.value)} is no ${parameter.unit}`];
};

/** Faults of single values: ids unique per date, dates and values what their unit says. */
export const parameterValueFaults = (city: CitySettings): string[] => [
  ...repeated(city.parameters.map(({ id, from }) => `${id} from ${from}`)).map(
    (twice) => `parameter ${twice} stands twice`,
  ),
  ...city.parameters.flatMap(valueFaults),
];
