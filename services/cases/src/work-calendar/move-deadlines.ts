import { city, effects } from '@jieti/lambda';
import { type CalendarCome, type CaseId, moveDeadlines as movedByRules } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import { applyEvents } from '../case/apply-events.ts';
import { agendaOf } from '../case/case-agenda.ts';
import { lastThatWaits, lowest } from '../case/case-order.ts';
import { caseWrites, courseWrites, loadCase } from '../case/case-record.ts';
import { type CaseSummary, summaryOf } from '../case/case-summary.ts';
import { caseOfKey, scopePartition } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { allCalendars } from './calendar-record.ts';
import { calendarVersions } from './calendar-versions.ts';
import { countBy } from './known-calendars.ts';

/** A case as the city's own list has it. */
interface Row {
  readonly PK: string;
  readonly summary: CaseSummary;
}

const saysOf = ({ deadlines = [] }: CaseSummary): string =>
  JSON.stringify(
    deadlines.map(({ kind, of, until, provisional }) => [kind, of, until, provisional ?? false]),
  );

/**
 * Enters what moves in a case, true if anything did. Where nothing does, its lines in lists are written anew if they still mark a day as
 * provisional that stays.
 */
const moveIn = (id: CaseId, row: Row, come: CalendarCome): Promise<boolean | null> =>
  transactPlanned(async () => {
    const record = await loadCase(id);
    if (!record) return null;
    const { state, head, version } = record;
    const unit = await unitFacts(state.unit);
    if (!unit) throw new Error(`unit ${state.unit} of case ${id} is not known here`);
    const events = movedByRules(state, come, { city: city(), unit, now: effects.now() });
    if (events.length > 0) {
      const course = applyEvents(record, events, { id, unit: unit.id });
      return { writes: courseWrites(course, version, unit), answer: true };
    }
    const agenda = agendaOf(state, unit);
    if (saysOf(summaryOf(state, agenda.deadlines)) === saysOf(row.summary)) return null;
    return { writes: caseWrites(state, head, version, unit, agenda), answer: false };
  });

/**
 * Counts again, by the calendar of a year as it is on record now, the deadlines of every case that is open or still has one. A case in
 * which nothing moves gets no entry; a second run finds nothing left to do. A case that fails keeps no other from it; it is named in the
 * error at the end, so that the run is tried again.
 */
export const moveDeadlines = async (year: number): Promise<{ moved: number }> => {
  const come = await calendarVersions(year);
  if (!come) return { moved: 0 };
  await countBy(come);
  const rows = table.items<Row>({
    index: 'GSI1',
    partition: scopePartition(city().root),
    between: [lowest, lastThatWaits],
  });
  const failures: unknown[] = [];
  let moved = 0;
  for await (const row of rows) {
    try {
      if (await moveIn(caseOfKey(row), row, come)) moved++;
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
    if (Date.parse(publishedAt) >= since) moved += (await moveDeadlines(year)).moved;
  return { moved };
};
