import { type Act, type Case, type CaseEvent, measuresOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  cgcDirector,
  cgcMeeting,
  cgcOffice,
  conference,
  type Desk,
  day,
  imposed,
  measureOn,
} from './ladder-desk.ts';

const types = (events: readonly CaseEvent[]): readonly string[] => events.map(({ type }) => type);

const ends = (desk: Desk) =>
  measuresOf(desk.now).map(({ stage, from, lastDay, ended }) => [
    stage,
    from,
    lastDay,
    ended?.how ?? 'stands',
  ]);

/** The joint conference studies and takes the open proposal up, and it is approved once the unit's five working days are over. */
const takeUpAndApprove = (
  desk: Desk,
  stage: 'veto-warning' | 'veto',
  taken: string,
  decided: string,
): void => {
  desk.do(conference, desk.studied(stage, taken, 'Still not put right.'), taken);
  expect(desk.now).toMatchObject({ proposal: { proposedBy: { by: 'office' }, statement: null } });
  desk.do(stage === 'veto' ? cgcMeeting : cgcDirector, approve(decided.slice(0, 10)), decided);
};

describe('a county that misses every deadline climbs the whole ladder, by decisions of people (A20–A24)', () => {
  const desk = imposed('notice', '2025-01-10 09:00');

  it('a notice of 10 January with 30 days ends with 9 February (A20; I-4)', () => {
    expect(measureOn(desk)).toMatchObject({ from: '2025-01-10', lastDay: '2025-02-09', term: 'P30D' });
  });

  it('at the end of 9 February the interview is proposed, and the notice still stands (A21)', () => {
    expect(types(desk.clock('2025-02-09 23:59:59.999'))).toEqual(['reminded']);
    expect(types(desk.clock('2025-02-10 00:00'))).toEqual(['term-unmet', 'proposal-opened']);
    expect(desk.now).toMatchObject({
      status: 'proposed',
      proposal: { stage: 'interview', origin: 'deadline', proposedBy: null, statementUntil: null },
      measure: { stage: 'notice', unmetAt: '2025-02-09T16:00:00.000Z' },
    });
  });

  it('nothing more happens by itself, however long nobody decides', () => {
    expect(desk.clock('2026-01-01 00:00')).toEqual([]);
    expect(measuresOf(desk.now)).toHaveLength(1);
  });

  it('the office director decides the interview straight on the passed deadline (A21)', () => {
    desk.do(cgcOffice, approve('2025-02-12'), '2025-02-12 10:00');
    expect(ends(desk)).toEqual([
      ['notice', '2025-01-10', '2025-02-09', 'escalated'],
      ['interview', '2025-02-12', '2025-03-14', 'stands'],
    ]);
  });

  it('the interview unmet, listed supervision is proposed and decided for six calendar months (A22)', () => {
    desk.clock('2025-03-15 00:00');
    const act: Act = {
      type: 'decide',
      outcome: 'approve',
      document: { number: 'No. 1', date: '2025-03-17' },
      reasons: 'A work team is needed.',
      workTeam: {
        sentBy: { body: 'cgc-office', level: 'city', jurisdiction: 'yangcheng' },
        members: [
          { body: 'discipline', level: 'city', jurisdiction: 'yangcheng', capacity: 'deputy-director' },
        ],
        from: '2025-03-20',
        to: null,
      },
    };
    desk.do(cgcOffice, act, '2025-03-17 10:00');
    expect(measureOn(desk)).toMatchObject({
      stage: 'listed-supervision',
      lastDay: '2025-09-17',
      workTeam: { sentBy: { body: 'cgc-office' }, from: '2025-03-20', to: null },
    });
  });

  it('six months unmet, the warning is proposed; the unit has no reasons to answer yet, and no period runs (A23; I-8)', () => {
    const written = desk.clock('2025-09-18 00:00');
    expect(types(written).slice(-2)).toEqual(['term-unmet', 'proposal-opened']);
    expect(desk.now).toMatchObject({ proposal: { statementUntil: null } });
  });

  it('taken up by the joint conference, approved by the director: bars from that day, for a year (A23)', () => {
    takeUpAndApprove(desk, 'veto-warning', '2025-09-18 09:00', '2025-09-26 00:00');
    expect(measureOn(desk)).toMatchObject({
      stage: 'veto-warning',
      from: '2025-09-26',
      lastDay: '2026-09-26',
    });
    expect(measureOn(desk).bars.map(({ role }) => role)).toEqual(['principal', 'in-charge', 'supervising']);
  });

  it('a year unmet, the veto is proposed; the warning bars until the veto takes its place (A24)', () => {
    const written = desk.clock('2026-09-27 00:00');
    expect(types(written)).toEqual(['bars-notified', 'reminded', 'term-unmet', 'proposal-opened']);
    expect(measureOn(desk)).toMatchObject({ stage: 'veto-warning', ended: null });
    takeUpAndApprove(desk, 'veto', '2026-09-28 09:00', '2026-10-12 09:00');
    expect(ends(desk).map(([stage, , , how]) => [stage, how])).toEqual([
      ['notice', 'escalated'],
      ['interview', 'escalated'],
      ['listed-supervision', 'escalated'],
      ['veto-warning', 'escalated'],
      ['veto', 'stands'],
    ]);
  });

  it('the veto unmet at its end stays in force and is verified again every three months (A24; I-6)', () => {
    const written = desk.clock('2028-01-01 00:00');
    expect(written.map(({ type, at }) => [type, day(at)])).toEqual([
      ['bars-notified', '2026-10-12'],
      ['reminded', '2027-09-12'],
      ['term-unmet', '2027-10-13'],
    ]);
    expect(desk.clock('2028-07-13 00:00').map(({ type, at }) => [type, day(at)])).toEqual([
      ['verification-due-again', '2028-01-13'],
      ['verification-due-again', '2028-04-13'],
      ['verification-due-again', '2028-07-13'],
    ]);
    expect(desk.now.status).toBe('in-force');
  });

  it('every measure came from a decision of an office, with document, reasons and articles', () => {
    const decisions = desk.events.filter((event) => event.type === 'measure-imposed');
    expect(decisions).toHaveLength(5);
    for (const { actor, articles, data } of decisions) {
      expect(actor.by).toBe('office');
      expect(articles.length).toBeGreaterThan(0);
      expect(data.measure.document.number).toBe('No. 1');
    }
  });

  it('the version is the number of ledger entries', () => {
    const { version }: Case = desk.now;
    expect(version).toBe(desk.events.length);
  });
});
