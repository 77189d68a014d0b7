import type { Act, Citation, ConferenceSession } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { kindsOf } from './deadlines-desk.ts';
import {
  acceptance,
  approve,
  cgcDirector,
  cgcOffice,
  conference,
  type Desk,
  imposed,
  officer,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** The conference studied a stage for this case and came to another outcome. */
const studied = (
  desk: Desk,
  outcome: ConferenceSession['items'][number]['resolution']['outcome'],
  when: string,
  stage = 'veto-warning',
): Citation => {
  const citation = desk.agreed(stage, when);
  const session = desk.sessions.get(citation.session);
  if (!session) throw new Error('no session');
  const items = session.items.map((item) => ({ ...item, resolution: { outcome, text: 'Studied.' } }));
  desk.sessions.set(citation.session, { ...session, items });
  return citation;
};

const decline = (resolution?: Citation): Extract<Act, { type: 'decide' }> => ({
  type: 'decide',
  outcome: 'decline',
  reasons: 'The conference did not agree.',
  ...(resolution && { resolution }),
});

/** Listed on 6 January 2025 for six months; its term ended unmet, and the clock proposed a warning. */
const overdue = (): Desk => {
  const desk = imposed('listed-supervision', '2025-01-06 09:00');
  desk.clock('2025-07-07 00:00');
  return desk;
};

describe('a warning to which the joint conference did not agree is ended by who would have approved it (A12, A23)', () => {
  it('the commission’s director declines by the minutes, with reasons, and the listing stands', () => {
    const desk = overdue();
    const refused = studied(desk, 'not-agreed', '2025-07-10');
    const [event] = desk.do(cgcDirector, decline(refused), '2025-07-11 09:00');
    expect(desk.now).toMatchObject({
      status: 'unmet',
      nextStage: 'declined',
      measure: { stage: 'listed-supervision', ended: null },
    });
    expect(event).toMatchObject({
      articles: ['A23'],
      explanation: { articles: ['A12', 'A23'] },
      data: { resolution: { session: refused.session, item: 1 } },
    });
  });

  it.each([
    ['without its minutes', undefined, ['not-studied']],
    ['by minutes that agreed', 'agreed', ['resolution-not-refused']],
    ['by minutes that put it off', 'postponed', ['resolution-not-refused']],
  ] as const)('%s it may not be declined', (_, outcome, codes) => {
    const desk = overdue();
    const act = decline(outcome && studied(desk, outcome, '2025-07-10'));
    expect(desk.refusals(cgcDirector, act, '2025-07-11 09:00')).toEqual(codes);
  });

  it('nobody else declines it, and nothing is approved or returned by it', () => {
    const desk = overdue();
    const refused = studied(desk, 'not-agreed', '2025-07-10');
    expect(desk.refusals(cgcOffice, decline(refused), '2025-07-11 09:00')).toEqual(['not-competent']);
    const back = { ...decline(refused), outcome: 'return' } as const;
    expect(desk.refusals(cgcDirector, back, '2025-07-11 09:00')).toEqual([
      'not-studied',
      'only-with-decline',
    ]);
    const approved = { ...approve('2025-07-11'), resolution: refused };
    expect(desk.refusals(cgcDirector, approved, '2025-07-11 09:00')).toContain('only-with-decline');
  });

  it('afterwards what is put right late is accepted, though the term is over', () => {
    const desk = overdue();
    desk.do(cgcDirector, decline(studied(desk, 'not-agreed', '2025-07-10')), '2025-07-11 09:00');
    desk.do(cgcOffice, acceptance(), '2025-08-01 09:00');
    expect(desk.now.status).toBe('closed');
  });

  it('or the conference, studying it again, agrees, and the warning is proposed anew', () => {
    const desk = overdue();
    desk.do(cgcDirector, decline(studied(desk, 'not-agreed', '2025-07-10')), '2025-07-11 09:00');
    desk.do(conference, desk.studied('veto-warning', '2025-07-21'), '2025-07-21 09:00');
    expect(desk.now.status).toBe('proposed');
  });

  it('at entry, where no measure stands, the case ends with it', () => {
    const desk = verifiedCase(units.county, 'grave-below-veto', '2025-01-06 09:00');
    expect(desk.refusals(cgcDirector, decline(), '2025-01-07 09:00')).toEqual(['wrong-status']);
    const refused = decline(studied(desk, 'not-agreed', '2025-01-06'));
    const carrying = { ...refused, necessity: 'So it was.' };
    expect(desk.refusals(cgcDirector, carrying, '2025-01-07 09:00')).toEqual(['only-with-approval']);
    desk.do(cgcDirector, refused, '2025-01-07 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'declined' });
  });
});

describe('returned for more work, and then refused by the conference, the matter is ended by its minutes too (A12, A23)', () => {
  const returned = (): Desk => {
    const desk = overdue();
    desk.do(conference, desk.studied('veto-warning', '2025-07-08'), '2025-07-08 09:00');
    const back = { type: 'decide', outcome: 'return', reasons: 'Say more.' } as const;
    desk.do(cgcDirector, back, '2025-07-16 09:00');
    return desk;
  };

  it('the listing stands, is accepted late, and nobody has anything to propose any more', () => {
    const desk = returned();
    expect(kindsOf(desk, '2025-07-16 10:00')).toEqual(['proposal']);
    desk.do(cgcDirector, decline(studied(desk, 'not-agreed', '2025-07-21')), '2025-07-22 09:00');
    expect(desk.now).toMatchObject({ status: 'unmet', nextStage: 'declined', measure: { ended: null } });
    expect(kindsOf(desk, '2025-07-22 10:00')).toEqual([]);
    desk.do(cgcOffice, acceptance(), '2025-08-01 09:00');
    expect(desk.now.status).toBe('closed');
  });

  it('but by minutes that did not agree, and by nobody but who approves', () => {
    const desk = returned();
    expect(desk.refusals(cgcDirector, decline(), '2025-07-22 09:00')).toEqual(['wrong-status']);
    const agreed = decline(studied(desk, 'agreed', '2025-07-21'));
    expect(desk.refusals(cgcDirector, agreed, '2025-07-22 09:00')).toEqual(['resolution-not-refused']);
    const refused = decline(studied(desk, 'not-agreed', '2025-07-21'));
    expect(desk.refusals(cgcOffice, refused, '2025-07-22 09:00')).toEqual(['not-competent']);
    const of = studied(desk, 'not-agreed', '2025-07-21', 'veto');
    expect(desk.refusals(cgcDirector, decline(of), '2025-07-22 09:00')).toEqual(['item-on-another-matter']);
  });

  it('ended once, it is not ended again', () => {
    const desk = returned();
    desk.do(cgcDirector, decline(studied(desk, 'not-agreed', '2025-07-21')), '2025-07-22 09:00');
    const again = decline(studied(desk, 'not-agreed', '2025-07-23'));
    expect(desk.refusals(cgcDirector, again, '2025-07-23 09:00')).toEqual(['wrong-status']);
  });
});

describe('a measure whose next stage was declined or returned may have a new term (A12, A22)', () => {
  const declined = (): Desk => {
    const desk = overdue();
    desk.do(cgcDirector, decline(studied(desk, 'not-agreed', '2025-07-10')), '2025-07-11 09:00');
    return desk;
  };
  const until = (lastDay: string) => ({ type: 'extend', lastDay, reasons: 'It is almost done.' }) as const;

  it.each([
    ['a day less than a month from that day', '2025-08-10', ['new-term-outside-range']],
    ['a month from that day, the shortest term', '2025-08-11', []],
    ['twelve months from that day, the longest', '2026-07-11', []],
    ['a day more', '2026-07-12', ['new-term-outside-range']],
  ])('%s: %s', (_, lastDay, codes) => {
    expect(declined().refusals(cgcOffice, until(lastDay), '2025-07-11 10:00')).toEqual(codes);
  });

  it('it is in force again, on the clock, and its end proposes the warning once more', () => {
    const desk = declined();
    desk.do(cgcOffice, until('2025-09-11'), '2025-07-11 10:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { lastDay: '2025-09-11', unmetAt: null } });
    desk.clock('2025-09-11 23:59:59.999');
    expect(desk.now.status).toBe('in-force');
    desk.clock('2025-09-12 00:00');
    expect(desk.now).toMatchObject({
      status: 'proposed',
      proposal: { stage: 'veto-warning', origin: 'deadline' },
    });
  });

  it('only who set the first term gives it', () => {
    const slg = officer('slg-office', 'director');
    expect(declined().refusals(slg, until('2025-09-11'), '2025-07-11 10:00')).toEqual(['not-competent']);
  });

  it('returned for more work, it may have one too', () => {
    const desk = imposed('notice', '2025-01-06 09:00');
    desk.clock('2025-02-06 00:00');
    desk.do(cgcOffice, { type: 'decide', outcome: 'return', reasons: 'More.' }, '2025-02-06 09:00');
    expect(desk.refusals(cgcOffice, until('2025-03-08'), '2025-02-06 10:00')).toEqual([]);
  });
});
