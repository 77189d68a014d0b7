import { type Gravity, type MeasureStage, recommend } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { at, cgcOffice, city, conference, type Desk, units, verifiedCase } from './ladder-desk.ts';

const on = '2025-01-06 09:00';
const stages = ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const;
const [n, i, l, w, v] = stages;

/**
 * Written from the measure's wording and I-3, not from the code: by gravity, the stage recommended and those allowed,
 * without factors, aggravated, mitigated, and with both.
 */
const table: readonly (readonly [Gravity, string, MeasureStage, readonly MeasureStage[]])[] = [
  ['found', 'neither', n, [n]],
  ['found', 'aggravating', i, [i]],
  ['found', 'mitigating', n, [n]],
  ['found', 'both', n, [n, i]],
  ['serious', 'neither', i, [i]],
  ['serious', 'aggravating', l, [l]],
  ['serious', 'mitigating', i, [n, i]],
  ['serious', 'both', i, [n, i, l]],
  ['grave-below-regime', 'neither', l, [l]],
  ['grave-below-regime', 'aggravating', w, [w]],
  ['grave-below-regime', 'mitigating', l, [i, l]],
  ['grave-below-regime', 'both', l, [i, l, w]],
  ['grave-below-veto', 'neither', w, [w]],
  ['grave-below-veto', 'aggravating', v, [v]],
  ['grave-below-veto', 'mitigating', w, [l, w]],
  ['grave-below-veto', 'both', w, [l, w, v]],
  ['grave', 'neither', v, [v]],
  ['grave', 'aggravating', v, [v]],
  ['grave', 'mitigating', v, [w, v]],
  ['grave', 'both', v, [w, v]],
];

const verified = (gravity: Gravity, factors: string): Desk =>
  verifiedCase(units.county, gravity, on, {
    aggravating: ['aggravating', 'both'].includes(factors) ? ['concealment-or-falsehood'] : [],
    mitigating: ['mitigating', 'both'].includes(factors) ? ['averted-loss'] : [],
  });

const byConference = (stage: MeasureStage): boolean => stage === w || stage === v;
const proposing = (desk: Desk, stage: MeasureStage, reasons: string) =>
  byConference(stage) ? desk.studied(stage, on, reasons) : ({ type: 'propose', stage, reasons } as const);
const proposer = (stage: MeasureStage) => (byConference(stage) ? conference : cgcOffice);

describe('every gravity with every combination of factors (A20–A24, A28, A29; I-3)', () => {
  it('the table is whole: five gravities, four combinations each', () => {
    expect(new Set(table.map(([gravity, factors]) => `${gravity} ${factors}`)).size).toBe(20);
  });

  it.each(table)('%s, %s: recommended is %s', (gravity, factors, stage, allowed) => {
    const desk = verified(gravity, factors);
    const outcome = recommend(desk.now, { city, unit: units.county, now: at(on) });
    expect(outcome).toMatchObject({ ok: true, value: { stage, allowed } });
    for (const one of stages) {
      const inside = allowed.includes(one);
      expect(desk.refusals(proposer(one), proposing(desk, one, 'Weighed.'), on), one).toEqual(
        inside ? [] : ['stage-outside-range'],
      );
      // Reasons are needed on the recommendation, and all the more off it.
      expect(desk.refusals(proposer(one), proposing(desk, one, ' '), on), one).toContain('reasons-missing');
    }
  });

  it.each(table)('%s, %s: what is proposed off the recommendation says so, and why', (...row) => {
    const [gravity, factors, recommended, allowed] = row;
    for (const one of allowed) {
      const desk = verified(gravity, factors);
      const [event] = desk.do(proposer(one), proposing(desk, one, 'Weighed.'), on);
      expect(event?.explanation.facts).toMatchObject({
        ...{ stage: one, recommended, allowed, offRecommendation: one !== recommended },
      });
      expect(event?.data).toMatchObject({ proposal: { reasons: 'Weighed.' } });
      const settled = event?.explanation.interpretations ?? [];
      expect(settled.includes('I-3')).toBe(factors !== 'neither');
    }
  });

  it.each(['aggravating', 'both'])('with an aggravating factor (%s) A28 is among the articles', (factors) => {
    const outcome = recommend(verified('serious', factors).now, { city, unit: units.county, now: at(on) });
    expect(outcome).toMatchObject({
      value: { explanation: { articles: expect.arrayContaining(['A28']) } },
    });
  });

  it('an aggravating factor forbids anything lighter than what it is raised to, and anything heavier', () => {
    const desk = verified('serious', 'aggravating');
    expect(desk.refusals(cgcOffice, proposing(desk, 'interview', 'Lighter.'), on)).toEqual([
      'stage-outside-range',
    ]);
    expect(desk.refusals(conference, proposing(desk, 'veto-warning', 'Heavier.'), on)).toEqual([
      'stage-outside-range',
    ]);
  });
});
