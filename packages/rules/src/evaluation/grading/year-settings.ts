import type { CitySettings } from '../../city.ts';
import {
  type DatedInterpretation,
  type InterpretationId,
  interpretationAt,
  type SettingOf,
} from '../../interpretations/index.ts';
import type { CapDefinition } from '../../law/evaluation-law.ts';
import { reachedGrades } from '../../law/grades.ts';
import { parameterNamed } from '../../parameters/lookup.ts';
import { leadingArticle } from '../../provisions/index.ts';
import type { GroupQuota, SchemeEvent, Thresholds } from '../scheme/scheme.ts';
import { gradingDay } from './grades.ts';

/** The values that a year's scheme sets itself instead of the city's parameters (A10). */
export interface SchemeSettings {
  readonly thresholds?: Thresholds | undefined;
  /** Events that cap, beside those of the city's law. */
  readonly events?: readonly SchemeEvent[] | undefined;
  /** The quota of excellent of one group. */
  readonly quota?: GroupQuota | undefined;
}

/** Values that stand in for the city's own in one year. */
export interface YearSettings {
  /** By the ids of parameters. */
  readonly parameters?: Readonly<Record<string, number | string | null>>;
  readonly interpretations?: { readonly [I in InterpretationId]?: SettingOf<I> };
}

const idsIn = <T extends object>(values: T): readonly (keyof T)[] => Object.keys(values) as (keyof T)[];

/**
 * A city's settings with other values for grading one year; they hold from its first day, so that an explanation shows since when.
 * Years before are as they were; for those after they are not meant.
 * @throws RangeError on a parameter or an open point the city does not know.
 */
export const withYearSettings = (city: CitySettings, year: number, other: YearSettings): CitySettings => {
  const on = gradingDay(year);
  const from = `${on.slice(0, 4)}-01-01`;
  const { parameters: values = {}, interpretations: settings = {} } = other;
  const parameters = idsIn(values).map((id) => ({
    ...parameterNamed(city, id, on),
    from,
    value: values[id] ?? null,
  }));
  const interpretations = idsIn(settings).map(
    // A setting of that very point: so says the type of the settings.
    (id) => ({ ...interpretationAt(city, id, on), from, setting: settings[id] }) as DatedInterpretation,
  );
  /** Whatever began in that year is superseded; what held before it stays. */
  const stays =
    (changed: readonly { readonly id: string }[]) => (one: { readonly id: string; readonly from: string }) =>
      one.from < from || one.from > on || !changed.some(({ id }) => id === one.id);
  return {
    ...city,
    parameters: [...city.parameters.filter(stays(parameters)), ...parameters],
    interpretations: [...city.interpretations.filter(stays(interpretations)), ...interpretations],
  };
};

/** A scheme's thresholds as values of the parameters that hold the city's own. */
const thresholdParameters = (thresholds: Thresholds, city: CitySettings): Record<string, number> =>
  Object.fromEntries(
    reachedGrades(city).flatMap(({ id, threshold }) => {
      const points = thresholds[id];
      return points === undefined ? [] : [[threshold, points] as const];
    }),
  );

/** The city's law with the events that a scheme adds to its caps; they rest on what the law says of the evaluation (A10). */
export const withSchemeEvents = (
  city: CitySettings,
  events: readonly SchemeEvent[] | undefined,
): CitySettings => {
  if (!events || events.length === 0) return city;
  const article = leadingArticle(city, 'evaluation');
  const caps = events.map(
    ({ id, name, limit }): CapDefinition => ({
      id,
      name,
      article,
      cause: { kind: 'event' },
      limit: { grade: limit },
    }),
  );
  return { ...city, evaluation: { ...city.evaluation, caps: [...city.evaluation.caps, ...caps] } };
};

/** A city's settings as a scheme of the year has them for one of its groups; unchanged where it says nothing. */
export const underScheme = (law: CitySettings, year: number, scheme: SchemeSettings): CitySettings => {
  const { thresholds, quota, events } = scheme;
  const city = withSchemeEvents(law, events);
  if (!thresholds && !quota) return city;
  return withYearSettings(city, year, {
    parameters: {
      ...(thresholds && thresholdParameters(thresholds, city)),
      ...(quota && { [city.evaluation.quota.share]: quota.percent }),
    },
    interpretations: quota ? { 'I-12': `ties-${quota.ties}` } : {},
  });
};
