import { city, effects, logger } from '@jieti/lambda';
import { endOf, isToCome, lettersToRemind, type SigningReminder, signingDeadline } from '@jieti/rules';
import { letterKey, letterNoticeKey, remindedKey } from '../keys.ts';
import type { LetterRecord } from '../letters/letter-record.ts';
import { everyUnit } from '../register/every-unit.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { nextOf } from './check-signing.ts';
import { type LetterNotice, type LetterNoticeRecord, noticeItem } from './letter-notice.ts';

/** Notices written at a time: the table takes them side by side. */
const together = 10;

/** The notices that are due for these units: of letters not in force, and of units that have none. */
const noticesOf = async (
  units: readonly UnitRecord[],
  year: number,
  why: SigningReminder,
): Promise<LetterNotice[]> => {
  const [letters, before] = await Promise.all([
    table.readMany<LetterRecord>(units.map(({ id }) => letterKey(year, id))),
    table.readMany<LetterNoticeRecord>(units.map(({ id }) => letterNoticeKey(id, year, why))),
  ]);
  const statuses = new Map(letters.map(({ unit, status }) => [unit, status]));
  const noticed = new Set(before.map(({ unit }) => unit));
  const context = { now: effects.now(), city: city() };
  const asked = units.map((unit) => ({
    id: unit.id,
    parent: unit.parent,
    endedOn: endOf(unit),
    isToCome: isToCome(unit, context),
  }));
  const deadline = signingDeadline(year, city());
  return lettersToRemind(asked, statuses)
    .filter(({ unit }) => !noticed.has(unit))
    .map((reminded) => ({ ...reminded, year, why, deadline, at: effects.now(), version: 1 }));
};

/** Writes the notices that are not there yet (idempotent), and says how many those were. */
const writeAll = async (notices: readonly LetterNotice[]): Promise<number> => {
  let written = 0;
  for (let i = 0; i < notices.length; i += together) {
    const batch = notices.slice(i, i + together);
    const inserted = await Promise.all(batch.map((notice) => table.insertNow({ ...noticeItem(notice) })));
    written += inserted.filter(Boolean).length;
  }
  return written;
};

/** The round that the machine asks for. */
export interface ReminderInput {
  readonly year: number;
  readonly why: SigningReminder;
}

/**
 * Records for each unit without a letter in force that the signing deadline draws near, or has passed (A7, I-1): once each;
 * the stream tells the others. A round that is not due, or was made, is not made: whoever asks late or twice does nothing.
 */
export const remindLetters = async ({ year, why }: ReminderInput): Promise<{ readonly reminded: number }> => {
  const next = await nextOf(year);
  if (next.action !== 'remind' || next.why !== why) return { reminded: 0 };
  let reminded = 0;
  for await (const units of everyUnit()) reminded += await writeAll(await noticesOf(units, year, why));
  const mark = { ...remindedKey(year, why), entity: 'letters-reminded', year, version: 1, at: effects.now() };
  await table.insertNow(mark);
  logger.info('letters called to mind', { year, why, reminded });
  return { reminded };
};
