import { describe, expect, it } from 'vitest';
import { measureOfTangshan } from '../regulation/measure-of-tangshan.ts';
import { explanationBuilder } from './explanation-builder.ts';

const city = {
  ...measureOfTangshan,
  id: 'c',
  name: { zh: '市', en: 'City' },
  root: 'c',
  workCalendar: {},
  parameters: [
    ...measureOfTangshan.parameters,
    { id: 'notice-term', from: '2026-01-01', value: 'P20D', unit: 'term', article: 'A20' } as const,
  ],
};

describe('evidence', () => {
  it('names what was read, with the value of the day and since when', () => {
    const evidence = explanationBuilder(city, '2025-12-31');
    expect(evidence.term('notice-term')).toBe('P30D');
    expect(evidence.number('statement-working-days')).toBe(5);
    expect(evidence.explain(['A20'], {}).parameters).toEqual({
      'notice-term': { value: 'P30D', from: '2017-11-21' },
      'statement-working-days': { value: 5, from: '2017-11-21' },
    });
    expect(explanationBuilder(city, '2026-01-01').term('notice-term')).toBe('P20D');
  });

  it('names articles and interpretations once, interpretations in the order of their numbers', () => {
    const evidence = explanationBuilder(city, '2025-12-31');
    evidence.interpret('I-14', 'I-8', 'I-3', 'I-8');
    expect(evidence.explain(['A23', 'A26', 'A23'], {})).toMatchObject({
      articles: ['A23', 'A26'],
      interpretations: ['I-3', 'I-8', 'I-14'],
    });
  });

  it('of a parameter the city does not have is a fault of its file', () => {
    const without = { ...city, parameters: city.parameters.filter(({ id }) => id !== 'veto-term') };
    expect(() => explanationBuilder(without, '2025-12-31').term('veto-term')).toThrow(RangeError);
  });
});
