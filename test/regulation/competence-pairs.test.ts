import {
  type Act,
  type Actor,
  type CitySettings,
  type MeasureStage,
  measureLadder,
  type Office,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { articleOf, gravityOf, stages } from './competence-people.ts';
import {
  approve,
  at,
  cgcOffice,
  city,
  type Desk,
  officer,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** Who proposes and who decides, in pairs: the same body or another, the same person or another. */

const now = '2025-01-06 09:00';
const twoBodies: readonly MeasureStage[] = ['veto-warning', 'veto'];

/** A proposer and a decider of each stage, in the bodies and capacities of A20–A24. */
const pairs: readonly (readonly [MeasureStage, Actor, Actor])[] = [
  ['notice', officer('cgc-office', 'staff'), officer('cgc-office', 'director')],
  ['interview', officer('cgc-office', 'staff'), officer('cgc-office', 'director')],
  ['listed-supervision', officer('slg-office', 'staff'), officer('slg-office', 'director')],
  ['veto-warning', officer('joint-conference', 'meeting'), officer('cgc', 'director')],
  ['veto-warning', officer('joint-conference', 'member'), officer('slg', 'head')],
  ['veto', officer('joint-conference', 'meeting'), officer('cgc', 'meeting')],
  ['veto', officer('joint-conference', 'staff'), officer('slg', 'meeting')],
];

/** A city that lets anybody of a body act for it, and looks at the proposer only where two bodies are named. */
const staffActToo: CitySettings = {
  ...city,
  interpretations: city.interpretations.map((one) =>
    one.id === 'I-38' ? { ...one, setting: 'staff-act-for-their-body' } : one,
  ),
};

const named = (actor: Actor, subject: string): Actor =>
  actor.by === 'office' ? { ...actor, subject } : actor;

const proposedBy = (stage: MeasureStage, proposer: Actor, rules: CitySettings = city): Desk => {
  const desk = verifiedCase(units.county, gravityOf[stage], now, { rules });
  const studied = twoBodies.includes(stage);
  const proposal: Act = studied ? desk.studied(stage, now) : { type: 'propose', stage, reasons: 'So.' };
  desk.doExactly(proposer, proposal, now);
  desk.do(staffOf(desk.of), { type: 'state-case', text: 'It was otherwise.' }, now);
  return desk;
};

const outcomes: readonly Act[] = [
  approve('2025-01-06'),
  { type: 'decide', outcome: 'return', reasons: 'More work.' },
  { type: 'decide', outcome: 'decline', reasons: 'Not so.' },
];

const bodyOf = (actor: Actor): Office['body'] | null => (actor.by === 'office' ? actor.office.body : null);

describe('two bodies are named for a warning and a veto, one for the stages below (A20–A24)', () => {
  it('the ladder says so', () => {
    expect(measureLadder.filter((stage) => stage.twoBodies).map(({ id }) => id)).toEqual(twoBodies);
    expect(measureLadder.map(({ id }) => id)).toEqual(stages);
  });

  it.each(pairs.map((pair) => [`${pair[0]}: ${bodyOf(pair[1])} and ${bodyOf(pair[2])}`, ...pair] as const))(
    '%s: two persons do it together',
    (_, stage, proposer, decider) => {
      for (const act of outcomes)
        expect(
          proposedBy(stage, named(proposer, 'first')).refusals(named(decider, 'second'), act, now),
        ).toEqual([]);
    },
  );

  it.each(pairs.map((pair) => [`${pair[0]}: ${bodyOf(pair[2])}`, ...pair] as const))(
    '%s: one person in both offices neither approves, nor returns, nor declines (A20–A24, I-38)',
    (_, stage, proposer, decider) => {
      for (const act of outcomes) {
        const outcome = proposedBy(stage, named(proposer, 'one')).ask(named(decider, 'one'), act, now);
        expect(outcome).toMatchObject({
          ok: false,
          refusals: [
            {
              code: 'own-proposal',
              kind: 'competence',
              articles: [articleOf[stage]],
              facts: { sameBody: false, sameSubject: true },
            },
          ],
        });
      }
    },
  );

  it('the same person is the same however their login is written: in another case, width, or with spaces', () => {
    const [first] = pairs;
    if (!first) throw new Error('there are pairs');
    const [stage, proposer, decider] = first;
    for (const written of ['Zhang', ' zhang ', 'ＺＨＡＮＧ'])
      expect(
        proposedBy(stage, named(proposer, 'zhang')).refusals(
          named(decider, written),
          approve('2025-01-06'),
          now,
        ),
      ).toEqual(['own-proposal']);
  });

  it.each(pairs.filter(([stage]) => !twoBodies.includes(stage)))(
    '%s: a city may let the office that studies it decide it, the same person too (I-38, the other setting)',
    (stage, proposer, decider) => {
      const rules = staffActToo;
      for (const act of outcomes) {
        expect(
          proposedBy(stage, named(proposer, 'one'), rules).refusals(named(decider, 'one'), act, now),
        ).toEqual([]);
      }
    },
  );

  it('whoever takes up a proposal that a deadline opened has proposed it (A23)', () => {
    const desk = verifiedCase(units.county, 'grave-below-regime', now);
    desk.do(cgcOffice, { type: 'propose', stage: 'listed-supervision', reasons: 'So.' }, now);
    desk.do(cgcOffice, approve('2025-01-06'), now);
    desk.clock('2025-07-07 00:00');
    const later = '2025-07-08 09:00';
    const both = (actor: Actor) => named(actor, 'one');
    desk.doExactly(both(officer('joint-conference', 'meeting')), desk.studied('veto-warning', later), later);
    desk.do(staffOf(desk.of), { type: 'state-case', text: 'It was otherwise.' }, later);
    const decision = approve('2025-07-08');
    expect(desk.refusals(both(officer('cgc', 'director')), decision, later)).toEqual(['own-proposal']);
    expect(desk.refusals(officer('cgc', 'director'), decision, later)).toEqual([]);
    expect(desk.now.openedAt).toBe(at(now));
  });
});

describe('a city whose ladder lets one body both propose and decide a stage of two bodies', () => {
  /** As if the commission itself might study a warning. */
  const rules: CitySettings = {
    ...city,
    ladder: city.ladder.map((stage) =>
      stage.id === 'veto-warning'
        ? { ...stage, proposers: [...stage.proposers, { body: 'cgc', capacities: [] }] }
        : stage,
    ),
  };
  const director = officer('cgc', 'director');

  it.each([
    ['the same body, the same person', officer('cgc', 'deputy-director'), 'one', 'one', true],
    ['the same body, another person', officer('cgc', 'deputy-director'), 'one', 'two', true],
    ['another body, the same person', officer('joint-conference', 'member'), 'one', 'one', true],
    ['another body, another person', officer('joint-conference', 'member'), 'one', 'two', false],
  ] as const)('%s (A23)', (_, proposer, first, second, refused) => {
    const desk = proposedBy('veto-warning', named(proposer, first), rules);
    expect(desk.refusals(named(director, second), approve('2025-01-06'), now)).toEqual(
      refused ? ['own-proposal'] : [],
    );
    expect(desk.refusals(named(officer('slg', 'head'), 'three'), approve('2025-01-06'), now)).toEqual([]);
  });
});
