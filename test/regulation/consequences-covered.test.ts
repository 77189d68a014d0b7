import { coversReason, drawnTogether, type MeasureStage } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { acceptance, cgcOffice, city, Desk, imposed, units } from './ladder-desk.ts';

/** What follows from a published year: one case for two reasons, and none that a measure in force covers (A22, A23). */

const poor = { kind: 'evaluation', year: 2024, reason: 'graded-poor', facts: { score: 52 } } as const;
const survey = { ...poor, reason: 'survey-below-limit' } as const;
const system = { by: 'system', cause: 'evaluation' } as const;

describe('two reasons of one year (A22, A23)', () => {
  it('poor and below 60 %: one case, at the graver stage, which names the other', () => {
    expect(drawnTogether(city, ['graded-poor', 'survey-below-limit'])).toEqual({
      proposed: ['survey-below-limit'],
      lighter: ['graded-poor'],
    });
  });

  it('one alone is itself, and none is none', () => {
    expect(drawnTogether(city, ['graded-poor'])).toEqual({ proposed: ['graded-poor'], lighter: [] });
    expect(drawnTogether(city, [])).toEqual({ proposed: [], lighter: [] });
  });

  it('where a ladder has no warning both lead to one stage, and both propose its case (I-43)', () => {
    const ladder = city.ladder
      .filter(({ id }) => id !== 'veto-warning')
      .map((rung) => (rung.id === 'listed-supervision' ? { ...rung, unmet: { next: 'veto' } } : rung));
    const consequences = city.evaluation.consequences.map((one) =>
      one.id === 'survey-below-limit' ? { ...one, leadsTo: { gravity: 'grave-below-veto' } as const } : one,
    );
    const law = { ...city, ladder, evaluation: { ...city.evaluation, consequences } };
    expect(drawnTogether(law, ['graded-poor', 'survey-below-limit'])).toEqual({
      proposed: ['graded-poor', 'survey-below-limit'],
      lighter: [],
    });
  });
});

describe('a measure in force covers what a year leads to (A22, A23)', () => {
  it.each<[MeasureStage, boolean, boolean]>([
    ['notice', false, false],
    ['interview', false, false],
    ['listed-supervision', true, false],
    ['veto-warning', true, true],
    ['veto', true, true],
  ])('%s: listing a poor unit %s, warning by the survey %s', (stage, listing, warning) => {
    const { now } = imposed(stage, '2025-01-06 09:00');
    expect([coversReason(now, poor, city), coversReason(now, survey, city)]).toEqual([listing, warning]);
  });

  it('covered, it is noted in that case, and the measure stands as it did', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    const { status } = desk.now;
    const [event] = desk.do(system, { type: 'open-by-evaluation', basis: poor }, '2025-02-01 09:00');
    expect(event).toMatchObject({
      type: 'consequence-covered',
      explanation: { facts: { reason: 'graded-poor', inForce: 'listed-supervision' } },
    });
    expect(desk.now).toMatchObject({ status, measure: { stage: 'listed-supervision' } });
  });

  it('once the measure has ended it covers nothing', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    desk.do(cgcOffice, acceptance(), '2025-01-31 09:00');
    expect(coversReason(desk.now, poor, city)).toBe(false);
    expect(desk.refusals(system, { type: 'open-by-evaluation', basis: poor }, '2025-02-01 09:00')).toEqual([
      'case-closed',
    ]);
  });

  it('a case without a measure covers nothing', () => {
    const desk = new Desk(units.county);
    desk.do(system, { type: 'open-by-evaluation', basis: poor }, '2025-02-01 09:00');
    expect(coversReason(desk.now, survey, city)).toBe(false);
  });
});
