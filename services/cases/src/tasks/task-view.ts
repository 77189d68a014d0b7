import type { Bilingual, Instant } from '@jieti/rules';
import { isOverdue, lightAt } from '@jieti/rules';
import type { TaskRow } from '../case/case-tasks.ts';
import { daysLeft } from '../views/deadlines.ts';

type Due = NonNullable<TaskRow['task']['due']>;

const withoutDay = { due: null, lastDay: null, daysLeft: null, light: null, overdue: false, right: false };

const dueView = (due: Due, now: Instant, zone: string) => ({
  due: due.until,
  lastDay: due.lastDay,
  daysLeft: daysLeft(due.until, now, zone),
  light: lightAt(due, now),
  overdue: isOverdue(due, now),
  right: due.expires,
  ...(due.until > now && due.provisional && { provisional: due.provisional }),
});

/** A task as whoever it waits for needs it. */
export const taskView = (
  { case: id, unit, task, offices }: TaskRow,
  unitName: Bilingual | null,
  { now, zone }: { readonly now: Instant; readonly zone: string },
) => ({
  kind: task.kind,
  act: task.act,
  stage: task.stage,
  number: task.number,
  subject: { type: 'case' as const, id, unit, unitName },
  whose: task.whose,
  since: task.since,
  ...(task.due ? dueView(task.due, now, zone) : withoutDay),
  exceptional: offices.length > 0 && offices.every(({ exceptional }) => exceptional),
});
