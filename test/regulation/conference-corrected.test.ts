import {
  type Act,
  type CitySettings,
  type ConferenceSession,
  deadlinesOf,
  type MeasureStage,
  measuresOf,
  questionByMinutes,
  type ResolutionOutcome,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  at,
  cgcDirector,
  cgcMeeting,
  cgcOffice,
  conference,
  type Desk,
  imposed,
  measureOn,
  officer,
  slgOffice,
  staffOf,
  units,
} from './ladder-desk.ts';

type Review = Extract<Act, { type: 'review-measure' }>;

const warned = (stage: MeasureStage = 'veto-warning', rules?: CitySettings): Desk =>
  imposed(stage, '2025-02-03 10:00', rules ? { rules } : {});

const minutes = (desk: Desk): ConferenceSession => {
  const session = [...desk.sessions.values()].at(-1);
  if (!session) throw new Error('no session');
  return session;
};

/** The minutes of the last session are corrected, and the case hears of it. */
const corrected = (desk: Desk, change: Partial<ConferenceSession>, when = '2025-03-03 09:00') => {
  const before = minutes(desk);
  const session = { ...before, ...change, version: before.version + 1 };
  desk.sessions.set(session.id, session);
  return desk.hear(session, when);
};

const resolving = (desk: Desk, outcome: ResolutionOutcome): Partial<ConferenceSession> => ({
  items: minutes(desk).items.map((item) => ({ ...item, resolution: { outcome, text: 'Put right.' } })),
});

const review = (desk: Desk, change: Partial<Review> = {}): Review => ({
  type: 'review-measure',
  entry: measuresOf(desk.now)[0]?.entry ?? 0,
  outcome: 'confirmed',
  document: { number: 'Review 1', date: '2025-03-05' },
  reasons: 'Looked at again.',
  ...change,
});

const whys = (desk: Desk) =>
  measuresOf(desk.now).map(({ questions = [] }) =>
    questions.map(({ why, end }) => [why, end?.how ?? 'open']),
  );
const reviewsDue = ({ now, of, rules }: Desk) =>
  deadlinesOf(now, { city: rules, unit: of }).filter(({ kind }) => kind === 'measure-review');
const ends = ({ now }: Desk) => measuresOf(now).map(({ stage, ended }) => [stage, ended?.how ?? 'stands']);

describe('minutes corrected after a decision put its measure in question (A12, A23, A24)', () => {
  it.each(['veto-warning', 'veto'] as const)(
    'corrected to “not agreed”, the %s is in question from that day, by an entry that says which version',
    (stage) => {
      const desk = warned(stage);
      const [event] = corrected(desk, resolving(desk, 'not-agreed'));
      expect(event).toMatchObject({
        type: 'measure-questioned',
        actor: { by: 'system', cause: 'minutes' },
        data: { question: { why: 'not-agreed', session: 'session-1', item: 1, version: 2 } },
      });
      expect(event?.articles).toContain('conference');
      expect(measureOn(desk).questions).toMatchObject([{ since: at('2025-03-03 09:00'), end: null }]);
    },
  );

  it('it stays in force meanwhile: nothing of it is suspended', () => {
    const desk = warned();
    const { questions: _, ...before } = measureOn(desk);
    corrected(desk, resolving(desk, 'not-agreed'));
    const { questions: __, ...after } = measureOn(desk);
    expect(after).toEqual(before);
    expect(desk.now.status).toBe('in-force');
  });

  it.each([
    ['put off', 'postponed', (desk: Desk) => resolving(desk, 'postponed')],
    [
      'on another stage',
      'other-matter',
      (desk: Desk) => ({
        items: minutes(desk).items.map((item) => ({
          ...item,
          subject: { kind: 'case', case: 'case-1', stage: 'veto' } as const,
        })),
      }),
    ],
    ['without that item', 'other-matter', () => ({ items: [] })],
    [
      'with three of the six present (I-17)',
      'without-quorum',
      (desk: Desk) => ({
        present: minutes(desk).present.slice(0, 3),
      }),
    ],
  ] as const)('so do minutes corrected to: %s', (_, why, change) => {
    const desk = warned();
    corrected(desk, change(desk));
    expect(whys(desk)).toEqual([[[why, 'open']]]);
  });

  it('a correction that leaves the agreement as it was does not: another text, four present', () => {
    const desk = warned();
    expect(corrected(desk, { present: minutes(desk).present.slice(0, 4) })).toEqual([]);
    expect(corrected(desk, resolving(desk, 'agreed'))).toEqual([]);
  });

  it('heard twice it is entered once; corrected back, the question lapses', () => {
    const desk = warned();
    corrected(desk, resolving(desk, 'not-agreed'));
    expect(desk.hear(minutes(desk), '2025-03-03 10:00')).toEqual([]);
    const [event] = corrected(desk, resolving(desk, 'agreed'), '2025-03-04 09:00');
    expect(event).toMatchObject({ type: 'measure-question-lapsed', data: { version: 3 } });
    expect(whys(desk)).toEqual([[['not-agreed', 'lapsed']]]);
    expect(reviewsDue(desk)).toEqual([]);
  });

  it('a measure that has ended is in question too: its caps and bars are on record', () => {
    const desk = warned();
    desk.do(cgcOffice, { type: 'accept', accepted: true, findings: 'Seen.' }, '2025-02-20');
    desk.do(
      cgcDirector,
      { type: 'release', document: { number: '3', date: '2025-02-21' }, reasons: 'So.' },
      '2025-02-21',
    );
    corrected(desk, resolving(desk, 'not-agreed'));
    expect(whys(desk)).toEqual([[['not-agreed', 'open']]]);
  });

  it('a measure that rests on no minutes never is (A20–A22)', () => {
    const desk = imposed('notice', '2025-02-03 10:00');
    const session = { ...minutes(warned()), items: [] };
    expect(questionByMinutes(desk.now, { city: desk.rules, session, now: at('2025-03-03') })).toEqual([]);
  });
});

