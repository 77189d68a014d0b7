import type { CitySettings, GradedMeasure, UnitFacts, YearFacts } from '@jieti/rules';
import { thaw } from '../content.ts';
import type { NotGraded } from '../contract/runs.ts';
import type { Scheme } from '../contract/scheme.ts';
import type { UnitName } from '../facts/units.ts';

/** Everything a unit's grade depends on, as it was when the inputs were frozen. */
export interface FrozenUnit {
  readonly unit: string;
  readonly name: UnitName;
  readonly ancestors: UnitFacts['ancestors'];
  readonly group: string;
  /** Indicator → score, 0–100 points. */
  readonly scores: Readonly<Record<string, number>>;
  readonly survey: number | null;
  readonly measures: readonly GradedMeasure[];
  readonly criminallyLiable: YearFacts['criminallyLiable'];
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
  /** Units of the register that are not graded for the year, each with its end (I-31). Absent: none. */
  readonly notGraded?: readonly NotGraded[];
}

/** What a step of the run grades by, read back by hash. */
export interface FrozenYear {
  readonly manifest: Manifest;
  readonly city: CitySettings;
  readonly scheme: Pick<Scheme, 'groups'>;
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

/** The city's settings a run grades by: a result is recomputed with the values of its year. */
export const frozenCity = async (inputHash: string): Promise<CitySettings> =>
  thaw<CitySettings>((await thaw<Manifest>(inputHash)).settings);
