import { beginnings } from './beginnings.ts';
import { endlessIn } from './endless.ts';
import { deadEnd, deadlinesInVain, offeredInVain } from './faults.ts';
import type { Ground, Standing } from './ground.ts';
import { formOf } from './normal-form.ts';
import { offersAt, type Taken } from './offers.ts';
import { ledTo, type Node, type Reached } from './steps.ts';
import { tasksInVain, tasksMissing } from './task-faults.ts';
import { timesAhead, timesBeside } from './times.ts';

/** How far a search goes; wherever it does not follow an act, that is still taken. */
interface Bounds {
  /** Every body that decides is followed, though it is like another. */
  readonly everyBody?: boolean;
  /** Only the way up and off the ladder is followed, and only ends in law are looked at. */
  readonly ladderOnly?: boolean;
}

/** What the search found out. */
export interface Found {
  /** Number of standings that differ. */
  readonly standings: number;
  /** Every fault with the shortest way to it. */
  readonly faults: readonly string[];
  /** Forms that no end of the case is reached from, unless the conference agrees to something. */
  readonly endless: readonly string[];
}

const wayTo = ({ what, from }: Node): readonly string[] => [...(from ? wayTo(from) : []), what];

/**
 * Goes through every standing that a case can come to under a law, nearest first: by every act that is offered, taken by everybody to
 * whom it is offered and in every way, and by time. Standings that differ in nothing that the rules look at are one.
 */
export const search = (ground: Ground, { everyBody = false, ladderOnly = false }: Bounds = {}): Found => {
  const seen = new Map<string, Node>();
  const looked = new Set<string>();
  const into = new Map<string, Set<string>>();
  const closed: string[] = [];
  const faults: string[] = [];
  const queue: Node[] = [];

  const look = (standing: Standing, way: readonly string[]): readonly Taken[] => {
    const { taken, followed } = offersAt(ground, standing, everyBody);
    for (const fault of [
      ...deadEnd(ground, standing, taken),
      ...offeredInVain(taken),
      ...deadlinesInVain(ground, standing),
      ...tasksInVain(ground, standing),
      ...tasksMissing(ground, standing),
    ])
      faults.push(`${fault} (${standing.state.status} at ${standing.now}, after: ${way.join('; ')})`);
    return followed;
  };
  const reach = (one: Reached, from: Node | null): void => {
    const form = `${one.aside} ${formOf(ground, one)}`;
    const known = into.get(form) ?? new Set();
    if (from && !one.byAgreement) known.add(from.form);
    into.set(form, known);
    if (seen.has(form)) return;
    const node = { ...one, form, from };
    seen.set(form, node);
    queue.push(node);
    if (one.state.status === 'closed') closed.push(form);
  };

  for (const one of beginnings(ground)) reach(one, null);
  for (let node = queue.shift(); node; node = queue.shift()) {
    const { aside } = node;
    for (const one of ledTo(ground, node, look(node, wayTo(node)), ladderOnly)) reach(one, node);
    for (const one of timesAhead(ground, node))
      reach({ ...one, what: `until ${one.now}`, aside, byAgreement: false }, node);
    for (const { name, standing } of ladderOnly ? [] : timesBeside(ground, node)) {
      const form = `${name} ${formOf(ground, standing)}`;
      if (looked.has(form)) continue;
      looked.add(form);
      look(standing, [...wayTo(node), `until ${standing.now}`]);
    }
  }
  return { standings: seen.size, faults, endless: endlessIn(into, closed) };
};
