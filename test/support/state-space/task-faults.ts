import { type Actor, bodyOf, type CaseTask, isOpen, isTaskOf, tasksOf } from '@jieti/rules';
import { shown } from './ends.ts';
import { meets, nameOf } from './faults.ts';
import type { Ground, Standing } from './ground.ts';
import { actorsFor, ask, unitStaff } from './place.ts';
import { waysOf } from './ways.ts';

const openTasks = ({ law: city, unit }: Ground, { state, now }: Standing): readonly CaseTask[] =>
  tasksOf(state, { city, unit }).filter((task) => isOpen(task, now));

type Asked = Pick<CaseTask, 'act' | 'stage' | 'number'>;

const mayDo = (ground: Ground, standing: Standing, next: Asked, by: Actor): boolean =>
  waysOf({ ground, standing, next, by }).some((act) => ask(ground, standing, act, by, next.stage).ok);

const wordsOf = ({ kind, act, stage, number }: CaseTask): string =>
  `the task “${kind}”, to ${act} ${stage ?? ''} ${number ?? ''}`;

/** Somebody in each capacity of those for whom a task waits; whoever proposed what is to be decided is another person. */
const ownersOf = (ground: Ground, { whose, offices, act }: CaseTask): readonly Actor[] =>
  whose === 'unit' ? [unitStaff(ground)] : offices.flatMap((one) => actorsFor(ground, one, act));

/** Tasks that are refused to somebody for whom they wait, in every way that they can be done; and tasks of nobody. */
export const tasksInVain = (ground: Ground, standing: Standing): readonly string[] =>
  openTasks(ground, standing).flatMap((task) => {
    const owners = ownersOf(ground, task);
    if (owners.length === 0) return [`${wordsOf(task)} waits for nobody`];
    return owners
      .filter((by) => !mayDo(ground, standing, task, by))
      .map((by) => `${wordsOf(task)} waits for the ${nameOf(by)}, and is refused`);
  });

/**
 * Acts with a due date that the rules allow somebody for whom that runs, in whatever capacity, and that are no task of theirs; found by
 * asking the rules, whatever the tasks say.
 */
export const tasksMissing = (ground: Ground, standing: Standing): readonly string[] => {
  const tasks = openTasks(ground, standing);
  return shown(ground, standing).flatMap(({ kind, stage, of, bodies, whose }) => {
    const act = meets[kind];
    const everybody = bodies.map((one) => ({
      ...one,
      capacities: bodyOf(ground.law, one.body)?.capacities ?? [],
    }));
    const actors =
      whose === 'unit' ? [unitStaff(ground)] : everybody.flatMap((one) => actorsFor(ground, one, act));
    return actors
      .filter((by) => !tasks.some((task) => task.kind === kind && task.stage === stage && isTaskOf(task, by)))
      .filter((by) => mayDo(ground, standing, { act, stage, number: of }, by))
      .map(
        (by) =>
          `the ${nameOf(by)} may ${act} ${stage ?? ''} ${of ?? ''} by the deadline “${kind}”, and has no task`,
      );
  });
};
