import type { CitySettings } from '../../city.ts';
import type { Scheme, SchemeGroup } from '../scheme/scheme.ts';
import type { YearFigures } from './figures.ts';
import { underScheme, withYearSettings, type YearSettings } from './year-settings.ts';

/** A whole year is graded by the city's settings, the scheme's, and those that a what-if asks for. */
export interface YearBasis {
  readonly year: number;
  readonly city: CitySettings;
  readonly scheme: Scheme;
  /** The figures that ranks and averages are reckoned from; absent where no indicator of the year asks. */
  readonly figures?: YearFigures | undefined;
  /** A what-if: values that stand in for the city's own and the scheme's. */
  readonly otherwise?: YearSettings | undefined;
}

/**
 * Lays the scheme's thresholds and the group's quota over the city's settings of that year, and over both the values that a
 * what-if asks for.
 */
export const settingsFor = (
  { year, city, scheme, otherwise }: YearBasis,
  group?: Pick<SchemeGroup, 'quota' | 'thresholds'>,
): CitySettings => {
  const thresholds = group?.thresholds ?? scheme.thresholds;
  const settings = underScheme(city, year, { thresholds, quota: group?.quota, events: scheme.events });
  return otherwise ? withYearSettings(settings, year, otherwise) : settings;
};

/** A group of units is graded by its indicators and by the settings as the scheme has them for it. */
export interface GroupSettings {
  readonly year: number;
  readonly group: SchemeGroup;
  readonly city: CitySettings;
  readonly figures?: YearFigures[string] | undefined;
}

/** Finds the settings of a year's groups; each group's are reckoned once. @throws RangeError on a group its scheme does not have. */
export const groupSettings = (basis: YearBasis): ((id: string) => GroupSettings) => {
  const { year, scheme } = basis;
  const known = new Map<string, GroupSettings>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const group = scheme.groups.find((one) => one.id === id);
    if (!group) throw new RangeError(`the scheme has no group ${id}`);
    const figures = basis.figures?.[id];
    const settings = { year, group, city: settingsFor(basis, group), ...(figures && { figures }) };
    known.set(id, settings);
    return settings;
  };
};
