import {
  type CitySettings,
  type FrozenUnit,
  groupSettings,
  measureOfTangshan,
  type NotGraded,
  type Scheme,
  type YearBasis,
  type YearSettings,
} from '@jieti/rules';
import { thaw } from '../content.ts';
import { type FrozenFigures, thawFigures } from './figures.ts';

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
  /** What ranks and averages are reckoned from. Absent: no indicator asks. */
  readonly figures?: readonly FrozenFigures[];
  /** Units of the register that are not graded for the year, each with its end (I-31). Absent: none. */
  readonly notGraded?: readonly NotGraded[];
  /** Units that were moved since the year began: another locality may have had them in a draft. Absent: none. */
  readonly moved?: readonly string[];
}

/** A step of the run grades by this, read back by hash. */
export interface FrozenYear {
  readonly manifest: Manifest;
  readonly basis: YearBasis;
}

/** Settings as frozen. Those from before a city's file said its law of the graded year were graded by the measure's. */
export const frozenSettings = async (hash: string): Promise<CitySettings> => {
  const settings = await thaw<Omit<CitySettings, 'evaluation'> & Partial<CitySettings>>(hash);
  return { ...settings, evaluation: settings.evaluation ?? measureOfTangshan.evaluation };
};

export const frozenYear = async (inputHash: string): Promise<FrozenYear> => {
  const manifest = await thaw<Manifest>(inputHash);
  const [city, scheme] = await Promise.all([
    frozenSettings(manifest.settings),
    thaw<Scheme>(manifest.scheme.hash),
  ]);
  const { year, otherwise } = manifest;
  const figures = manifest.figures && (await thawFigures(manifest.figures));
  return { manifest, basis: { year, city, scheme, otherwise, figures } };
};

/** The units of one batch. @throws on a batch the manifest does not have. */
export const unitsOfBatch = ({ chunks }: Manifest, batch: number): Promise<readonly FrozenUnit[]> => {
  const chunk = chunks[batch];
  if (!chunk) throw new Error(`the frozen inputs have no batch ${batch}`);
  return thaw<readonly FrozenUnit[]>(chunk.hash);
};

/** Finds the settings of a frozen year's groups. */
export const settingsOfGroups = async (inputHash: string) =>
  groupSettings((await frozenYear(inputHash)).basis);

/** The settings a result was graded by: it is recomputed with the values of its year. */
export const settingsOfResult = async (result: {
  readonly inputHash: string;
  readonly group: string;
}): Promise<CitySettings> => (await settingsOfGroups(result.inputHash))(result.group).city;
