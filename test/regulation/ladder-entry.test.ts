import { type Gravity, type MeasureStage, recommend } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { withoutStage } from '../support/short-ladder.ts';
import { at, cgcOffice, city, conference, Desk, lead, officer, units, verifiedCase } from './ladder-desk.ts';

const on = '2025-01-06 09:00';
const leadOn = (ground: `18.${number}`, elements = {}, occurredOn = '2025-01-01') =>
  ({ type: 'report-lead', lead: { ground, facts: 'It happened.', occurredOn, elements } }) as const;
const reported = (act: ReturnType<typeof leadOn>) => new Desk(units.county).refusals(cgcOffice, act, on);

describe('a lead needs one of the grounds, with its elements (A18)', () => {
  it.each(['18.1', '18.3', '18.6'] as const)('%s stands alone', (ground) => {
    expect(reported(leadOn(ground))).toEqual([]);
  });

  it.each(['18.2', '18.5', '18.7', '18.8', '18.11'] as const)('%s has no wording in the source', (ground) => {
    expect(reported(leadOn(ground))).toEqual(['ground-without-wording']);
  });

  it('a city that supplies the wording may use the ground', () => {
    const rules = {
      ...city,
      grounds: city.grounds.map((ground) =>
        ground.code === '18.5'
          ? { ...ground, wording: { zh: '本市补充', en: 'supplied by the city' } }
          : ground,
      ),
    };
    expect(new Desk(units.county, rules).refusals(cgcOffice, leadOn('18.5'), on)).toEqual([]);
  });

  it('18.12 does not exist', () => expect(reported(leadOn('18.12'))).toEqual(['unknown-ground']));

  it('18.4 without its grave consequence is refused: a petition is never a ground by itself', () => {
    const outcome = new Desk(units.county).ask(cgcOffice, leadOn('18.4'), on);
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'ground-element-missing',
          articles: ['A18.4'],
          pointer: '/elements/grave-consequence',
          text: { en: expect.stringContaining('a petition, or a number of petitions, is never a ground') },
        },
      ],
    });
  });

  it.each([
    ['stated but not evidenced', { statement: 'Two dead.', evidence: ' ' }, ['ground-element-missing']],
    ['evidenced but not stated', { statement: '', evidence: 'Report 12' }, ['ground-element-missing']],
    ['stated and evidenced', { statement: 'Two dead.', evidence: 'Report 12' }, []],
  ])('18.4 with its consequence %s', (_, consequence, codes) => {
    expect(reported(leadOn('18.4', { 'grave-consequence': consequence }))).toEqual(codes);
  });

  it('an element that is not of the ground is refused', () => {
    expect(reported(leadOn('18.1', { weather: { statement: 'Rain.', evidence: 'Photo' } }))).toEqual([
      'unknown-element',
    ]);
  });

  it.each([
    ['yesterday', '2025-01-05', []],
    ['today', '2025-01-06', []],
    ['tomorrow', '2025-01-07', ['occurrence-in-future']],
    ['on no day at all', '2025-02-30', ['no-such-day']],
  ])('it occurred %s', (_, day, codes) => expect(reported(leadOn('18.1', {}, day))).toEqual(codes));
});

describe('the office verifies first (A26)', () => {
  const finding = { type: 'verify', findings: 'So it was.', aggravating: [], mitigating: [] } as const;
  const desk = () => {
    const opened = new Desk(units.county);
    opened.do(cgcOffice, lead, on);
    return opened;
  };

  it('nothing is proposed before verification', () => {
    const act = { type: 'propose', stage: 'notice', reasons: 'Found.' } as const;
    expect(desk().refusals(cgcOffice, act, on)).toEqual(['wrong-status']);
  });

  it('not substantiated: closed without a measure, and nothing more may be done', () => {
    const closed = desk();
    closed.do(cgcOffice, { ...finding, substantiated: false }, on);
    expect(closed.now).toMatchObject({ status: 'closed', how: 'not-substantiated', past: [] });
    expect(closed.refusals(cgcOffice, { ...finding, substantiated: false }, on)).toEqual(['case-closed']);
  });

  it('substantiated needs its gravity, and only factors of the city catalogue (A28, A29)', () => {
    const act = { ...finding, substantiated: true, aggravating: ['bad-mood'], mitigating: ['good-mood'] };
    expect(desk().refusals(cgcOffice, act, on)).toEqual([
      'gravity-missing',
      'unknown-factor',
      'unknown-factor',
    ]);
  });

  it('a case is verified once', () => {
    const verified = desk();
    verified.do(cgcOffice, { ...finding, substantiated: true, gravity: 'found' }, on);
    expect(verified.refusals(cgcOffice, { ...finding, substantiated: false }, on)).toEqual(['wrong-status']);
  });

  it('the joint conference does not verify', () => {
    expect(desk().refusals(conference, { ...finding, substantiated: false }, on)).toEqual(['not-competent']);
  });
});

