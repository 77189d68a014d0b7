import { type CitySettings, deadlinesOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  cgcDirector,
  city,
  conference,
  type Desk,
  imposed,
  staffOf,
  units,
} from './ladder-desk.ts';

const unit = staffOf(units.county);
const statement = { type: 'state-case', text: 'It was otherwise.' } as const;

/** A listed supervision that ended unmet: on Thursday 10 July 2025 at 00:00 the system opened the warning. */
const openedBySystem = (rules?: CitySettings): Desk => {
  const desk = imposed('listed-supervision', '2025-01-09 09:00', rules ? { rules } : {});
  desk.clock('2025-07-10 00:00');
  return desk;
};

const takenUp = (when: string): Desk => {
  const desk = openedBySystem();
  desk.do(conference, desk.studied('veto-warning', when), when);
  return desk;
};

const kindsOf = (desk: Desk): readonly string[] =>
  deadlinesOf(desk.now, { city, unit: units.county }).map(({ kind }) => kind);

describe('the unit answers reasons: its five working days run from the reasoned proposal (A23, A24; I-8)', () => {
  it('opened by a deadline on 10 July and taken up on Tuesday the 15th, they end with Tuesday the 22nd', () => {
    expect(openedBySystem().now).toMatchObject({ proposal: { statementUntil: null } });
    expect(takenUp('2025-07-15 10:00').now).toMatchObject({
      proposal: { statementUntil: at('2025-07-23 00:00') },
    });
  });

  it('it is not decided before their end, and is at it', () => {
    const desk = takenUp('2025-07-15 10:00');
    expect(desk.refusals(cgcDirector, approve('2025-07-22'), '2025-07-22 23:59:59.999')).toEqual([
      'statement-period-running',
    ]);
    expect(desk.refusals(cgcDirector, approve('2025-07-23'), '2025-07-23 00:00')).toEqual([]);
  });

  it('the unit may answer until their end, however long the system’s opening is past', () => {
    const desk = takenUp('2025-09-01 10:00');
    expect(desk.refusals(unit, statement, '2025-09-08 23:59:59.999')).toEqual([]);
    expect(desk.refusals(unit, statement, '2025-09-09 00:00')).toEqual(['statement-period-over']);
  });

  it('a statement made before it was taken up is kept and counts', () => {
    const desk = openedBySystem();
    desk.do(unit, statement, '2025-07-11 09:00');
    desk.do(conference, desk.studied('veto-warning', '2025-07-15'), '2025-07-15 10:00');
    expect(desk.now).toMatchObject({ proposal: { statement: { text: 'It was otherwise.' } } });
    expect(desk.refusals(cgcDirector, approve('2025-07-15'), '2025-07-15 11:00')).toEqual([]);
  });

  it('no deadline of the unit is shown before, and one from the taking up on', () => {
    expect(kindsOf(openedBySystem())).not.toContain('statement');
    expect(kindsOf(openedBySystem())).toContain('taking-up');
    expect(kindsOf(takenUp('2025-07-15 10:00'))).toContain('statement');
  });

  it('where one body proposes and decides, what the system opened is taken up first all the same', () => {
    const one = { ...city, ladder: city.ladder.map((stage) => ({ ...stage, twoBodies: false })) };
    const desk = openedBySystem(one);
    expect(desk.refusals(cgcDirector, approve('2025-08-29'), '2025-08-29 10:00')).toEqual(['not-studied']);
  });
});
