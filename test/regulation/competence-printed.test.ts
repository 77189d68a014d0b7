import { type CompetenceRow, type Competent, competenceMatrix } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  type Line,
  linesOnAppeals,
  linesOnCentralUnits,
  linesOnPeople,
  linesWithoutBodies,
} from './competence-table.ts';
import { cgcOffice, city, Desk, officer, staffOf, units, verifiedCase } from './ladder-desk.ts';

/** The competence of acts on a case as it is printed, against the clerk's own table; and every act has its line there. */

const rows = competenceMatrix(city);
const onACase = rows.filter(({ stage, who }) => stage !== null || who.some((line) => isSited(line)));

function isSited(line: Competent): boolean {
  return line.by === 'bodies' && ['above', 'responsible', 'reaching'].includes(line.where);
}

type Bodies = Extract<Competent, { by: 'bodies' }>;
const bodiesIn = (who: readonly Competent[]): readonly Bodies[] =>
  who.flatMap((line) => (line.by === 'bodies' ? [line] : []));

const inWords = ({ bodies, exceptional }: Bodies): readonly string[] =>
  bodies.map(({ body, capacities }) => `${[body, ...capacities].join(' ')}${exceptional ? '?' : ''}`);

/** The act of a line of the clerk's in the words of the code. */
const actOf: Readonly<Record<string, string>> = {
  lead: 'report-lead',
  withdraw: 'withdraw-lead',
  verify: 'verify',
  refer: 'refer',
  outcome: 'record-referral-outcome',
  propose: 'propose',
  decide: 'decide',
  accept: 'accept',
  release: 'release',
  file: 'file',
  answer: 'record-answer',
};

const rowFor = ({ act, stage }: Line): CompetenceRow | undefined =>
  rows.find((row) => row.act === actOf[act] && (stage === '–' || row.stage?.id === stage));

/** A referral is also made by the body that decided a measure, which the clerk leaves to the table of followers. */
const printedFor = (line: Line, central: boolean): readonly string[] =>
  bodiesIn(rowFor(line)?.who ?? [])
    .filter(({ where }) => line.stage !== '–' || where !== 'deciding-body')
    .filter(({ ofCentralUnits }) => (ofCentralUnits ?? false) === central)
    .filter(({ level }) => level === undefined || line.at === 'any' || level === line.at)
    .flatMap(inWords);

const titled = (lines: readonly Line[]) =>
  lines.map((line) => [`${line.act} ${line.stage} at ${line.at}`, line] as const);

describe('the printed table names those whom the clerk names (A9, A20–A24, A26, A27)', () => {
  it.each(titled(linesOnPeople))('%s', (_, line) => {
    expect(printedFor(line, false).toSorted()).toEqual([...line.who].toSorted());
  });

  it.each(titled(linesOnCentralUnits))('%s, of a central unit (A26)', (_, line) => {
    expect(printedFor(line, true).toSorted()).toEqual([...line.who].toSorted());
  });

  it('the term is extended by whoever may decide, as the body that decided (A20–A24)', () => {
    const withoutPlaces = (act: string, stage: string) =>
      bodiesIn(rows.find((row) => row.act === act && row.stage?.id === stage)?.who ?? [])
        .filter(({ ofCentralUnits }) => !ofCentralUnits)
        .map((line) => [inWords(line), line.level]);
    for (const { id } of city.ladder)
      expect(withoutPlaces('extend', id)).toEqual(withoutPlaces('decide', id));
  });
});

describe('the printed table says of an appeal what the clerk says (I-9, I-16)', () => {
  const isOneOf = (capacities: readonly string[], how: string): boolean =>
    how === 'any' || capacities.every((one) => (one === 'meeting') === (how === 'meeting'));
  const judgesOf = (body: string, how: string, level: string) =>
    new Set(
      rows
        .filter(({ act }) => act === 'resolve-appeal')
        .flatMap(({ who }) => bodiesIn(who))
        .filter(({ decidedBy }) => decidedBy?.body === body && isOneOf(decidedBy.capacities, how))
        .filter(({ decidedBy }) => decidedBy?.level === undefined || decidedBy.level === level)
        .flatMap((line) => inWords(line).map((who) => `${who}, ${line.where === 'top' ? 'city' : 'here'}`)),
    );

  it.each(linesOnAppeals.map((line) => [`${line.body} ${line.how} at ${line.at}`, line] as const))(
    'decided by %s',
    (_, { body, how, at, judge }) => {
      const levels: readonly string[] =
        at === 'any' ? ['city', 'county'] : [at === 'city' ? 'city' : 'county'];
      for (const level of levels) expect(judgesOf(body, how, level)).toEqual(new Set([judge]));
    },
  );
});

describe('what no body does', () => {
  it.each(linesWithoutBodies.map(({ act, who, article }) => [act, who, article] as const))(
    '%s is for the %s (%s)',
    (act, who, article) => {
      const [row] = rows.filter((one) => one.act === act);
      expect(row?.who).toEqual([{ by: who }]);
      expect(row?.articles).toContain(article);
    },
  );

  it('an office that does what a unit says for itself is refused, as another unit is (A23, A24)', () => {
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, '2025-01-06 09:00');
    const statement = { type: 'state-case', text: 'It was otherwise.' } as const;
    for (const other of [cgcOffice, officer('cgc', 'director'), staffOf(units.otherCounty)])
      expect(desk.refusals(other, statement, '2025-01-06 10:00')).toEqual(['not-the-units-staff']);
    expect(desk.refusals(staffOf(units.county), statement, '2025-01-06 10:00')).toEqual([]);
  });

  it('nobody, in whatever office, opens a case in the name of a published year (A22, A23)', () => {
    const basis = { kind: 'evaluation', year: 2024, reason: 'graded-poor', facts: {} } as const;
    for (const actor of [cgcOffice, officer('cgc', 'meeting'), staffOf(units.county)])
      expect(
        new Desk(units.county).refusals(actor, { type: 'open-by-evaluation', basis }, '2025-02-01'),
      ).toEqual(['nobody-competent-here']);
  });
});

describe('no act is left out', () => {
  it('every act on a case has its line in the clerk’s table: of people, of appeals, of those who are no body', () => {
    const named = new Set([
      ...Object.values(actOf),
      // By the body that decided the measure: see the followers of the table.
      'extend',
      'review-measure',
      'resolve-appeal',
      ...linesWithoutBodies.map(({ act }) => act),
    ]);
    const printed = new Set([...onACase.map(({ act }) => act), ...linesWithoutBodies.map(({ act }) => act)]);
    expect([...printed].filter((act) => !named.has(act))).toEqual([]);
    expect([...named].filter((act) => !printed.has(act as CompetenceRow['act']))).toEqual([]);
  });
});