const ladder = ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const;
const gravities = ['found', 'serious', 'grave-below-regime', 'grave-below-veto', 'grave'] as const;

const recommended = (gravity: Gravity, aggravating: string[], mitigating: string[], rules = city) => {
  const desk = verifiedCase(units.county, gravity, on, { aggravating, mitigating, rules });
  const outcome = recommend(desk.now, { city: rules, unit: units.county, now: at(on) });
  if (!outcome.ok) throw new Error('no recommendation');
  return outcome.value;
};

const worse = ['concealment-or-falsehood'];
const better = ['averted-loss'];

describe('gravity and factors decide where a case enters (A20–A24, A28, A29; I-3)', () => {
  it.each(gravities.map((gravity, rung) => [gravity, ladder[rung]] as const))('%s → %s', (gravity, stage) => {
    const { stage: found, allowed, explanation } = recommended(gravity, [], []);
    expect([found, allowed]).toEqual([stage, [stage]]);
    expect(explanation.interpretations).not.toContain('I-3');
  });

  it.each([
    ['found', 'interview', ['interview']],
    ['grave-below-regime', 'veto-warning', ['veto-warning']],
    ['grave', 'veto', ['veto']],
  ] as const)('aggravated, %s rises to %s and nothing lighter', (gravity, stage, allowed) => {
    expect(recommended(gravity, worse, [])).toMatchObject({
      stage,
      allowed,
      explanation: {
        interpretations: expect.arrayContaining(['I-3']),
        articles: expect.arrayContaining(['A28']),
      },
    });
  });

  it.each([
    ['found', 'notice', ['notice']],
    ['serious', 'interview', ['notice', 'interview']],
    ['grave', 'veto', ['veto-warning', 'veto']],
  ] as const)('mitigated, %s stays %s and may be one lighter', (gravity, stage, allowed) => {
    expect(recommended(gravity, [], better)).toMatchObject({
      stage,
      allowed,
      explanation: { articles: expect.arrayContaining(['A29']) },
    });
  });

  it.each([
    ['found', 'notice', ['notice', 'interview']],
    ['grave-below-regime', 'listed-supervision', ['interview', 'listed-supervision', 'veto-warning']],
    ['grave', 'veto', ['veto-warning', 'veto']],
  ] as const)('both, %s stays %s and may move one either way', (gravity, stage, allowed) => {
    expect(recommended(gravity, worse, better)).toMatchObject({ stage, allowed });
  });

  it('two aggravating factors raise it by one stage all the same', () => {
    expect(recommended('found', [...worse, 'obstructing-inquiry'], []).stage).toBe('interview');
  });

  it('a proposal outside the range is refused, inside it is not; reasons are always needed', () => {
    const desk = verifiedCase(units.county, 'serious', on, { mitigating: better });
    const proposing = (stage: MeasureStage, reasons = 'Weighed.') =>
      ({ type: 'propose', stage, reasons }) as const;
    expect(desk.refusals(cgcOffice, proposing('notice'), on)).toEqual([]);
    expect(desk.refusals(cgcOffice, proposing('interview'), on)).toEqual([]);
    expect(desk.refusals(cgcOffice, proposing('listed-supervision'), on)).toEqual(['stage-outside-range']);
    expect(desk.refusals(cgcOffice, proposing('interview', ''), on)).toEqual(['reasons-missing']);
  });
});

