import type { BusMessage, Change } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import { postOf, reportedLate, unitOf, yearOf } from '@jieti/rules';
import {
  findingChanged,
  findingReferred,
  letterChanged,
  letterReminded,
  postChanged,
  reportChanged,
  unitChanged,
  unitDutiesChanged,
} from '../../contract/events.ts';
import type { DutyCountsRecord } from '../../duties/duty-record.ts';
import type { FindingRecord } from '../../inspections/finding-record.ts';
import type { FindingStatusRow } from '../../inspections/finding-status-row.ts';
import type { LetterRecord } from '../../letters/letter-record.ts';
import type { PostRecord } from '../../posts/post-record.ts';
import type { UnitRecord } from '../../register/unit-record.ts';
import type { LetterNoticeRecord } from '../../reminders/letter-notice.ts';
import type { ReportRecord } from '../../reports/report-record.ts';
import { publishedEntities } from './published-entities.ts';

/** Records the other services learn of. */
type Published =
  | UnitRecord
  | PostRecord
  | LetterRecord
  | ReportRecord
  | DutyCountsRecord
  | FindingRecord
  | FindingStatusRow
  | LetterNoticeRecord;

/** The message of a finding that was referred: nothing else of what was found is news to others. */
const referralOf = ({ referral, inspection, number, unit }: FindingRecord): BusMessage | undefined => {
  if (!referral) return undefined;
  const { id, authority, office, at, by, ...lead } = referral;
  const told = { referral: id, inspection, finding: number, authority, unit, lead, subject: by, office, at };
  return messageOf(findingReferred, told);
};

const messageFor = (record: Published): BusMessage | undefined => {
  const { version } = record;
  switch (record.entity) {
    case 'unit':
      return messageOf(unitChanged, {
        unit: unitOf(record),
        enteredOn: record.enteredOn,
        ...(record.earlier && { earlier: [...record.earlier] }),
        version,
      });
    case 'post':
      return messageOf(postChanged, { post: { ...postOf(record), tenures: [...record.tenures] }, version });
    case 'letter':
      return messageOf(letterChanged, {
        letter: record.id,
        unit: record.unit,
        year: record.year,
        status: record.status,
        inForceOn: record.inForceOn,
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
        deadline: record.deadline,
        version,
      });
    case 'unit-duties':
      return messageOf(unitDutiesChanged, {
        unit: record.unit,
        year: record.year,
        counts: record.counts,
        version,
      });
    case 'finding':
      return referralOf(record);
    case 'finding-status':
      return messageOf(findingChanged, {
        inspection: record.inspection,
        finding: record.number,
        unit: record.unit,
        year: yearOf(record.on),
        status: record.status,
        deadline: record.deadline,
        version,
      });
    case 'letter-notice': {
      const { unit, year, why, status, deadline, at } = record;
      return messageOf(letterReminded, { unit, year, why, status, deadline, at });
    }
  }
};

const entities: readonly unknown[] = publishedEntities satisfies readonly Published['entity'][];

const isPublished = (item: object): item is Published => 'entity' in item && entities.includes(item.entity);

/** What the city's bus hears of a change in the table: each version of a unit, a post, a letter, a report, a unit’s duties or the status of a finding, a referral, a reminder, and nothing else. */
export const messagesOf = ({ after, before }: Change): BusMessage[] => {
  if (!after || !isPublished(after) || after.version === before?.version) return [];
  if (before?.referral) return [];
  const message = messageFor(after);
  return message ? [message] : [];
};
