import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { assertHoldsCity, openData } from './data-directory.ts';

const root = mkdtempSync(join(tmpdir(), 'jieti data '));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A data directory in which there is this state, and something besides. */
const directoryWith = (state: object): string => {
  const path = join(root, 'city');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'city.json'), JSON.stringify(state));
  writeFileSync(join(path, 'tables.sqlite'), 'as it was');
  return path;
};

const open = (path: string) => openData(path, 'shifan', () => {});

describe('a data directory', () => {
  it('that this version filled is opened again', () => {
    const path = join(root, 'city');
    const first = open(path);
    expect(first.fresh).toBe(true);
    first.markFilled();
    first.unlock();
    const again = open(path);
    expect(again.fresh).toBe(false);
    again.unlock();
    expect(() => assertHoldsCity(path)).not.toThrow();
  });

  it('of release 0.1.0 is left as it is, with word of who wrote it and what to do', () => {
    const path = directoryWith({ city: 'shifan', state: 'filled' });
    for (const use of [open, assertHoldsCity])
      expect(() => use(path)).toThrow(
        /written by release 0\.1\.0 of jieti.*does not read its data.*Delete it to begin anew, or choose another --data/,
      );
    expect(readdirSync(path).toSorted()).toEqual(['city.json', 'tables.sqlite']);
    expect(readFileSync(join(path, 'tables.sqlite'), 'utf8')).toBe('as it was');
  });

  it('of a release to come is left as it is too', () => {
    const path = directoryWith({ format: 99, release: '9.9.9', city: 'shifan', state: 'filled' });
    expect(() => open(path)).toThrow('written by release 9.9.9 of jieti');
  });

  it('whose filling was interrupted is emptied and filled again, whichever release began it', () => {
    const path = directoryWith({ city: 'shifan', state: 'filling' });
    const data = open(path);
    expect([data.fresh, readdirSync(path).includes('tables.sqlite')]).toEqual([true, false]);
    data.unlock();
  });

  it('that holds no city is no city to export', () => {
    expect(() => assertHoldsCity(root)).toThrow('holds no city');
  });
});