describe('a ladder without a veto warning works (A19)', () => {
  const national = withoutStage(city, 'veto-warning');

  it('what would be warned enters at the nearest stage not above it, and the explanation says so', () => {
    expect(recommended('grave-below-veto', [], [], national)).toMatchObject({
      stage: 'listed-supervision',
      explanation: { facts: { mappedTo: 'listed-supervision', why: 'nearest-stage-not-above' } },
    });
  });

  it('aggravated it rises to the next stage there is', () => {
    expect(recommended('grave-below-regime', worse, [], national).stage).toBe('veto');
  });

  it('a stage the ladder does not have cannot be proposed', () => {
    const desk = verifiedCase(units.county, 'grave', on, { rules: national });
    const act = { type: 'propose', stage: 'veto-warning', reasons: 'By custom.' } as const;
    expect(desk.refusals(conference, act, on)).toEqual(['unknown-stage']);
  });

  it('a survey below the limit goes where the ladder allows, and both articles are named (A22, A23; I-43)', () => {
    const desk = new Desk(units.county, national);
    const [opened] = desk.do(evaluation, survey, on);
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'listed-supervision' } });
    expect(opened).toMatchObject({
      articles: ['A23', 'A22'],
      explanation: { facts: { mappedTo: 'listed-supervision' }, interpretations: ['I-43'] },
    });
  });

  it('what the year proposed there is also what is recommended there (I-43)', () => {
    const desk = new Desk(units.county, national);
    desk.do(evaluation, survey, on);
    const outcome = recommend(desk.now, { city: national, unit: units.county, now: at(on) });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        stage: 'listed-supervision',
        allowed: ['listed-supervision'],
        explanation: { interpretations: ['I-43'] },
      },
    });
  });

  it('without listed supervision a unit graded poor is proposed for an interview (A22; I-43)', () => {
    const short = withoutStage(city, 'listed-supervision');
    const desk = new Desk(units.cityDepartment, short);
    desk.do(evaluation, poor, on);
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  });

  it('of a ladder that has the rung nothing was mapped (I-43)', () => {
    const desk = new Desk(units.county);
    const [opened] = desk.do(evaluation, survey, on);
    expect(opened).toMatchObject({ articles: ['A23'], explanation: { interpretations: [] } });
  });
});

const survey = {
  type: 'open-by-evaluation',
  basis: { kind: 'evaluation', year: 2024, reason: 'survey-below-limit', facts: { percent: 59.9 } },
} as const;
const poor = {
  type: 'open-by-evaluation',
  basis: { kind: 'evaluation', year: 2024, reason: 'graded-poor', facts: { score: 52 } },
} as const;
const evaluation = { by: 'system', cause: 'evaluation' } as const;

describe('a published year proposes; people decide (A22, A23)', () => {
  it('a survey below the limit opens a warning that waits to be taken up; no period of the unit runs before that (A23; I-8)', () => {
    const desk = new Desk(units.county);
    desk.do(evaluation, survey, on);
    expect(desk.now).toMatchObject({
      status: 'proposed',
      version: 2,
      measure: null,
      proposal: { origin: 'evaluation', proposedBy: null, statementUntil: null },
    });
  });

  it('graded poor goes on the key list for listed supervision (A22)', () => {
    const desk = new Desk(units.cityDepartment);
    desk.do(evaluation, poor, on);
    desk.do(
      officer('slg-office', 'director'),
      { type: 'decide', outcome: 'approve', document: { number: '3', date: '2025-01-06' }, reasons: 'Poor.' },
      on,
    );
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { stage: 'listed-supervision' } });
  });

  it('only the published year opens such a case, of a locality if by survey', () => {
    expect(new Desk(units.county).refusals(cgcOffice, survey, on)).toEqual(['nobody-competent-here']);
    expect(new Desk(units.cityDepartment).refusals(evaluation, survey, on)).toEqual([
      'consequence-of-other-units',
    ]);
    expect(new Desk(units.city).refusals(evaluation, survey, on)).toEqual(['city-answers-to-province']);
  });

  it('returned for more work, the same stage may be proposed again', () => {
    const desk = new Desk(units.county);
    desk.do(evaluation, poor, on);
    desk.do(cgcOffice, { type: 'decide', outcome: 'return', reasons: 'Say more.' }, on);
    expect(desk.now.status).toBe('verified');
    const act = { type: 'propose', reasons: 'More.' } as const;
    expect(desk.refusals(cgcOffice, { ...act, stage: 'notice' }, on)).toEqual(['stage-outside-range']);
    expect(desk.refusals(cgcOffice, { ...act, stage: 'listed-supervision' }, on)).toEqual([]);
  });
});

