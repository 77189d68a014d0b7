import { type CitySettings, type Gravity, recommend, type StageDefinition } from '@jieti/rules';
import { inspectCity } from '@jieti/rules/city-file';
import { describe, expect, it } from 'vitest';
import { at, city, units, verifiedCase } from './ladder-desk.ts';

const on = '2025-01-06 09:00';

const rungOf = (id: string): StageDefinition => {
  const found = city.ladder.find((rung) => rung.id === id);
  if (!found) throw new Error(id);
  return found;
};

const [notice, interview, listed, warning, veto] = city.ladder;

/** A reminder below the notice, both for whatever is found; it leads to the notice. */
const reminder: StageDefinition = {
  ...rungOf('notice'),
  id: 'reminder',
  name: { zh: '提醒', en: 'reminder' },
  unmet: { next: 'notice' },
};

const under = (ladder: readonly (StageDefinition | undefined)[]): CitySettings => ({
  ...city,
  ladder: ladder.flatMap((rung) => rung ?? []),
});

const twoForFound = under([reminder, notice, interview, listed, warning, veto]);

const advice = (law: CitySettings, gravity: Gravity, factors: object = {}) => {
  const desk = verifiedCase(units.county, gravity, on, { rules: law, ...factors });
  const outcome = recommend(desk.now, { city: law, unit: units.county, now: at(on) });
  return outcome.ok ? [outcome.value.stage, outcome.value.allowed] : outcome.refusals;
};

describe('a law with several rungs for one gravity (A19, A20)', () => {
  it('is a sound law', () => {
    expect(inspectCity({ ...twoForFound, workCalendar: {} }, '2026-01-01').faults).toEqual([]);
  });

  it('the lightest of them is recommended, and each of them may be proposed', () => {
    expect(advice(twoForFound, 'found')).toEqual(['reminder', ['reminder', 'notice']]);
  });

  it('aggravated, the next rung is recommended and the lightest is not allowed any more (A28, I-3)', () => {
    const aggravating = ['concealment-or-falsehood'];
    expect(advice(twoForFound, 'found', { aggravating })).toEqual(['notice', ['notice']]);
  });

  it('mitigated, a graver case may go one rung below: to the heavier of the two (A29, I-3)', () => {
    const mitigating = ['averted-loss'];
    expect(advice(twoForFound, 'serious', { mitigating })).toEqual(['interview', ['notice', 'interview']]);
  });
});

describe('a law with no rung for a gravity (I-43)', () => {
  it('enters at the lightest rung of the nearest gravity that has some', () => {
    const law = under([reminder, { ...rungOf('notice'), unmet: { next: 'veto' } }, veto]);
    expect(advice(law, 'grave-below-veto')).toEqual(['reminder', ['reminder', 'notice']]);
  });
});
