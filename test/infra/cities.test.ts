import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { City } from '../../infra/cities/city.ts';
import { cities, cityOf } from '../../infra/cities/index.ts';
import { inspectCityFile } from '../../infra/cities/inspect.ts';
import { placeholdersOf } from '../../infra/cities/placeholders.ts';
import { workCalendarOf } from '../../infra/cities/work-calendar.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';
import { synthesizeNow } from './synthesized.ts';

const register = (city: City): string[][] =>
  readFileSync(join(repositoryRoot, city.register), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));

const shifan = cityOf('shifan');

/** As an error lists them: a city that is added changes no test. */
const known = cities.map(({ settings }) => settings.id).join(', ');

describe('a city by its name', () => {
  it('an unknown one is an error that lists the known ones', () => {
    expect(() => cityOf('atlantis')).toThrow(`unknown city "atlantis"; known are: ${known}`);
  });

  it('none is the default', () => {
    expect(() => cityOf(undefined)).toThrow(`no city was named; known are: ${known}`);
  });

  it('npm run synth of an unknown city ends with status 1 and names the known ones', () => {
    const script = join(repositoryRoot, 'infra', 'synth.ts');
    const node = join(repositoryRoot, 'node_modules', '.bin', 'node');
    const { status, stderr } = spawnSync(node, [script, 'atlantis'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toBe(`synth: unknown city "atlantis"; known are: ${known}\n`);
  });
});

describe('npm run deploy', () => {
  const node = join(repositoryRoot, 'node_modules', '.bin', 'node');
  const deploy = (...ids: string[]) =>
    spawnSync(node, [join(repositoryRoot, 'infra', 'deploy.ts'), ...ids], { encoding: 'utf8' });

  it('refuses a city whose file still names addresses that belong to nobody, before it asks AWS for anything', () => {
    const { status, stdout, stderr } = deploy('tangshan', 'shifan', '--require-approval=never');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toEqual([
      'deploy: placeholders are not deployed; set them in infra/cities first:',
      'tangshan: deployment.issuer.url is https://login.tangshan.example',
      'tangshan: deployment.alarms has operations@tangshan.example',
      'shifan: deployment.issuer.url is https://login.shifan.example',
      'shifan: deployment.alarms has operations@shifan.example',
      '',
    ]);
  });

  const withAddresses = (url: string, ...alarms: string[]): City => ({
    ...shifan,
    deployment: { ...shifan.deployment, issuer: { ...shifan.deployment.issuer, url }, alarms },
  });

  it.each([
    'https://login.shifan.example',
    'https://login.shifan.example:8443/realm',
    'https://sso.example.com',
    'http://localhost:9000',
    'https://idp.test',
    'no address',
  ])('%s is no issuer to deploy with', (url) => {
    expect(placeholdersOf(withAddresses(url, 'ops@shifan.gov.cn'))).toEqual([
      `shifan: deployment.issuer.url is ${url}`,
    ]);
  });

  it('a city’s own addresses are', () => {
    const own = withAddresses('https://example.login.gov.cn/realm', 'ops@shifan.gov.cn');
    expect(placeholdersOf(own)).toEqual([]);
    expect(placeholdersOf(withAddresses('https://sso.shifan.gov.cn', 'a@b.example'))).toHaveLength(1);
  });
});

describe('a city’s file', () => {
  it.each(cities.map((city) => [city.settings.name.zh, city] as const))('%s has no fault', (_, city) => {
    expect(inspectCityFile(city).faults).toEqual([]);
  });

  it('a file with faults stops the synthesis and names them all', () => {
    const { settings } = shifan;
    const faulty = { ...shifan, settings: { ...settings, zone: 'Tangshan/Lubei', parameters: [] } };
    expect(() => synthesizeNow(faulty)).toThrow(
      /the file of shifan has faults:\n {2}- zone: "Tangshan\/Lubei" is no IANA name of a zone: Asia\/Shanghai\n {2}- ladder\[0\]/,
    );
  });

  it('a ladder without a veto warning is another city, not another program (A23)', () => {
    const ladder = shifan.settings.ladder
      .filter((stage) => stage.id !== 'veto-warning')
      .map((stage) =>
        stage.id === 'listed-supervision' ? { ...stage, unmet: { next: 'veto' as const } } : stage,
      );
    const other = { ...shifan, settings: { ...shifan.settings, id: 'elsewhere', ladder } };
    const resources = synthesizeNow(other).Cases?.resources ?? {};
    expect(Object.keys(resources)).toContain('StageVeto');
    expect(Object.keys(resources)).not.toContain('StageVetoWarning');
  });
});

describe('the work calendar', () => {
  it('knows the days of 2026 as they were published', () => {
    const { 2026: year } = workCalendarOf(2026);
    expect(year?.holidays).toContain('2026-10-01');
    expect(year?.workdays).toContain('2026-02-14');
  });

  it('refuses a year that has not been published', () => {
    expect(() => workCalendarOf(2026, 2027)).toThrow('does not know the holidays of 2027');
  });
});

describe('the register of units', () => {
  it.each(cities.map((city) => [city.settings.name.zh, city] as const))(
    '%s is a tree under its root, every parent above its children',
    (_, city) => {
      const seen = new Set(['']);
      for (const [id = '', , , , , parent = ''] of register(city)) {
        expect([id, seen.has(id), seen.has(parent)]).toEqual([id, false, true]);
        seen.add(id);
      }
      expect(register(city)[0]?.[0]).toBe(city.settings.root);
    },
  );

  it('示范市 has 18 counties, districts and zones, some 240 townships and 45 departments and units', () => {
    const rows = register(shifan);
    const count = (kind: (row: string[]) => boolean): number => rows.filter(kind).length;
    expect(count((row) => row[3] === 'locality' && row[4] === 'county')).toBe(18);
    expect(count((row) => row[4] === 'township')).toBe(240);
    expect(count((row) => row[3] !== 'locality')).toBe(45);
  });

  it('示范市 has units of every affiliation, so that each route of A26 can be shown', () => {
    const affiliations = new Set(register(shifan).map((row) => row[6]));
    expect([...affiliations].sort()).toEqual(['central', 'local', 'municipal', 'provincial']);
  });

  it('no place of 示范市 has a name of Tangshan', () => {
    const names = (city: City) =>
      register(city)
        .filter((row) => row[3] === 'locality')
        .map((row) => row[1]);
    const real = new Set(names(cityOf('tangshan')));
    expect(names(shifan).filter((name) => real.has(name))).toEqual([]);
  });
});