describe('what a published year proposed is withdrawn when its result changes (A22, A23; I-23)', () => {
  const overtaken = {
    type: 'withdraw-by-evaluation',
    reason: 'graded-poor',
    result: { year: 2024, version: 2, grade: 'good' },
  } as const;

  it('still only proposed, the case closes, and says which version overtook it', () => {
    const desk = new Desk(units.county);
    desk.do(evaluation, poor, on);
    const [event] = desk.do(evaluation, overtaken, on);
    expect(desk.now).toMatchObject({ status: 'closed', how: 'basis-withdrawn', version: 3 });
    expect(event).toMatchObject({
      ...{ type: 'basis-withdrawn', articles: ['A22'] },
      data: { result: { version: 2, grade: 'good' }, withdrawn: { stage: 'listed-supervision', entry: 2 } },
      explanation: { interpretations: ['I-23'] },
    });
  });

  it('also where the proposal had been returned for more work', () => {
    const desk = new Desk(units.county);
    desk.do(evaluation, poor, on);
    desk.do(cgcOffice, { type: 'decide', outcome: 'return', reasons: 'Say more.' }, on);
    desk.do(evaluation, overtaken, on);
    expect(desk.now).toMatchObject({ status: 'closed', how: 'basis-withdrawn' });
  });

  it('once a measure was decided it stands, and only an appeal revokes it', () => {
    const desk = new Desk(units.county);
    desk.do(evaluation, poor, on);
    const document = { number: '3', date: '2025-01-06' };
    desk.do(cgcOffice, { type: 'decide', outcome: 'approve', document, reasons: 'Poor.' }, on);
    expect(desk.refusals(evaluation, overtaken, on)).toEqual(['decided-already']);
  });

  it('closed, there is nothing to withdraw; nor of a case that began with a lead; and nobody but the system does it', () => {
    const desk = new Desk(units.county);
    desk.do(evaluation, poor, on);
    expect(desk.refusals(cgcOffice, overtaken, on)).toEqual(['nobody-competent-here']);
    desk.do(cgcOffice, { type: 'decide', outcome: 'decline', reasons: 'No.' }, on);
    expect(desk.refusals(evaluation, overtaken, on)).toEqual(['case-closed']);
    const lead = verifiedCase(units.county, 'found', on);
    expect(lead.refusals(evaluation, overtaken, on)).toEqual(['wrong-status']);
  });
});

