import type { BusMessage, Change } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { CaseEventData } from '@jieti/rules';
import { sessionMessage } from '../conference/session-message.ts';
import { caseChanged, deadlineReminder, liabilityRecorded, measureChanged } from '../contract/events.ts';
import { remindedBy } from '../deadlines/reminder-item.ts';
import { enteredBy } from './entered.ts';
import type { LedgerEntry } from './entry.ts';

/** A leader held criminally liable; every other outcome of a referral stays in the ledger (A25, A27). */
const liabilities = ({ caseId, entry, type, data }: LedgerEntry): BusMessage[] => {
  if (type !== 'referral-outcome-recorded') return [];
  const { about, result, on } = data as CaseEventData[typeof type];
  if (result !== 'criminally-liable') return [];
  return [messageOf(liabilityRecorded, { caseId, ...about, on, version: entry })];
};

/** What the bus is told of a change: a reminder; minutes of a session; every entry, every measure it changed, a leader's criminal liability. */
export const messagesOf = (change: Change): readonly BusMessage[] => {
  const reminder = remindedBy(change);
  if (reminder) return [messageOf(deadlineReminder, reminder)];
  const session = sessionMessage(change);
  if (session) return [session];
  const entry = enteredBy(change);
  if (!entry) return [];
  const { caseId, unit, type, at, entry: version } = entry;
  return [
    messageOf(caseChanged, { caseId, unit, type, version, at }),
    ...entry.measures.map(({ bars, ...measure }) => {
      const barred = bars && { bars: [...bars] };
      return messageOf(measureChanged, { ...measure, ...barred, caseId, unit, version });
    }),
    ...liabilities(entry),
  ];
};
