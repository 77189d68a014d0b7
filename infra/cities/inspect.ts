import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isZone, type LegalDate, legalDateOf } from '@jieti/rules';
import { citySettings, type Fault, faultText, inspectCity, shapeFaults } from '@jieti/rules/city-file';
import type { City } from './city.ts';
import { compareWithRelease } from './released.ts';
import { deploymentPart } from './schema/city.ts';
import { schemeTemplateFaults } from './schema/templates.ts';

const repositoryRoot = join(import.meta.dirname, '..', '..');

const registerFaults = ({ register, settings }: City): Fault[] => {
  const path = join(repositoryRoot, String(register));
  if (!existsSync(path)) return [{ place: 'register', says: `there is no file ${register}` }];
  const [, first = ''] = readFileSync(path, 'utf8').split('\n');
  const top = first.split(',')[0] ?? '';
  return top === settings.root
    ? []
    : [{ place: 'root', says: `${settings.root} is not the first unit of ${register}: ${top}` }];
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
