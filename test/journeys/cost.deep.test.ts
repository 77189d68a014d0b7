import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Counts } from '../bench/cost/counts.ts';
import { playForCost } from '../bench/cost/play.ts';
import { drift, recorded } from '../bench/cost/record.ts';
import { perAct, type Row } from '../bench/cost/summary.ts';

let acts: readonly Row[] = [];
const countsOf = (name: string): Counts => {
  const row = acts.find((one) => one.name === name);
  if (!row) throw new Error(`nothing was counted under ${name}`);
  return row.counts;
};

beforeAll(async () => {
  acts = perAct(await playForCost(() => {}, inject('journeys').assembly));
});

describe('what acts cost on AWS', () => {
  test('no act costs another number of table units or transitions than is on record (npm run cost -- --write)', () => {
    expect(drift(recorded(), acts)).toEqual([]);
  });

  test('a doubled write would be seen', () => {
    const doubled = acts.map(({ name, counts }) => ({
      name,
      counts: { ...counts, writeUnits: counts.writeUnits * 2 },
    }));
    expect(drift(acts, doubled).length).toBeGreaterThan(acts.length / 2);
    expect(drift(acts, acts.slice(1))).toHaveLength(1);
  });

  test('an act in a case is one write of the service that owns it: state, ledger and command together', () => {
    for (const act of ['report a lead', 'verify', 'propose: notice', 'report progress'])
      expect(countsOf(act)).toMatchObject({ requests: 1, writes: 1 });
  });

  test('asking writes nothing but the record that somebody asked (A11)', () => {
    for (const question of ['ask which stage', 'read a case', 'list the cases', 'read coverage'])
      expect(countsOf(question)).toMatchObject({ writes: 0, messages: 0, transitions: 0 });
    expect(countsOf('ask for eligibility')).toMatchObject({ writes: 1, messages: 0 });
  });
});
