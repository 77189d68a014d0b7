import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';

const names = cities.flatMap(({ settings }) => [settings.id, settings.name.zh, settings.name.en]).join('|');
const quoted = `['"\`](?:${names})['"\`]`;
const condition = new RegExp(`(?:[!=]==?|\\bcase|includes\\(|\\.is\\()\\s*${quoted}|${quoted}\\s*[!=]==?`);

const sources = globSync('{packages,services,infra}/**/*.ts', {
  cwd: repositoryRoot,
  exclude: (name) => name.includes('node_modules') || name.includes('cdk.out'),
}).filter((file) => !file.endsWith('.test.ts') && !file.startsWith(join('infra', 'cities')));

it('the search would find a condition on a city’s name', () => {
  expect("if (city.id === 'tangshan') return").toMatch(condition);
  expect("case 'shifan':").toMatch(condition);
  expect(sources.length).toBeGreaterThan(50);
});

it('no program asks which city it runs in: a city is data', () => {
  const found = sources.filter((file) => condition.test(readFileSync(join(repositoryRoot, file), 'utf8')));
  expect(found).toEqual([]);
});
