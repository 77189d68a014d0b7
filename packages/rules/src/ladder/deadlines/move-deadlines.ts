import { today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { StepContext } from '../clock/take-step.ts';
import { type CalendarCome, newestOf } from './calendar-come.ts';
import { movedDeadlines } from './moved.ts';

/**
 * Works out what the ledger of a case says when the calendar of a year has come or was corrected: each deadline that falls on another
 * day, from which day to which, and the version it is counted by from now on (I-10). Nothing where none does; done twice, it writes
 * nothing the second time.
 * @param context the city with the calendar that has come.
 * @throws RangeError where no version is on record.
 */
export const moveDeadlines = (
  state: Case,
  come: CalendarCome,
  context: StepContext,
): readonly CaseEvent[] => {
  const { moved, ends } = movedDeadlines(state, come, context);
  if (moved.length === 0 && Object.keys(ends).length === 0) return [];
  const data = { year: come.year, version: newestOf(come).version, moved, ends };
  return [
    {
      type: 'deadlines-moved',
      at: context.now,
      actor: { by: 'system', cause: 'work-calendar' },
      articles: ['rectification'],
      explanation: explanationBuilder(context.city, today(context)).explain(['rectification'], data),
      data,
    },
  ];
};
