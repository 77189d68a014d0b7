import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isZone, type LegalDate, legalDateOf } from '@jieti/rules';
import { citySettings, type Fault, faultText, inspectCity, shapeFaults } from '@jieti/rules/city-file';
import type { City } from './city.ts';
import { compareWithRelease } from './released.ts';
import { deploymentPart } from './schema/city.ts';
import { schemeTemplateFaults } from './schema/templates.ts';

const repositoryRoot = join(import.meta.dirname, '..', '..');

const rootFaults = ({ register, settings }: City, first: readonly string[]): Fault[] =>
  first[0] === settings.root
    ? []
    : [{ place: 'root', says: `${settings.root} is not the first unit of ${register}: ${first[0] ?? ''}` }];

/** The first unit is of the first level, and no unit of a level that the law does not have. */
const levelFaults = (
  { register, settings }: City,
  rows: readonly (readonly string[])[],
  at: number,
): Fault[] => {
  const levels = Array.isArray(settings.levels) ? settings.levels.map(({ id }) => id) : [];
  const [top] = levels;
  const first = rows[0]?.[at];
  const unknown = rows.filter((row) => !levels.includes(row[at] ?? ''));
  return [
    ...(top === undefined || first === top
      ? []
      : [{ place: 'levels[0]', says: `the first unit of ${register} is of the level ${first}, not ${top}` }]),
    ...unknown.map(([id, ...row]) => ({
      place: 'levels',
      says: `${id} in ${register} is of the level ${row[at - 1]}; there are ${levels.join(', ')}`,
    })),
  ];
};

const registerFaults = (city: City): Fault[] => {
  const path = join(repositoryRoot, String(city.register));
  if (!existsSync(path)) return [{ place: 'register', says: `there is no file ${city.register}` }];
  const [head = [], ...rows] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
  return [...rootFaults(city, rows[0] ?? []), ...levelFaults(city, rows, head.indexOf('level'))];
};

/** Today by the city's own clock; by the world's where its zone is none. */
export const todayIn = ({ settings }: City): LegalDate =>
  legalDateOf(new Date().toISOString(), isZone(String(settings.zone)) ? settings.zone : 'UTC');

/** What a city's file has of faults and of gaps, a line each. */
export interface CityInspection {
  readonly faults: readonly string[];
  readonly gaps: readonly string[];
}

/** Inspects a city's whole file: its settings, where it runs, the register that it names, and the release before it. */
export const inspectCityFile = (city: City, today = todayIn(city), root = repositoryRoot): CityInspection => {
  const { settings, ...rest } = city;
  const { faults, gaps } = inspectCity(settings, today);
  // What has not its shape is told already, and could be neither read nor compared.
  const whole = citySettings.safeParse(settings).success;
  const released = whole ? compareWithRelease(city, today, root) : { faults: [], gaps: [] };
  const templates = whole ? schemeTemplateFaults(settings) : [];
  const { error } = deploymentPart.safeParse(rest, { reportInput: true });
  return {
    faults: [
      ...faults,
      ...shapeFaults(error?.issues ?? []),
      ...registerFaults(city),
      ...templates,
      ...released.faults,
    ].map(faultText),
    gaps: [...gaps, ...released.gaps].map(faultText),
  };
};
