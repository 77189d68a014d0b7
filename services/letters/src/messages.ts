import { type BusMessage, type Change, messageOf } from '@jieti/lambda';
import { reportedLate } from '@jieti/rules';
import {
  letterChanged,
  postChanged,
  reportChanged,
  unitChanged,
  unitDutiesChanged,
} from './contract/events.ts';
import type { DutyCountsRecord } from './duties/duty-record.ts';
import type { LetterRecord } from './letters/letter-record.ts';
import { type PostRecord, postOf } from './posts/post-record.ts';
import { type UnitRecord, unitOf } from './register/unit-record.ts';
import type { ReportRecord } from './reports/report-record.ts';

/** Records the other services learn of. */
type Published = UnitRecord | PostRecord | LetterRecord | ReportRecord | DutyCountsRecord;

const messageFor = (record: Published): BusMessage => {
  const { version } = record;
  switch (record.entity) {
    case 'unit':
      return messageOf(unitChanged, { unit: unitOf(record), version });
    case 'post':
      return messageOf(postChanged, { post: postOf(record), version });
    case 'letter':
      return messageOf(letterChanged, {
        letter: record.id,
        unit: record.unit,
        year: record.year,
        status: record.status,
        version,
      });
    case 'report':
      return messageOf(reportChanged, {
        report: record.id,
        unit: record.unit,
        year: record.year,
        kind: record.kind,
        status: record.status,
        late: reportedLate(record.steps, record.due),
        due: record.due,
        version,
      });
    case 'unit-duties':
      return messageOf(unitDutiesChanged, {
        unit: record.unit,
        year: record.year,
        counts: record.counts,
        version,
      });
  }
};

const entities: readonly unknown[] = [
  'unit',
  'post',
  'letter',
  'report',
  'unit-duties',
] satisfies Published['entity'][];

const isPublished = (item: object): item is Published => 'entity' in item && entities.includes(item.entity);

/** What the city's bus hears of a change in the table: each version of a unit, a post, a letter, a report or a unit’s duties, and nothing else. */
export const messagesOf = ({ after, before }: Change): BusMessage[] => {
  if (!after || !isPublished(after) || after.version === before?.version) return [];
  return [messageFor(after)];
};
