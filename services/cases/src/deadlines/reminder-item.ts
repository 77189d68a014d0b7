import type { Change } from '@jieti/lambda';
import type { Case, Instant, Reminder } from '@jieti/rules';
import type { z } from 'zod';
import { deadlineReminder } from '../contract/events.ts';
import { reminderKey } from '../keys.ts';

export type ReminderDetail = z.input<typeof deadlineReminder.detail>;

const detailOf = (state: Case, { key, when, deadline }: Reminder, at: Instant): ReminderDetail => ({
  caseId: state.id,
  key,
  unit: state.unit,
  kind: deadline.kind,
  of: deadline.of,
  stage: deadline.stage,
  whose: deadline.whose,
  bodies: [...deadline.bodies],
  when,
  light: when === 'passed' ? 'red' : 'amber',
  lapsed: when === 'passed' && deadline.expires,
  lastDay: deadline.lastDay,
  until: deadline.until,
  ...(deadline.provisional && { provisional: deadline.provisional }),
  at,
});

/** A reminder as the table keeps it for good; the stream tells the bus of it. */
export const reminderItem = (state: Case, reminder: Reminder, at: Instant) => ({
  ...reminderKey(state.id, reminder.key),
  entity: 'reminder',
  detail: detailOf(state, reminder, at),
});

/** The reminder that a change of the table added, or null for any other change. */
export const remindedBy = ({ kind, after }: Change): ReminderDetail | null =>
  kind === 'INSERT' && after?.entity === 'reminder' ? deadlineReminder.detail.parse(after.detail) : null;
