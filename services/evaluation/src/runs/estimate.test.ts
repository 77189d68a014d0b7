import { describe, expect, it } from 'vitest';
import { secondsLeft } from './estimate.ts';

const frozen = { inputHash: 'h', schemeVersion: 1, total: 1_000, batches: 2 };
const going = { since: '2026-01-10T01:00:00.000Z', done: 0 };
const run = { status: 'grading', frozen, going } as const;

describe('how long the units left will take', () => {
  it.each([
    [0, '2026-01-10T01:01:00.000Z', null],
    [250, '2026-01-10T01:01:00.000Z', 180],
    [500, '2026-01-10T01:01:00.000Z', 60],
    [1_000, '2026-01-10T01:01:00.000Z', 0],
    [500, '2026-01-10T00:59:00.000Z', null],
  ])('%d of 1000 graded at %s', (done, now, seconds) => {
    expect(secondsLeft(run, done, now)).toBe(seconds);
  });

  it('of a run taken up again only what was graded since tells how fast it goes', () => {
    const again = { ...run, going: { ...going, done: 400 } };
    expect(secondsLeft(again, 400, '2026-01-10T01:01:00.000Z')).toBe(null);
    expect(secondsLeft(again, 700, '2026-01-10T01:01:00.000Z')).toBe(60);
  });

  it('nothing is said of one that has not begun, has ended, or was frozen before this was counted', () => {
    const now = '2026-01-10T01:01:00.000Z';
    expect(secondsLeft({ ...run, status: 'completed' }, 1_000, now)).toBe(null);
    expect(secondsLeft({ ...run, status: 'requested', frozen: null }, 0, now)).toBe(null);
    expect(secondsLeft({ status: 'grading', frozen }, 500, now)).toBe(null);
  });
});
