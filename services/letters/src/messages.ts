import { type BusMessage, type Change, messageOf } from '@jieti/lambda';
import { letterChanged, postChanged, unitChanged } from './contract/events.ts';
import type { LetterRecord } from './letters/letter-record.ts';
import { type PostRecord, postOf } from './posts/post-record.ts';
import { type UnitRecord, unitOf } from './register/unit-record.ts';

/** Records the other services learn of. */
type Published = UnitRecord | PostRecord | LetterRecord;

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
  }
};

const entities: readonly unknown[] = ['unit', 'post', 'letter'] satisfies Published['entity'][];

const isPublished = (item: object): item is Published => 'entity' in item && entities.includes(item.entity);

/** What the city's bus hears of a change in the table: each version of a unit, a post or a letter, and nothing else. */
export const messagesOf = ({ after, before }: Change): BusMessage[] => {
  if (!after || !isPublished(after) || after.version === before?.version) return [];
  return [messageFor(after)];
};
