import {
  type CappingEvent,
  type EventChanged,
  type GradedYear,
  unitOfEvent,
  type YearEvent,
} from '@jieti/rules';
import type { z } from 'zod';
import type { eventSchema } from '../contract/year-events.ts';
import { unitRange, yearEventKey, yearEventsOf, yearEventsPK } from '../keys.ts';
import { type PlannedRecord, planNext, type Stored } from '../stored.ts';
import { table } from '../table.ts';

/** One version of an event. Versions stay: the insertion of one is what has a published result looked at again. */
export type EventRecord = Stored<YearEvent>;

const entity = 'year-event';

/** An event as it stands; undefined where there is none. */
export const findEvent = async (of: GradedYear, id: string): Promise<EventRecord | undefined> => {
  const { partition, prefix } = yearEventsOf(of, unitOfEvent(id), id);
  const latest = { partition, prefix, descending: true, pageSize: 1 };
  return (await table.page<EventRecord>(latest)).items[0];
};

/** Plans the next version of an event, with its entry. */
export const planEvent = (
  before: EventRecord | undefined,
  changed: EventChanged,
): PlannedRecord<YearEvent> => {
  const { id, unit } = changed.state;
  const key = yearEventKey(changed.state, unit, id, (before?.version ?? 0) + 1);
  return planNext({ entity, id, key, unit }, before, changed);
};

/** Finds the history of an event. */
export const eventHistory = (of: GradedYear, id: string) =>
  [table, { type: entity, id }, () => findEvent(of, id)] as const;

/** Every event as it stands last, of records in the order of their versions. */
const asTheyStand = (records: readonly EventRecord[]): EventRecord[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];

/** Events of a year, those withdrawn among them; of one unit if it is named. */
export const eventsOfYear = async (of: GradedYear, unit: string | undefined): Promise<EventRecord[]> => {
  const partition = yearEventsPK(of);
  const range = unit === undefined ? { partition } : { partition, between: unitRange(unit, unit) };
  return asTheyStand(await table.all<EventRecord>(range));
};

/** Events that stand of the units from `first` to `last`, as grading sees them. */
export const cappingEvents = async (
  of: GradedYear,
  first: string,
  last: string,
): Promise<Map<string, CappingEvent[]>> => {
  const range = { partition: yearEventsPK(of), between: unitRange(first, last) };
  const standing = asTheyStand(await table.all<EventRecord>(range)).filter(
    ({ status }) => status === 'entered',
  );
  return new Map(
    [...Map.groupBy(standing, ({ unit }) => unit)].map(([unit, events]) => [
      unit,
      events.map(({ id, cap, on }) => ({ id, cap, on })),
    ]),
  );
};

export const eventAnswerOf = ({
  id,
  year,
  unit,
  cap,
  on,
  document,
  facts,
  status,
  reasons,
  version,
}: EventRecord): z.output<typeof eventSchema> => ({
  id,
  year,
  unit,
  cap,
  on,
  document,
  facts,
  status,
  reasons,
  version,
});
