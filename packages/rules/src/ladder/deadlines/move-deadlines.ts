import type { CitySettings, WorkCalendarYear } from '../../city.ts';
import { today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { StepContext } from '../clock/take-step.ts';
import { movedDeadlines } from './moved.ts';

/** The calendar of a year that has come, in place of the one that the city counted by before; null where it had none. */
export interface CalendarCome {
  readonly year: number;
  readonly former: WorkCalendarYear | null;
}

/** The city as it counted before a calendar came. */
const before = (city: CitySettings, { year, former }: CalendarCome): CitySettings => {
  const { [String(year)]: _, ...others } = city.workCalendar;
  return { ...city, workCalendar: former ? { ...others, [String(year)]: former } : others };
};

/**
 * Works out what the ledger of a case says when the calendar of a year has come: each deadline to come that falls on another day, from
 * which day to which (I-10). Nothing where none does; done twice, it writes nothing the second time.
 * @param context the city with the calendar that has come.
 */
export const moveDeadlines = (
  state: Case,
  calendar: CalendarCome,
  context: StepContext,
): readonly CaseEvent[] => {
  const former = before(context.city, calendar);
  const { moved, progressDue } = movedDeadlines(state, { ...context, former });
  if (moved.length === 0 && progressDue === null) return [];
  const facts = { year: calendar.year, moved };
  return [
    {
      type: 'deadlines-moved',
      at: context.now,
      actor: { by: 'system', cause: 'work-calendar' },
      articles: ['rectification'],
      explanation: explanationBuilder(context.city, today(context)).explain(['rectification'], facts),
      data: { year: calendar.year, moved, ...(progressDue && { progressDue }) },
    },
  ];
};
