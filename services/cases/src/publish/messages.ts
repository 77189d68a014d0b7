import type { BusMessage, Change } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { Bar, CaseEventData } from '@jieti/rules';
import type { CaseEntry } from '../case/case-entry.ts';
import { insertedEntry, isCaseEntry } from '../case/ledger-stream.ts';
import { sessionMessage } from '../conference/session-message.ts';
import { caseChanged, deadlineReminder, liabilityRecorded, measureChanged } from '../contract/events.ts';
import { remindedBy } from '../deadlines/reminder-item.ts';
import { liabilityMessages } from '../liability/liability-message.ts';
import { calendarMessage } from '../work-calendar/calendar-message.ts';

/** A leader held criminally liable, or no more; every other outcome of a referral stays in the ledger (A25, A27). */
const liabilities = ({ subject, entry, type, data }: CaseEntry): BusMessage[] => {
  if (type !== 'referral-outcome-recorded') return [];
  const { about, result, on, lifts, referral } = data as CaseEventData[typeof type];
  const isOver = result !== 'criminally-liable';
  if (isOver && lifts === undefined) return [];
  const liability = { caseId: subject.id, ...about, on, version: entry, referral };
  return [messageOf(liabilityRecorded, { ...liability, ...(isOver && { isOver }), ...(lifts && { lifts }) })];
};

const barred = (bars: readonly Bar[]) =>
  bars.map(({ answersFor, ...bar }) => ({ ...bar, ...(answersFor && { answersFor: [...answersFor] }) }));

/** The deadlines that an entry moved, if it is one that moves them. */
const movedBy = ({ type, data }: CaseEntry) => {
  if (type !== 'deadlines-moved') return {};
  const { moved } = data as CaseEventData[typeof type];
  return {
    moved: moved.map(({ kind, of, formerLastDay, lastDay }) => ({ kind, of, formerLastDay, lastDay })),
  };
};

/** An entry of a case, every measure it changed, and a leader's criminal liability. */
const caseMessages = (entered: CaseEntry): readonly BusMessage[] => {
  const { subject, unit, type, at, entry: version, measures } = entered;
  const caseId = subject.id;
  return [
    messageOf(caseChanged, { caseId, unit, type, version, at, ...movedBy(entered) }),
    ...measures.map(({ bars, ...measure }) =>
      messageOf(measureChanged, { ...measure, ...(bars && { bars: barred(bars) }), caseId, unit, version }),
    ),
    ...liabilities(entered),
  ];
};

/** Makes the messages for the bus of a change of the table: of reminders, and of entries of cases, of sessions and of working calendars. */
export const messagesOf = (change: Change): readonly BusMessage[] => {
  const reminder = remindedBy(change);
  if (reminder) return [messageOf(deadlineReminder, reminder)];
  const entry = insertedEntry(change);
  if (!entry) return [];
  if (isCaseEntry(entry)) return caseMessages(entry);
  switch (entry.subject.type) {
    case 'conference-session':
      return [sessionMessage(entry)];
    case 'liability':
      return liabilityMessages(entry);
    case 'work-calendar':
      return [calendarMessage(entry)];
    default:
      return [];
  }
};
