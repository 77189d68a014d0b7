import { describe, expect, it } from 'vitest';
import { measureLadder } from '../../regulation/measure-ladder.ts';
import { measureOfTangshan } from '../../regulation/measure-of-tangshan.ts';
import { actsOfKinds } from '../acts/by-kind.ts';
import { actIds, competenceTable, ladderActIds } from '../acts/index.ts';
import { bodyNames } from '../names.ts';
import type { Competent } from './competent.ts';
import { competenceMatrix } from './rows.ts';

const rows = competenceMatrix(measureOfTangshan);
const rowOf = (act: string, stage?: string) =>
  rows.find((row) => row.act === act && (stage === undefined || row.stage?.id === stage));

const inWords = (line: Competent): string =>
  line.by === 'bodies' ? `${bodyNames(measureOfTangshan, line.bodies, 'short').en}: ${line.where}` : line.by;

describe('the competence table as rows to print', () => {
  it('has every act of the table and of the city’s kinds, and no other', () => {
    expect([...new Set(rows.map(({ act }) => act))].toSorted()).toEqual(
      [...actIds, ...ladderActIds, ...actsOfKinds(measureOfTangshan).map(({ id }) => id)].toSorted(),
    );
    expect(actIds.length + ladderActIds.length).toBe(Object.keys(competenceTable).length);
  });

  it('has a row for each stage at which an act is decided by the ladder, with the article of that stage (A20–A24)', () => {
    const decided = rows.filter(({ act }) => act === 'decide');
    expect(decided.map(({ stage, articles }) => [stage?.id, ...articles])).toEqual([
      ['notice', 'A20'],
      ['interview', 'A21'],
      ['listed-supervision', 'A22'],
      ['veto-warning', 'A23'],
      ['veto', 'A24'],
    ]);
  });

  it('leaves out the stages at which an act is impossible (A23, A24, A26)', () => {
    const stagesOf = (act: string) => rows.filter((row) => row.act === act).map(({ stage }) => stage?.id);
    expect(stagesOf('release')).toEqual(['veto-warning', 'veto']);
    expect(stagesOf('file')).toEqual(['veto-warning', 'veto']);
    expect(stagesOf('record-answer')).toEqual(['veto-warning', 'veto']);
    expect(stagesOf('verify')).toEqual([undefined]);
  });

  it('a city whose ladder leaves a stage out has no row of it', () => {
    const without = competenceMatrix({
      ...measureOfTangshan,
      ladder: measureLadder.filter(({ id }) => id !== 'veto-warning'),
    });
    expect(without.filter(({ stage }) => stage?.id === 'veto-warning')).toEqual([]);
    expect(without.filter(({ stage }) => stage?.id === 'veto').length).toBeGreaterThan(5);
  });

  it('says of a central unit that only the commission recommends, and only its side records the answer (A26)', () => {
    const [, central] = rowOf('decide', 'veto')?.who ?? [];
    expect(central).toEqual({
      by: 'bodies',
      bodies: [{ body: 'cgc', capacities: ['meeting'] }],
      where: 'veto-power',
      ofCentralUnits: true,
    });
    expect(rowOf('record-answer', 'veto')?.who.map(inWords)).toEqual([
      'commission’s office; commission: that-decided',
    ]);
  });

  it('says by whom an appeal is resolved, whoever decided: above the office, above the person, above the meeting (I-9, I-16)', () => {
    expect(rowOf('resolve-appeal', 'listed-supervision')?.who.map(inWords)).toEqual([
      'commission (director, directors’ meeting): that-decided',
      'leading group (head, heads’ meeting): that-decided',
    ]);
    expect(rowOf('resolve-appeal', 'veto')?.who).toContainEqual({
      by: 'bodies',
      bodies: [{ body: 'slg', capacities: ['meeting'] }],
      where: 'that-decided',
      decidedBy: { body: 'cgc', capacities: ['meeting'], level: 'city' },
    });
  });

  it('says where nobody of the city may act, where the staff of the unit does, and where the system (A8, A7, A22)', () => {
    expect(rowOf('return-report/committee-to-plenary')?.who).toEqual([]);
    expect(rowOf('sign-letter')?.who).toEqual([{ by: 'staff' }]);
    expect(rowOf('open-by-evaluation')?.who).toEqual([{ by: 'system' }]);
  });
});
