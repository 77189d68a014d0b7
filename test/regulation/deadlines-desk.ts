import { type Deadline, deadlinesOf, lightAt, runningOf } from '@jieti/rules';
import { at, type Desk } from './ladder-desk.ts';

/** What runs in a case at a time in Beijing, nearest first. */
export const running = (desk: Desk, when: string): readonly Deadline[] =>
  runningOf(deadlinesOf(desk.now, { city: desk.rules, unit: desk.of }), at(when));

/** The one deadline of a kind that runs; throws where there is none. */
export const theOne = (desk: Desk, kind: Deadline['kind'], when: string): Deadline => {
  const found = running(desk, when).find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} runs`);
  return found;
};

/** Kinds that run, nearest first. */
export const kindsOf = (desk: Desk, when: string): string[] => running(desk, when).map(({ kind }) => kind);

/** Last days by kind. */
export const daysOf = (desk: Desk, when: string): Record<string, string> =>
  Object.fromEntries(running(desk, when).map(({ kind, lastDay }) => [kind, lastDay]));

/** The light of a kind at a time in Beijing. */
export const lightOf = (desk: Desk, kind: Deadline['kind'], when: string): string =>
  lightAt(theOne(desk, kind, when), at(when));
