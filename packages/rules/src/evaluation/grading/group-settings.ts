import type { CitySettings } from '../../city.ts';
import type { Scheme, SchemeGroup } from '../scheme/scheme.ts';
import { underScheme, withYearSettings, type YearSettings } from './year-settings.ts';

/** The settings that a whole year is graded by: the city's, the scheme's, and what a what-if asks for. */
export interface YearBasis {
  readonly year: number;
  readonly city: CitySettings;
  readonly scheme: Scheme;
  /** A what-if: values that stand in for the city's own and the scheme's. */
  readonly otherwise?: YearSettings | undefined;
}

/**
 * The city's settings of that year; over them what the scheme says of thresholds and of the group's quota; over both what a
 * what-if asks for.
 */
export const settingsFor = (
  { year, city, scheme, otherwise }: YearBasis,
  group?: Pick<SchemeGroup, 'quota'>,
): CitySettings => {
  const settings = underScheme(city, year, { thresholds: scheme.thresholds, quota: group?.quota });
  return otherwise ? withYearSettings(settings, year, otherwise) : settings;
};

/** What a group of units is graded by: its indicators, and the settings as the scheme has them for it. */
export interface GroupSettings {
  readonly year: number;
  readonly group: SchemeGroup;
  readonly city: CitySettings;
}

/** Finds what a group of a year is graded by; reckoned once a group. @throws RangeError on a group its scheme does not have. */
export const groupSettings = (basis: YearBasis): ((id: string) => GroupSettings) => {
  const { year, scheme } = basis;
  const known = new Map<string, GroupSettings>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const group = scheme.groups.find((one) => one.id === id);
    if (!group) throw new RangeError(`the scheme has no group ${id}`);
    const settings = { year, group, city: settingsFor(basis, group) };
    known.set(id, settings);
    return settings;
  };
};
