import { expect, test } from 'vitest';
import { routerOf } from './routing.ts';

const route = (key: string) => {
  const [method = '', path = ''] = key.split(' ');
  return { method, path, functionArn: key, authorizer: null };
};

const router = routerOf(
  [
    'GET /units',
    'POST /units:import',
    'GET /units/{unitId}',
    'PUT /units/{unitId}',
    'GET /years/{year}/results',
    'GET /years/{year}/results/{unitId}',
    'GET /units/search',
    'POST /years/{year}/letters:issue',
    'ANY /any/{x}',
    'GET /any/{x}',
  ].map(route),
);

test.each([
  ['GET', '/units', 'GET /units', {}],
  ['POST', '/units:import', 'POST /units:import', {}],
  ['POST', '/units%3Aimport', 'POST /units:import', {}],
  ['GET', '/units/a%2Fb', 'GET /units/{unitId}', { unitId: 'a/b' }],
  ['GET', '/units/%E6%98%8E', 'GET /units/{unitId}', { unitId: '明' }],
  ['GET', '/units/search', 'GET /units/search', {}],
  ['GET', '/years/2026/results/u', 'GET /years/{year}/results/{unitId}', { year: '2026', unitId: 'u' }],
  ['POST', '/years/2026/letters:issue', 'POST /years/{year}/letters:issue', { year: '2026' }],
  ['GET', '/any/1', 'GET /any/{x}', { x: '1' }],
  ['PUT', '/any/1', 'ANY /any/{x}', { x: '1' }],
])('%s %s goes to %s', (method, path, key, pathParameters) => {
  const found = router.find(method, path);
  expect(found?.route.functionArn).toBe(key);
  expect(found?.pathParameters).toEqual(pathParameters);
});

test.each(['/', '/units/', '/units/a/b', '/Units', '/units/%', '//units', '/years//results'])(
  '%s is nowhere',
  (path) => {
    expect(router.find('GET', path)).toBeNull();
    expect(router.methodsOf(path)).toEqual([]);
  },
);

test('a path says by which methods it is served', () => {
  expect(router.find('POST', '/units/a')).toBeNull();
  expect(router.methodsOf('/units/a')).toEqual(['GET', 'PUT']);
});
