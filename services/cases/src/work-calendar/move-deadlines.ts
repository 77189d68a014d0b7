import { city, effects } from '@jieti/lambda';
import { type CalendarCome, type CaseId, moveDeadlines as movedByRules } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites, loadCase } from '../case/case-record.ts';
import { agendaPartition, caseOfKey } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { allCalendars } from './calendar-record.ts';

const moveIn = (id: CaseId, calendar: CalendarCome): Promise<CaseId | null> =>
  transactPlanned(async () => {
    const record = await loadCase(id);
    if (!record) return null;
    const unit = await unitFacts(record.state.unit);
    if (!unit) throw new Error(`unit ${record.state.unit} of case ${id} is not known here`);
    const events = movedByRules(record.state, calendar, { city: city(), unit, now: effects.now() });
    if (events.length === 0) return null;
    const course = applyEvents(record, events, { id, unit: unit.id });
    return { writes: courseWrites(course, record.version, unit), answer: id };
  });

/**
 * Counts again, by the calendar of a year that has come, the deadlines of every case in which somebody is yet to be reminded of one. A
 * case in which nothing moves is not written; a second run finds nothing left to do. A case that fails keeps no other from it; it is
 * named in the error at the end, so that the run is tried again.
 */
export const moveDeadlines = async (calendar: CalendarCome): Promise<{ moved: number }> => {
  const failures: unknown[] = [];
  let moved = 0;
  for await (const { PK } of table.items<{ PK: string }>({ index: 'GSI2', partition: agendaPartition })) {
    try {
      if (await moveIn(caseOfKey({ PK }), calendar)) moved++;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `the deadlines of ${failures.length} cases were not moved`);
  return { moved };
};

/** A process that had not heard of a calendar yet may have decided by the days of before for so long after it came. */
const late = 3 * 86_400_000;

/** Moves by every calendar that came in the last days: what was decided meanwhile by who had not heard of it. */
export const moveByLateCalendars = async (): Promise<{ moved: number }> => {
  const since = Date.parse(effects.now()) - late;
  let moved = 0;
  for (const { year, publishedAt } of await allCalendars())
    if (Date.parse(publishedAt) >= since) moved += (await moveDeadlines({ year, former: null })).moved;
  return { moved };
};