describe('one year gives two reasons that lead to one stage: a city without a veto warning (A22, A23; I-43)', () => {
  const short = withoutStage(city, 'veto-warning');
  const document = { number: '3', date: '2025-01-06' };
  const fallen = (reason: string) =>
    ({
      type: 'withdraw-by-evaluation',
      reason,
      result: { year: 2024, version: 2, grade: 'good' },
    }) as const;

  /** A county graded poor, whose survey is below the limit too. */
  const both = (): Desk => {
    const desk = new Desk(units.county, short);
    desk.do(evaluation, poor, on);
    desk.do(evaluation, survey, on);
    return desk;
  };

  it('it is one case with one proposal, and it names both reasons, each with its facts and articles', () => {
    const desk = new Desk(units.county, short);
    desk.do(evaluation, poor, on);
    const [event, ...others] = desk.do(evaluation, survey, on);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ type: 'opened-by-evaluation', articles: ['A23', 'A22'] });
    expect(desk.now).toMatchObject({
      ...{ status: 'proposed', version: 3, proposal: { stage: 'listed-supervision', entry: 2 } },
      basis: {
        ...{ year: 2024, reason: 'graded-poor', facts: { score: 52 } },
        further: [{ reason: 'survey-below-limit', facts: { percent: 59.9 } }],
      },
    });
  });

  it('the recommendation tells whoever decides of both', () => {
    const outcome = recommend(both().now, { city: short, unit: units.county, now: at('2025-01-06 10:00') });
    expect(outcome).toMatchObject({
      value: {
        stage: 'listed-supervision',
        explanation: { facts: { reason: 'graded-poor', further: ['survey-below-limit'] } },
      },
    });
  });

  it('the same in the other order', () => {
    const desk = new Desk(units.county, short);
    desk.do(evaluation, survey, on);
    desk.do(evaluation, poor, on);
    expect(desk.now).toMatchObject({
      basis: { reason: 'survey-below-limit', further: [{ reason: 'graded-poor' }] },
    });
  });

  it.each([
    ['the grade', 'graded-poor', 'survey-below-limit', { percent: 59.9 }],
    ['the survey', 'survey-below-limit', 'graded-poor', { score: 52 }],
  ])('%s put right, the case stands on the other reason (I-23)', (_, reason, left, facts) => {
    const desk = both();
    const [event] = desk.do(evaluation, fallen(reason), on);
    expect(event).toMatchObject({
      type: 'basis-withdrawn',
      data: { reason, withdrawn: null },
      explanation: { facts: { left: [left] } },
    });
    expect(desk.now).toMatchObject({ status: 'proposed', version: 4, basis: { reason: left, facts } });
    expect(desk.now.basis).not.toHaveProperty('further');
  });

  it('only when both have fallen is the proposal withdrawn, and the case closes (I-23)', () => {
    const desk = both();
    desk.do(evaluation, fallen('survey-below-limit'), on);
    const [event] = desk.do(evaluation, fallen('graded-poor'), on);
    expect(event).toMatchObject({ data: { withdrawn: { stage: 'listed-supervision', entry: 2 } } });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'basis-withdrawn' });
  });

  it('a reason that fell and is given again is a reason again', () => {
    const desk = both();
    desk.do(evaluation, fallen('graded-poor'), on);
    desk.do(evaluation, poor, on);
    expect(desk.now).toMatchObject({
      basis: { reason: 'survey-below-limit', further: [{ reason: 'graded-poor' }] },
    });
  });

  it('no reason counts twice, and one that the case does not rest on cannot fall', () => {
    const desk = new Desk(units.county, short);
    desk.do(evaluation, poor, on);
    expect(desk.refusals(evaluation, poor, on)).toEqual(['wrong-status']);
    expect(desk.refusals(evaluation, fallen('survey-below-limit'), on)).toEqual(['wrong-status']);
  });

  it('once the measure was decided, a reason may still come to it, and none falls any more (I-9)', () => {
    const desk = new Desk(units.county, short);
    desk.do(evaluation, poor, on);
    desk.do(cgcOffice, { type: 'decide', outcome: 'approve', document, reasons: 'Poor.' }, on);
    desk.do(evaluation, survey, on);
    expect(desk.now).toMatchObject({
      ...{ status: 'in-force', measure: { stage: 'listed-supervision' } },
      basis: { further: [{ reason: 'survey-below-limit' }] },
    });
    expect(desk.refusals(evaluation, fallen('graded-poor'), on)).toEqual(['decided-already']);
  });

  it('of another year, of a closed case, or where the ladder has a stage for each, it is no further reason', () => {
    const desk = new Desk(units.county, short);
    desk.do(evaluation, poor, on);
    const next = { ...survey, basis: { ...survey.basis, year: 2025 } };
    expect(desk.refusals(evaluation, next, on)).toEqual(['wrong-status']);
    desk.do(cgcOffice, { type: 'decide', outcome: 'decline', reasons: 'No.' }, on);
    expect(desk.refusals(evaluation, survey, on)).toEqual(['case-closed']);
    const whole = new Desk(units.county);
    whole.do(evaluation, poor, on);
    expect(whole.refusals(evaluation, survey, on)).toEqual(['wrong-status']);
  });
});
