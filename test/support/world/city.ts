import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CityFile, type CitySettings, measureOfTangshan } from '@jieti/rules';

/** A law by which the top evaluates all units, those below its counties too (I-47). */
const topAlone = <L extends Pick<CitySettings, 'interpretations'>>(law: L): L => ({
  ...law,
  interpretations: law.interpretations.map((one) =>
    one.id === 'I-47' ? { ...one, setting: 'top-alone' as const } : one,
  ),
});

/** The city of the tests: Tangshan's measure, a root called `city` that evaluates all units, and no holidays but weekends. */
export const testCity: CitySettings = {
  ...topAlone(measureOfTangshan),
  id: 'test',
  name: { zh: '试验市', en: 'Test City' },
  root: 'city',
  workCalendar: {},
};

/** The same where each level evaluates those directly below it, as the measure has it (A10, I-47). */
export const cityOfLevels: CitySettings = {
  ...testCity,
  interpretations: measureOfTangshan.interpretations,
};

let directory: string | undefined;
let cities = 0;

/** A directory of this process; a test process that is ended from outside leaves it behind. */
const makeDirectory = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'jieti-city-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** Lays a city's settings where the handlers look for them: a file named by `CITY_FILE`, another for each city, as they remember what they read. */
export const useCity = (settings: CityFile = testCity): CityFile => {
  directory ??= makeDirectory();
  cities += 1;
  const path = join(directory, `city-${cities}.json`);
  writeFileSync(path, JSON.stringify(settings));
  process.env.CITY_FILE = path;
  return settings;
};

/** The test city's tree: two counties with townships below, two departments of the city, one of a county. */
export const testUnits = [
  ['city', '试验市', 'Test City', 'locality', 'city', '', 'local', ''],
  ['north', '北县', 'North County', 'locality', 'county', 'city', 'local', 'counties'],
  ['south', '南区', 'South District', 'locality', 'county', 'city', 'local', 'districts'],
  ['north-hill', '山乡', 'Hill Township', 'locality', 'township', 'north', 'local', 'townships'],
  ['north-lake', '湖镇', 'Lake Township', 'locality', 'township', 'north', 'local', 'townships'],
  ['south-mill', '磨坊镇', 'Mill Township', 'locality', 'township', 'south', 'local', 'townships'],
  [
    'city-education',
    '市教育局',
    'City Education Bureau',
    'department',
    'city',
    'city',
    'local',
    'government',
  ],
  ['city-works', '市重型厂', 'City Heavy Works', 'unit', 'city', 'city', 'provincial', 'enterprises'],
  [
    'north-health',
    '北县卫生局',
    'North Health Bureau',
    'department',
    'county',
    'north',
    'local',
    'government',
  ],
] as const;

/** The ids of all of them. */
export const testUnitIds: readonly string[] = testUnits.map(([id]) => id);

/** A row of them as the register gives it. */
export const unitOf = ([
  id,
  zh,
  en,
  kind,
  level,
  parent,
  affiliation,
  group,
]: (typeof testUnits)[number]) => ({
  id,
  name: { zh, en },
  kind,
  level,
  parent: parent || null,
  affiliation,
  group: group || null,
});

/** One holder for each role of a unit's posts: `north-principal` holds post `principal` of `north`. */
export const postsOf = (unit: string) =>
  (['principal', 'in-charge', 'supervising', 'member'] as const).map((role) => ({
    id: role,
    unit,
    title: { zh: role, en: role },
    role,
    tenures: [{ holder: `${unit}-${role}`, from: '2020-01-01', to: null }],
  }));

const header = 'id,nameZh,nameEn,kind,level,parent,affiliation,group';

/** Rows as the register's CSV file. */
export const unitsCsv = (rows: readonly (readonly string[])[] = testUnits): string =>
  `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
