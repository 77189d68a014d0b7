import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nationalBase } from '@jieti/rules';
import { citySettings } from '@jieti/rules/city-file';
import { afterAll, describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { inspectCityFile } from '../../infra/cities/inspect.ts';
import { keepRelease } from '../../infra/cities/released.ts';
import { shifan } from '../../infra/cities/shifan.ts';
import { citySchema } from '../../scripts/city/json-schema.ts';
import { newCity } from '../../scripts/city/new-city.ts';

const root = join(import.meta.dirname, '..', '..');

describe('docs/city-file.schema.json', () => {
  it('is the schema that checks the file; if not: npm run city -- schema', () => {
    expect(readFileSync(join(root, 'docs', 'city-file.schema.json'), 'utf8')).toBe(citySchema());
  });
});

describe('docs/city-file.md', () => {
  it('describes every section of a city’s settings', () => {
    const page = readFileSync(join(root, 'docs', 'city-file.md'), 'utf8');
    const sections = Object.keys(citySettings.shape);
    expect(sections.filter((section) => !page.includes(`\`${section}\``))).toEqual([]);
  });
});

describe('npm run city -- new NAME', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jieti new city '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'infra', 'cities'), { recursive: true });
  for (const file of ['city.ts', 'work-calendar.ts'])
    cpSync(join(root, 'infra', 'cities', file), join(folder, 'infra', 'cities', file));
  // The packages are found from the new file as they are from the others.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

  it('writes a file and a register, and tells the lines that are to be added', () => {
    expect(newCity('xin-shi', folder)).toEqual([
      'infra/cities/xin-shi.ts and infra/cities/xin-shi-units.csv are written: go through them from top to bottom.',
      'Add to infra/cities/index.ts:',
      "  import { xinShi } from './xin-shi.ts';",
      '  export const cities: readonly City[] = [..., xinShi];',
      'Then: npm run city -- check xin-shi',
    ]);
  });

  it('the file has no fault but its register, which stands elsewhere here', async () => {
    const { xinShi } = await import(join(folder, 'infra', 'cities', 'xin-shi.ts'));
    expect(inspectCityFile(xinShi).faults).toEqual([
      'register: there is no file infra/cities/xin-shi-units.csv',
    ]);
    expect(xinShi.settings.ladder).toEqual(nationalBase.ladder);
  });

  it('every section of the law stands in the file, to be taken up or left', () => {
    const text = readFileSync(join(folder, 'infra', 'cities', 'xin-shi.ts'), 'utf8');
    const optional = ['former', 'zone', 'workCalendar'];
    const sections = Object.keys(citySettings.shape).filter((one) => !optional.includes(one));
    expect(sections.filter((section) => !text.includes(`${section}:`))).toEqual([]);
  });

  it('the register has the columns of the others, and the city on top', () => {
    const rows = readFileSync(join(folder, 'infra', 'cities', 'xin-shi-units.csv'), 'utf8').split('\n');
    const other = readFileSync(join(root, cities[0]?.register ?? ''), 'utf8').split('\n');
    expect(rows[0]).toBe(other[0]);
    expect(rows[1]?.split(',')).toHaveLength(other[0]?.split(',').length ?? 0);
    expect(rows[1]).toMatch(/^xin-shi,/);
  });

  it('never writes over a file that is there, nor under a name that is no id', () => {
    expect(() => newCity('xin-shi', folder)).toThrow('infra/cities/xin-shi.ts is there already');
    expect(() => newCity('Xin Shi', folder)).toThrow('"Xin Shi" is no id of a city');
  });
});

describe('npm run city -- release NAME', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jieti release '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [released, today] = ['2026-06-01', '2026-11-28'];
  const inspected = (city = shifan) => inspectCityFile(city, today, folder);
  const { settings } = shifan;

  it('before it a city is told that nothing keeps the law that was told', () => {
    expect(inspected().gaps).toContainEqual(
      expect.stringMatching(/^released: infra\/cities\/released\/shifan.json is not there/),
    );
  });

  it('keeps the file as it was released, and what is the same afterwards has no fault', () => {
    expect(keepRelease(shifan, released, folder)).toBe('infra/cities/released/shifan.json');
    const kept = JSON.parse(readFileSync(join(folder, 'infra', 'cities', 'released', 'shifan.json'), 'utf8'));
    expect(kept).toEqual({ releasedOn: released, settings: JSON.parse(JSON.stringify(settings)) });
    expect(inspected().faults).toEqual([]);
    expect(inspected().gaps.join()).not.toContain('released:');
  });

  it('afterwards a file whose history changed is refused like any other fault, with what is right', () => {
    const parameters = settings.parameters.map((one) =>
      one.id === 'notice-term' ? { ...one, value: 'P20D' } : one,
    );
    expect(inspected({ ...shifan, settings: { ...settings, parameters } }).faults).toEqual([
      'parameters[0].value: it was "P30D", and is "P20D"; what was released on 2026-06-01 stays as it was: add another one from a later day instead',
    ]);
  });

  it('what has not its shape is told once, and compared when it has', () => {
    const broken = { ...shifan, settings: { ...settings, zone: 'Mars/Olympus' } };
    expect(inspected(broken).faults).toEqual([
      'zone: "Mars/Olympus" is no IANA name of a zone: Asia/Shanghai',
    ]);
  });
});
