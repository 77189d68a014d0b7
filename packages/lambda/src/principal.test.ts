import { describe, expect, it } from 'vitest';
import { underTheMeasure } from './city.fixture.ts';
import { principalOf } from './principal.ts';

underTheMeasure();

const office = { body: 'cgc-office', level: 'city', jurisdiction: 'shifan', capacity: 'director' };

describe('who calls', () => {
  it('is read from claims as strings, as API Gateway hands them on', () => {
    expect(principalOf({ sub: 'a', offices: JSON.stringify([office]), units: '["u1"]' })).toEqual({
      subject: 'a',
      offices: [office],
      units: ['u1'],
    });
  });

  it('is read from claims as JSON, as other gateways do', () => {
    expect(principalOf({ sub: 'a', offices: [office], units: ['u1'] }).offices).toEqual([office]);
  });

  it('may hold no office at all', () => {
    expect(principalOf({ sub: 'a' })).toEqual({ subject: 'a', offices: [], units: [] });
  });

  it.each([
    ['no subject', { offices: '[]' }],
    ['an unknown body', { sub: 'a', offices: JSON.stringify([{ ...office, body: 'mayor' }]) }],
    ['a level that there is not', { sub: 'a', offices: JSON.stringify([{ ...office, level: 'province' }]) }],
    [
      'an office of a township, which has no bodies',
      { sub: 'a', offices: JSON.stringify([{ ...office, level: 'township' }]) },
    ],
    ['offices that are no list', { sub: 'a', offices: 'everything' }],
    ['nothing', undefined],
  ])('%s is no principal', (_what, claims) => {
    expect(() => principalOf(claims)).toThrow(expect.objectContaining({ status: 401 }));
  });
});
