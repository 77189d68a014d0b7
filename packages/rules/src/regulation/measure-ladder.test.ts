import { describe, expect, it } from 'vitest';
import { ladderUnder, measureLadder } from './measure-ladder.ts';
import { measureParameters } from './measure-parameters.ts';

describe("the measure's ladder (A19–A24)", () => {
  it('has five rungs, each with its article and its gravity, from the lightest', () => {
    expect(measureLadder.map(({ id, article, entersAt }) => [id, article, entersAt])).toEqual([
      ['notice', 'A20', 'found'],
      ['interview', 'A21', 'serious'],
      ['listed-supervision', 'A22', 'grave-below-regime'],
      ['veto-warning', 'A23', 'grave-below-veto'],
      ['veto', 'A24', 'grave'],
    ]);
  });

  it('each leads to the next when unmet; the veto stays and is verified again (I-6)', () => {
    expect(measureLadder.map(({ unmet }) => unmet)).toEqual([
      { next: 'interview' },
      { next: 'listed-supervision' },
      { next: 'veto-warning' },
      { next: 'veto' },
      { verifyAgainEvery: 'veto-verify-again-interval' },
    ]);
  });

  it('every number it points to is among the parameters', () => {
    const known = measureParameters.map(({ id }) => id);
    for (const { term, progressEvery, unmet } of measureLadder) {
      const { general, minimum, maximum } = term;
      const again = 'verifyAgainEvery' in unmet ? [unmet.verifyAgainEvery] : [];
      expect(known).toEqual(
        expect.arrayContaining([
          general,
          minimum,
          maximum,
          ...again,
          ...(progressEvery ? [progressEvery] : []),
        ]),
      );
    }
  });

  it('only the warning and the veto take something away, name two bodies and need a release (A23, A24)', () => {
    const regime = measureLadder.filter(({ vetoPower }) => vetoPower);
    expect(regime.map(({ id }) => id)).toEqual(['veto-warning', 'veto']);
    expect(measureLadder.filter(({ effects }) => effects.length > 0)).toEqual(regime);
    expect(measureLadder.filter(({ twoBodies }) => twoBodies)).toEqual(regime);
    expect(measureLadder.filter(({ endsBy }) => endsBy === 'release-by-approver')).toEqual(regime);
  });

  it('every rung rests on a dated document, the one the city names', () => {
    for (const { authority } of measureLadder) expect(authority).toMatchObject({ date: expect.any(String) });
    const own = { title: 'Own measure', number: 'No. 7', date: '2018-01-01' };
    expect(ladderUnder(own).map(({ authority }) => authority)).toEqual([own, own, own, own, own]);
  });
});
