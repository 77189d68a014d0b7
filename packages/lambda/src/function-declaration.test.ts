import { describe, expect, it } from 'vitest';
import { route } from './contract/index.ts';
import { declareService, limitsOf } from './function-declaration.ts';

const named = (path: `/${string}`) =>
  route({ method: 'GET', path, summary: { zh: '查', en: 'Reads' }, articles: [], answers: { 200: null } });
const routes = { readOne: named('/ones/{id}'), listAll: named('/ones') };

describe('the functions of a service are declared once', () => {
  it('a route that no function serves is refused by name', () => {
    expect(() => declareService('ones', routes, { read: { routes: ['readOne'], table: 'read' } })).toThrow(
      'ones: no function serves listAll, GET /ones',
    );
  });

  it('a route that two functions serve is refused by name', () => {
    expect(() =>
      declareService('ones', routes, {
        read: { routes: ['readOne', 'listAll'], table: 'read' },
        list: { routes: ['listAll'], table: 'read' },
      }),
    ).toThrow('ones: listAll, GET /ones, is served twice');
  });

  it('every route served once, they stand as declared', () => {
    const functions = {
      read: { routes: ['readOne', 'listAll'], table: 'read' },
      sweep: { schedule: 'sweep', table: 'read', puts: ['ROOT#*'], timeoutSeconds: 900 },
    } as const;
    expect(declareService('ones', routes, functions)).toEqual({ service: 'ones', routes, functions });
  });

  it('whoever asks over HTTP waits 29 seconds, one short of the gateway; any other function has a minute', () => {
    expect(limitsOf({ routes: ['readOne'] })).toEqual({ timeoutSeconds: 29, memoryMiB: 512 });
    expect(limitsOf({})).toEqual({ timeoutSeconds: 60, memoryMiB: 512 });
    expect(limitsOf({ timeoutSeconds: 900, memoryMiB: 1024 })).toEqual({
      timeoutSeconds: 900,
      memoryMiB: 1024,
    });
  });
});
