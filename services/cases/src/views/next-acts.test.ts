import { type Actor, mayAct } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cgcOffice, lead, officer, units } from '../../../../test/regulation/ladder-desk.ts';
import { everybody, Moving, someOf, type Try, triesOn } from '../../../../test/support/next-acts.ts';
import { type NextAct, nextActs } from './next-acts.ts';

const about = ({ act, stage, number }: NextAct, tried: Try): boolean =>
  act === tried.act && number === tried.number && (tried.stage === null || stage === tried.stage);

const isOf = (actor: Actor, { by }: NextAct, unit: string): boolean => {
  if (by === 'unit') return actor.by === 'unit' && actor.unit === unit;
  return actor.by === 'office' && mayAct(actor.office, by);
};

/** How it stands with an act by somebody: done, refused for words only, or not theirs or not now. */
const standing = (moving: Moving, { ways }: Try, actor: Actor): 'done' | 'words' | 'refused' => {
  const outcomes = ways.map((way) => moving.ask(way, actor));
  if (outcomes.some(({ ok }) => ok)) return 'done';
  const onlyWords = outcomes.some((o) => !o.ok && o.refusals.every(({ kind }) => kind === 'input'));
  return onlyWords ? 'words' : 'refused';
};

/** Where asking and acting disagree, as a sentence each. */
const disagreements = (moving: Moving, actors: readonly Actor[]): readonly string[] => {
  const next = nextActs(moving.case, moving.view);
  return triesOn(moving.case, moving.now).flatMap((tried) =>
    actors.flatMap((actor) => {
      const listed = next.some((one) => about(one, tried) && isOf(actor, one, moving.unit.id));
      const found = standing(moving, tried, actor);
      const agree = listed ? found !== 'refused' : found !== 'done';
      const name = `${tried.act} ${tried.stage ?? tried.number ?? ''}`;
      const who = actor.by === 'office' ? JSON.stringify(actor.office) : actor.by;
      return agree ? [] : [`${name} by ${who}: ${listed ? 'listed' : 'not listed'}, ${found}`];
    }),
  );
};

interface Step {
  readonly days: number;
  readonly pick: number;
  readonly who: number;
  readonly way: number;
  readonly others: readonly number[];
}

const of = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)];

const history = fc.array(
  fc.record<Step>({
    days: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 70 }), fc.constant(370)),
    pick: fc.nat({ max: 9973 }),
    who: fc.nat({ max: 9973 }),
    way: fc.nat({ max: 9973 }),
    others: fc.array(fc.nat({ max: 9973 }), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 3, maxLength: 16, size: 'max' },
);

const anyUnit = fc.constantFrom(
  units.county,
  units.township,
  units.countyDepartment,
  units.central,
  units.provincial,
  units.municipal,
);

const beside: readonly NextAct['act'][] = [
  ...(['refer', 'record-referral-outcome', 'appeal', 'resolve-appeal'] as const),
  ...(['file', 'record-answer'] as const),
];

/** Mostly the case's way up, so that histories get far; sometimes what goes beside it. */
const chosenOf = (next: readonly NextAct[], pick: number): NextAct | undefined => {
  const onTheWay = next.filter(({ act }) => !beside.includes(act));
  return of(pick % 4 === 0 || onTheWay.length === 0 ? next : onTheWay, pick);
};

/** Does something that is listed, in the name of somebody it is listed for; nothing where its words are refused. */
const goOn = (moving: Moving, { pick, who, way }: Step): void => {
  const chosen = chosenOf(nextActs(moving.case, moving.view), pick);
  const tried = chosen && triesOn(moving.case, moving.now).find((one) => about(chosen, one));
  const actor = chosen && of(someOf(chosen.by, moving.unit), who);
  if (!tried || !actor) return;
  const outcomes = tried.ways.map((one) => moving.ask(one, actor)).filter(({ ok }) => ok);
  const outcome = way % 4 === 0 ? of(outcomes, way) : outcomes[0];
  if (outcome?.ok) moving.write(outcome.value);
};

const reporterFor = (of: typeof units.county): Actor =>
  of.level === 'township' ? officer('cgc-office', 'director', 'donghe') : cgcOffice;

describe('what is listed as next is what the rules let people do (A18–A27; I-9, I-18)', () => {
  it('in any case that people and the clock may bring about, for anybody', { timeout: 180_000 }, () => {
    fc.assert(
      fc.property(anyUnit, history, (unit, steps) => {
        const moving = new Moving(unit, at('2025-01-06 09:00'));
        const begun = moving.ask(lead, reporterFor(unit));
        if (!begun.ok) throw new Error('no lead');
        moving.write(begun.value);
        for (const step of steps) {
          const listed = nextActs(moving.case, moving.view).flatMap(({ by }) => someOf(by, unit));
          const others = step.others.flatMap((pick) => of(everybody(unit), pick) ?? []);
          expect(disagreements(moving, [...new Set([...listed, ...others])])).toEqual([]);
          goOn(moving, step);
          moving.wait(step.days);
        }
      }),
      { numRuns: 20 },
    );
  });
});
