import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lead } from '../../../../test/support/case-steps.ts';
import {
  call,
  people,
  startCases,
  testCity,
  useCity,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const report = (more: object) =>
  call(people.cityOffice, 'POST /cases', { body: { ...lead('north'), ...more } });

/** A lead that is refused: status, code, article and the field it points at; nothing is written. */
const refused = async (more: object) => {
  const before = await world.fingerprint();
  const { status, body } = await report(more);
  expect(await world.fingerprint()).toBe(before);
  return [status, body.code, body.articles, body.errors[0].pointer];
};

describe('a lead rests on one of eleven grounds, over the functions (A18)', () => {
  it.each(['18.1', '18.3', '18.6'])('%s stands by its facts', async (ground) => {
    expect((await report({ ground })).status).toBe(201);
  });

  it.each(['18.2', '18.5', '18.7', '18.8', '18.11'])(
    '%s is refused until the city supplies its wording, and says so',
    async (ground) => {
      expect(await refused({ ground })).toEqual([422, 'ground-without-wording', [`A${ground}`], '/ground']);
    },
  );

  it('a twelfth there is not', async () => {
    expect(await refused({ ground: '18.12' })).toEqual([422, 'unknown-ground', ['A18'], '/ground']);
  });

  it.each([
    ['18.4', 'grave-consequence'],
    ['18.9', 'risk-assessment-failure'],
    ['18.10', 'grave-consequence-or-impact'],
  ])('%s needs its %s, with evidence', async (ground, element) => {
    const expected = [422, 'ground-element-missing', [`A${ground}`], `/elements/${element}`];
    expect(await refused({ ground })).toEqual(expected);
  });

  it('petitions, and how many there were, are no ground, nor the grave consequence of one', async () => {
    const facts = '今年以来集体上访12批次340人次';
    expect(await refused({ facts })).toEqual([422, 'petition-is-no-ground', ['A18'], '/facts']);
    const elements = { 'grave-consequence': { statement: '信访量大', evidence: '信访登记' } };
    expect(await refused({ ground: '18.4', elements })).toEqual([
      422,
      'petition-is-no-ground',
      ['A18.4'],
      '/elements/grave-consequence/statement',
    ]);
  });

  it('a city that supplies the wording of 18.5 may use it, and no other of the five', async () => {
    const wording = { zh: '本市补充的文字', en: 'wording supplied by the city' };
    const grounds = testCity.grounds.map((one) => (one.code === '18.5' ? { ...one, wording } : one));
    useCity({ ...testCity, grounds });
    const supplied = await report({ ground: '18.5' });
    const another = await report({ ground: '18.7' });
    useCity();
    expect([supplied.status, supplied.body.basis.lead.ground]).toEqual([201, '18.5']);
    expect(another.body.code).toBe('ground-without-wording');
  });
});
