import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionTable } from '../../scripts/readme/function-table.ts';
import { markedIn, withMarked } from '../../scripts/readme/marked.ts';
import { readmeOf, services } from '../../scripts/readme/services.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the table of functions in the README of a service', () => {
  it.each(services.map((service) => [readmeOf(service), service] as const))(
    '%s says what functions.ts declares; if not, run npm run readme',
    (readme, service) => {
      expect(markedIn(readFileSync(join(root, readme), 'utf8'))).toBe(functionTable(service));
    },
  );

  it('a wrong row is written anew, and nothing but what stands between the marks', () => {
    const [service] = services;
    if (!service) throw new Error('there is no service');
    const page = readFileSync(join(root, readmeOf(service)), 'utf8');
    const table = functionTable(service);
    const wrong = withMarked(page, table.replace('| read-write', '| read'));
    expect(markedIn(wrong)).not.toBe(table);
    expect(withMarked(wrong, table)).toBe(page);
  });

  it('a page without its marks is refused', () => {
    expect(() => withMarked('# letters\n', '')).toThrow('does not have');
  });
});
