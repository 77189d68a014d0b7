import { type Act, type Actor, type CaseEvent, mayAct } from '@jieti/rules';
import { type NextAct, nextActs } from '../../../services/cases/src/views/next-acts.ts';
import type { Ground, Standing } from './ground.ts';
import { actorsFor, ask, tenuresOf, unitStaff } from './place.ts';
import { waysOf } from './ways.ts';

/** What came of an offered act in one of its ways. */
interface Done {
  readonly act: Act;
  readonly events: readonly CaseEvent[];
}

/** An act as it is offered to one of those who may do it, and what it can come to. */
export interface Taken {
  readonly offer: NextAct;
  readonly by: Actor;
  /** In every way, or in one where somebody like them does it in every way. */
  readonly done: readonly Done[];
  /** Codes of what refused it, where every way was refused. */
  readonly refusedBy: readonly string[];
}

/**
 * Whose hand an act is in matters where they decide, as they go on with it; elsewhere only the place does. Bodies that decide in their
 * ordinary course are alike, and so are those that do so only where necessary: one of each is followed, unless all are.
 */
const handOf = (offer: NextAct, by: Actor, everyBody: boolean): string => {
  if (by.by !== 'office') return by.by;
  const { office } = by;
  if (offer.act !== 'decide' || offer.by === 'unit') return office.jurisdiction;
  const alike = offer.by.every((one) => one.exceptional || !mayAct(office, [one]));
  return `${everyBody ? office.body : alike} ${office.jurisdiction} ${office.capacity === 'meeting'}`;
};

const takersOf = (ground: Ground, { by, act }: NextAct): readonly Actor[] =>
  by === 'unit' ? [unitStaff(ground)] : by.flatMap((one) => actorsFor(ground, one, act));

const take = (ground: Ground, standing: Standing, offer: NextAct, by: Actor, inEveryWay: boolean): Taken => {
  const done: Done[] = [];
  const refusedBy = new Set<string>();
  for (const act of waysOf({ ground, standing, next: offer, by })) {
    const outcome = ask(ground, standing, act, by, offer.stage);
    if (outcome.ok) done.push({ act, events: outcome.value });
    else for (const { code } of outcome.refusals) refusedBy.add(code);
    if (outcome.ok && !inEveryWay) break;
  }
  return { offer, by, done, refusedBy: done.length > 0 ? [] : [...refusedBy] };
};

/** Acts that are offered at a standing, as they were taken. */
export interface Offers {
  /** By everybody to whom they are offered. */
  readonly taken: readonly Taken[];
  /** By one of those whose hand is the same, in every way. */
  readonly followed: readonly Taken[];
}

/** Every act that is offered at a standing, taken by everybody to whom it is offered. */
export const offersAt = (ground: Ground, standing: Standing, everyBody: boolean): Offers => {
  const taken: Taken[] = [];
  const followed: Taken[] = [];
  for (const offer of nextActs(standing.state, {
    city: ground.law,
    unit: ground.unit,
    now: standing.now,
    tenures: tenuresOf(ground),
  })) {
    const hands = new Set<string>();
    for (const by of takersOf(ground, offer)) {
      const hand = handOf(offer, by, everyBody);
      const one = take(ground, standing, offer, by, !hands.has(hand));
      taken.push(one);
      if (one.done.length > 0 && !hands.has(hand)) followed.push(one);
      if (one.done.length > 0) hands.add(hand);
    }
  }
  return { taken, followed };
};
