import type { Unit } from '@jieti/letters/contract';
import {
  type CitySettings,
  type GradedMeasure,
  type LettersFacts,
  type UnitFacts,
  underScheme,
  withYearSettings,
  type YearFacts,
  type YearSettings,
} from '@jieti/rules';
import { thaw } from '../content.ts';
import type { NotGraded } from '../contract/runs.ts';
import type { Scheme, SchemeGroup } from '../contract/scheme.ts';
import type { UnitName } from '../facts/units.ts';

/** Everything a unit's grade depends on, as it was when the inputs were frozen. */
export interface FrozenUnit {
  readonly unit: string;
  readonly name: UnitName;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  /** By what a scheme places it; absent in inputs frozen before indicators could fill themselves. */
  readonly register?: Pick<Unit, 'group' | 'kind'>;
  /** Column of the sheet → value: everything entered, so that the year can also be graded by another scheme. */
  readonly scores: Readonly<Record<string, number>>;
  readonly survey: number | null;
  readonly measures: readonly GradedMeasure[];
  readonly criminallyLiable: YearFacts['criminallyLiable'];
  /** Letter, reports and duties of the year; absent in inputs frozen before. */
  readonly letters?: LettersFacts;
}

/**
 * The root of a run's frozen inputs: hashes of the city's settings, the scheme and the chunks of units. Its own hash
 * addresses them all. It holds no instant and no id of a run: the same facts always give the same hash.
 */
export interface Manifest {
  readonly year: number;
  readonly settings: string;
  readonly scheme: { readonly version: number; readonly hash: string };
  readonly chunks: readonly { readonly hash: string; readonly units: number }[];
  readonly total: number;
  /** A what-if: values that stand in for the city's own and the scheme's. */
  readonly otherwise?: YearSettings;
  /** Units of the register that are not graded for the year, each with its end (I-31). Absent: none. */
  readonly notGraded?: readonly NotGraded[];
}

/** What a step of the run grades by, read back by hash. */
export interface FrozenYear {
  readonly manifest: Manifest;
  readonly city: CitySettings;
  readonly scheme: Scheme;
}

export const frozenYear = async (inputHash: string): Promise<FrozenYear> => {
  const manifest = await thaw<Manifest>(inputHash);
  const [city, scheme] = await Promise.all([
    thaw<CitySettings>(manifest.settings),
    thaw<Scheme>(manifest.scheme.hash),
  ]);
  return { manifest, city, scheme };
};

/** The units of one batch. @throws on a batch the manifest does not have. */
export const unitsOfBatch = ({ chunks }: Manifest, batch: number): Promise<readonly FrozenUnit[]> => {
  const chunk = chunks[batch];
  if (!chunk) throw new Error(`the frozen inputs have no batch ${batch}`);
  return thaw<readonly FrozenUnit[]>(chunk.hash);
};

/**
 * The settings a group of units is graded by: the city's of that year; over them what the scheme says of thresholds and of the
 * group's quota; over both what a what-if asks for.
 */
export const yardstickOf = ({ manifest, city, scheme }: FrozenYear, group: string): CitySettings => {
  const { year, otherwise } = manifest;
  const quota = scheme.groups.find(({ id }) => id === group)?.quota;
  const { thresholds } = scheme;
  const said = underScheme(city, year, { ...(thresholds && { thresholds }), ...(quota && { quota }) });
  return otherwise ? withYearSettings(said, year, otherwise) : said;
};

/** The same, reckoned once a group. */
export const yardsticks = (year: FrozenYear) => {
  const known = new Map<string, CitySettings>();
  return (group: string): CitySettings => {
    const settings = known.get(group) ?? yardstickOf(year, group);
    known.set(group, settings);
    return settings;
  };
};

/** The settings a result was graded by: it is recomputed with the values of its year. */
export const yardstickFor = async (result: {
  readonly inputHash: string;
  readonly group: string;
}): Promise<CitySettings> => yardstickOf(await frozenYear(result.inputHash), result.group);

/** What a group of units is graded by: its indicators, and the settings as the scheme has them for it. */
export interface Ruler {
  readonly group: SchemeGroup;
  readonly city: CitySettings;
}

/** What the groups of a frozen year are graded by. @throws RangeError on a group its scheme does not have. */
export const rulers = (year: FrozenYear) => {
  const settingsOf = yardsticks(year);
  return (id: string): Ruler => {
    const group = year.scheme.groups.find((one) => one.id === id);
    if (!group) throw new RangeError(`the scheme has no group ${id}`);
    return { group, city: settingsOf(id) };
  };
};
