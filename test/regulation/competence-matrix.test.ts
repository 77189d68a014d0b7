import {
  type CompetentOffice,
  competentOffices,
  type LadderAct,
  type MeasureStage,
  mayAct,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  actorAt,
  articleOf,
  everyBody,
  everyCapacity,
  everywhere,
  inWords,
  named,
  stages,
  unitFactsOf,
} from './competence-people.ts';
import { allowed, type Doing, everyUnit, isAllowed, type UnitKindly } from './competence-table.ts';
import { city } from './ladder-desk.ts';

/** Asked in advance: every act × unit kind × level × affiliation × place, by every body × capacity × seat, against the table. */

/** The act in the words of the code, in those of the table, at which stages, and the article it rests on. */
const acts: readonly (readonly [LadderAct, Doing, MeasureStage | undefined, string])[] = [
  ['report-lead', 'lead', undefined, 'A26'],
  ['withdraw-lead', 'withdraw', undefined, 'A26'],
  ['verify', 'verify', undefined, 'A26'],
  ['refer', 'refer', undefined, 'A27'],
  ['record-referral-outcome', 'outcome', undefined, 'A27'],
  ...stages.flatMap((stage) =>
    (
      [
        ['propose', 'propose'],
        ['decide', 'decide'],
        ['extend', 'decide'],
        ['accept', 'accept'],
      ] as const
    ).map(([act, doing]) => [act, doing, stage, articleOf[stage]] as const),
  ),
  ['release', 'release', 'veto-warning', 'A23'],
  ['release', 'release', 'veto', 'A24'],
  ['file', 'file', 'veto-warning', 'A23'],
  ['file', 'file', 'veto', 'A24'],
  ['record-answer', 'answer', 'veto-warning', 'A23'],
  ['record-answer', 'answer', 'veto', 'A24'],
];

/** Of a central unit nothing takes force under the regime, so nothing is extended, accepted or released (A26). */
const takesForce = (
  { kind, affiliation }: UnitKindly,
  act: LadderAct,
  stage: MeasureStage | undefined,
): boolean =>
  kind === 'locality' ||
  affiliation !== 'central' ||
  !['extend', 'accept', 'release'].includes(act) ||
  !['veto-warning', 'veto'].includes(stage ?? '');

/** Only a recommendation is answered, and only a central unit is recommended to its superior (A26). */
const isAnswered = ({ kind, affiliation }: UnitKindly, act: LadderAct): boolean =>
  act !== 'record-answer' || (kind !== 'locality' && affiliation === 'central');

const unitsFor = (act: LadderAct, stage: MeasureStage | undefined) =>
  everyUnit.filter((unit) => takesForce(unit, act, stage) && isAnswered(unit, act));

const title = (act: LadderAct, stage: MeasureStage | undefined, article: string): string =>
  `${act}${stage ? ` ${stage}` : ''} (${article})`;

/** Somebody by somebody: those whom the code lets act and the table does not, and the other way round. */
const differences = (
  unit: UnitKindly,
  competent: readonly CompetentOffice[],
  act: Doing,
  stage?: MeasureStage,
) => {
  const table = allowed(unit, act, stage);
  return everyBody.flatMap((body) =>
    everyCapacity.flatMap((capacity) =>
      everywhere.flatMap((where) => {
        const { office } = actorAt(body, capacity, where);
        const may = where !== 'another county' && isAllowed(table, { body, capacity, seat: where });
        const mistaken = { ...office, level: office.level === 'city' ? 'county' : 'city' } as const;
        const right = mayAct(office, competent) === may && !mayAct(mistaken, competent);
        return right ? [] : [`${unitFactsOf(unit).id}: ${body} ${capacity} of ${where}, ${may}`];
      }),
    ),
  );
};

describe('the table itself', () => {
  it('has every department and unit of every level, affiliation and place, and the localities (A3, A26)', () => {
    expect(everyUnit).toHaveLength(2 * 3 * 4 * 3 + 5 * 4);
    expect(new Set(everyUnit.map((unit) => JSON.stringify(unit))).size).toBe(everyUnit.length);
  });

  it('does not say everything or nothing: each act is some people’s and not others’', () => {
    for (const [, doing, stage] of acts) {
      const counts = everyUnit.map((unit) => allowed(unit, doing, stage).length);
      expect(Math.max(...counts), `${doing} ${stage}`).toBeGreaterThan(0);
      expect(Math.min(...counts), `${doing} ${stage}`).toBe(0);
    }
  });
});

describe('who may act on whom: every body, capacity and seat, on every kind of unit', () => {
  it.each(acts.map((one) => [title(one[0], one[2], one[3]), ...one] as const))(
    '%s',
    (_, act, doing, stage) => {
      const wrong = unitsFor(act, stage).flatMap((unit) =>
        differences(unit, competentOffices(city, unitFactsOf(unit), act, stage), doing, stage),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(acts.map((one) => [title(one[0], one[2], one[3]), ...one] as const))(
    '%s: named as the table names them, each with the article, and where necessary as such',
    (_, act, doing, stage, article) => {
      for (const unit of unitsFor(act, stage)) {
        const competent = competentOffices(city, unitFactsOf(unit), act, stage);
        const table = allowed(unit, doing, stage);
        expect(named(competent), unitFactsOf(unit).id).toEqual(inWords(table));
        expect(competent.filter(({ articles }) => !articles.some((one) => one === article))).toEqual([]);
        const necessary = competent.filter(({ exceptional }) => exceptional);
        expect(named(necessary)).toEqual(inWords(table.filter(({ whereNecessary }) => whereNecessary)));
      }
    },
  );

  it('the city itself answers to the province: nobody may do anything (A20)', () => {
    const itself = everyUnit.filter(({ standsIn }) => standsIn === 'nowhere');
    expect(itself).toHaveLength(4);
    for (const unit of itself) {
      for (const [act, , stage] of acts) {
        expect(competentOffices(city, unitFactsOf(unit), act, stage)).toEqual([]);
      }
    }
  });
});