describe('the body that decided answers for it (A12, A23, A24)', () => {
  const questioned = (stage: MeasureStage = 'veto-warning'): Desk => {
    const desk = warned(stage);
    corrected(desk, resolving(desk, 'not-agreed'));
    return desk;
  };

  it('within ten working days, from Monday 3 March to 17 March 2025 (I-19)', () => {
    expect(reviewsDue(questioned())).toMatchObject([
      { of: 5, stage: 'veto-warning', whose: 'office', lastDay: '2025-03-17', bodies: [{ body: 'cgc' }] },
    ]);
  });

  it.each([
    ['the commission’s director, who approved the warning', cgcDirector, []],
    ['the group’s head, who could have', officer('slg', 'head'), ['not-competent']],
    ['a deputy director', officer('cgc', 'deputy-director'), ['not-competent']],
    ['the office', cgcOffice, ['not-competent']],
    ['the other office', slgOffice, ['not-competent']],
    ['the joint conference itself', conference, ['not-competent']],
    ['the unit', staffOf(units.county), ['not-competent']],
  ] as const)('%s', (_, actor, codes) => {
    const desk = questioned();
    expect(desk.refusals(actor, review(desk), '2025-03-05')).toEqual(codes);
  });

  it('with reasons, and a document no older than the correction', () => {
    const desk = questioned();
    const document = { number: 'Review 1', date: '2025-03-02' };
    expect(desk.refusals(cgcDirector, review(desk, { reasons: ' ', document }), '2025-03-05')).toEqual([
      'document-too-early',
      'reasons-missing',
    ]);
    document.date = '2025-03-03';
    expect(desk.refusals(cgcDirector, review(desk, { document }), '2025-03-05')).toEqual([]);
  });

  it('confirmed, it stands and is not asked of again for the same; for another reason it is', () => {
    const desk = questioned();
    desk.do(cgcDirector, review(desk), '2025-03-05');
    expect([ends(desk), whys(desk)]).toEqual([[['veto-warning', 'stands']], [[['not-agreed', 'confirmed']]]]);
    expect(corrected(desk, resolving(desk, 'not-agreed'), '2025-03-06')).toEqual([]);
    expect(desk.refusals(cgcDirector, review(desk), '2025-03-06')).toEqual(['not-in-question']);
    corrected(desk, resolving(desk, 'postponed'), '2025-03-07');
    expect(whys(desk)).toEqual([
      [
        ['not-agreed', 'confirmed'],
        ['postponed', 'open'],
      ],
    ]);
  });

  it('revoked, it falls from its start, its unsent papers with it, and the case closes (A24; I-9)', () => {
    const desk = questioned('veto');
    const [event] = desk.do(cgcMeeting, review(desk, { outcome: 'revoked' }), '2025-03-05');
    expect(event).toMatchObject({
      type: 'measure-reviewed',
      data: { outcome: 'revoked', revoked: [5] },
      explanation: { facts: { revokedStages: ['veto'], closesCase: true } },
    });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'revoked' });
    expect(desk.now.filings?.every(({ voidAt }) => voidAt !== null)).toBe(true);
    expect(ends(desk)).toEqual([['veto', 'revoked']]);
    expect(reviewsDue(desk)).toEqual([]);
  });

  it('a pending appeal of the unit is settled with it: upheld (I-9)', () => {
    const desk = questioned();
    desk.do(staffOf(units.county), { type: 'appeal', entry: 5, reasons: 'Not so.' }, '2025-03-04');
    desk.do(cgcDirector, review(desk, { outcome: 'revoked' }), '2025-03-05');
    expect(desk.now.appeals).toMatchObject([{ resolution: { outcome: 'upheld' } }]);
  });

  it('what nobody put in question is not reviewed', () => {
    const desk = warned();
    expect(desk.refusals(cgcDirector, review(desk), '2025-03-05')).toEqual(['not-in-question']);
  });
});
