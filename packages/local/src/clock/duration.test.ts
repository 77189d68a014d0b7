import { expect, test } from 'vitest';
import { later } from './duration.ts';

test.each([
  ['2026-01-31T15:59:00.000Z', 'P1M', '2026-02-28T15:59:00.000Z'],
  ['2026-01-01T00:00:00.000Z', 'P30D', '2026-01-31T00:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', 'PT90M', '2026-01-01T01:30:00.000Z'],
  ['2024-02-29T04:00:00.000Z', 'P1Y', '2025-02-28T04:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', 'P1W1DT1S', '2026-01-09T00:00:01.000Z'],
  ['2026-01-31T16:30:00.000Z', 'P1M', '2026-02-28T16:30:00.000Z'],
])('%s and %s later it is %s in the city', (from, duration, expected) => {
  expect(later(from, duration, 'Asia/Shanghai')).toBe(expected);
});

test.each(['', 'P', 'PT', '30D', 'P-1D', 'P1.5D', 'P1H', 'P99999999Y'])('%j is no duration', (text) => {
  expect(later('2026-01-01T00:00:00.000Z', text, 'Asia/Shanghai')).toBeNull();
});
