import type { BusMessage, Change } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { Bar, CaseEventData } from '@jieti/rules';
import type { CaseEntry } from '../case/case-entry.ts';
import { insertedEntry, isCaseEntry } from '../case/ledger-stream.ts';
import { sessionMessage } from '../conference/session-message.ts';
import { caseChanged, deadlineReminder, liabilityRecorded, measureChanged } from '../contract/events.ts';
import { remindedBy } from '../deadlines/reminder-item.ts';

/** A leader held criminally liable; every other outcome of a referral stays in the ledger (A25, A27). */
const liabilities = ({ subject, entry, type, data }: CaseEntry): BusMessage[] => {
  if (type !== 'referral-outcome-recorded') return [];
  const { about, result, on } = data as CaseEventData[typeof type];
  if (result !== 'criminally-liable') return [];
  return [messageOf(liabilityRecorded, { caseId: subject.id, ...about, on, version: entry })];
};

const barred = (bars: readonly Bar[]) =>
  bars.map(({ answersFor, ...bar }) => ({ ...bar, ...(answersFor && { answersFor: [...answersFor] }) }));

/** An entry of a case, every measure it changed, and a leader's criminal liability. */
const caseMessages = (entered: CaseEntry): readonly BusMessage[] => {
  const { subject, unit, type, at, entry: version, measures } = entered;
  const caseId = subject.id;
  return [
    messageOf(caseChanged, { caseId, unit, type, version, at }),
    ...measures.map(({ bars, ...measure }) =>
      messageOf(measureChanged, { ...measure, ...(bars && { bars: barred(bars) }), caseId, unit, version }),
    ),
    ...liabilities(entered),
  ];
};

/** Makes the messages for the bus of a change of the table: of reminders, and of entries of cases and of sessions. */
export const messagesOf = (change: Change): readonly BusMessage[] => {
  const reminder = remindedBy(change);
  if (reminder) return [messageOf(deadlineReminder, reminder)];
  const entry = insertedEntry(change);
  if (!entry) return [];
  if (isCaseEntry(entry)) return caseMessages(entry);
  return entry.subject.type === 'conference-session' ? [sessionMessage(entry)] : [];
};
