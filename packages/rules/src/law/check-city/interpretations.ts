import { isLegalDate } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { type DatedInterpretation, interpretationAt, interpretations } from '../../interpretations/index.ts';
import { parameterNamed } from '../../parameters/lookup.ts';
import { since } from '../../parameters/since.ts';
import { repeated } from '../repeated.ts';

const settingFaults = ({ id, from, setting }: DatedInterpretation): string[] => {
  const at = `interpretation ${id} from ${from}`;
  const point = interpretations.find((one) => one.id === id);
  if (!point) return [`${at}: no such open point`];
  const faults = isLegalDate(from) ? [] : [`${at}: not a date`];
  const known = point.settings.map((one) => one.id);
  if (!known.includes(setting)) faults.push(`${at}: ${setting} is none of ${known.join(', ')}`);
  return faults;
};

/** A quota is either set on both sides, the rule and its figure, or on neither. */
const quotaFaults = (city: CitySettings): string[] => {
  const id = city.evaluation.quota.share;
  const dates = [...city.parameters.filter((one) => one.id === id), ...city.interpretations]
    .filter((one) => one.id === id || one.id === 'I-12')
    .map(({ from }) => from);
  const settled = city.interpretations.some((one) => one.id === 'I-12' && one.from <= since);
  const valued = city.parameters.some((one) => one.id === id && one.from <= since);
  if (!settled || !valued) return [];
  return [...new Set(dates)]
    .filter((on) => on >= since)
    .filter((on) => {
      const none = interpretationAt(city, 'I-12', on).setting === 'none';
      return none !== (parameterNamed(city, id, on).value === null);
    })
    .map((on) => `I-12 and parameter ${id} contradict each other on ${on}: a quota needs both`);
};

/** Faults of the settled points: all settled when the measure begins, each with a setting of the catalogue. */
export const interpretationFaults = (city: CitySettings): string[] => [
  ...repeated(city.interpretations.map(({ id, from }) => `${id} from ${from}`)).map(
    (twice) => `interpretation ${twice} stands twice`,
  ),
  ...interpretations
    .filter(({ id }) => !city.interpretations.some((one) => one.id === id && one.from <= since))
    .map(({ id }) => `interpretation ${id} is not settled on ${since}, when the measure begins`),
  ...city.interpretations.flatMap(settingFaults),
  ...quotaFaults(city),
];
