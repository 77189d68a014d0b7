import { city, effects, logger } from '@jieti/lambda';
import { type SigningReminder, signingDeadline } from '@jieti/rules';
import { transact } from '@jieti/store';
import { letterKey, letterNoticeKey, remindedKey } from '../keys.ts';
import type { LetterRecord } from '../letters/letter-record.ts';
import { everyUnit } from '../pages.ts';
import { endOf, type UnitRecord } from '../register/unit-record.ts';
import { loadAll, putVersion } from '../table.ts';
import { nextOf } from './check-signing.ts';
import { type LetterNotice, type LetterNoticeRecord, noticeItem } from './letter-notice.ts';

/** How many at a time: the table serves them side by side. */
const together = 10;

/** Of these units, what is to be called to mind: letters not in force, and units that have none. */
const noticesOf = async (
  units: readonly UnitRecord[],
  year: number,
  why: LetterNotice['why'],
): Promise<LetterNotice[]> => {
  // The city signs with the province, not here; a unit that is no more is asked for nothing.
  const below = units.filter((unit) => unit.parent !== null && endOf(unit) === undefined);
  const [letters, before] = await Promise.all([
    loadAll<LetterRecord>(below.map(({ id }) => letterKey(year, id))),
    loadAll<LetterNoticeRecord>(below.map(({ id }) => letterNoticeKey(id, year, why))),
  ]);
  const standing = new Map(letters.map(({ unit, status }) => [unit, status]));
  const noticed = new Set(before.map(({ unit }) => unit));
  const deadline = signingDeadline(year, city());
  return below.flatMap(({ id: unit }): LetterNotice[] => {
    const status = standing.get(unit) ?? 'missing';
    if (status === 'in-force' || noticed.has(unit)) return [];
    return [{ unit, year, why, status, deadline, at: effects.now(), version: 1 }];
  });
};

const enterAll = async (notices: readonly LetterNotice[]): Promise<number> => {
  let entered = 0;
  for (let i = 0; i < notices.length; i += together) {
    const batch = notices.slice(i, i + together);
    const written = await Promise.all(batch.map((notice) => transact([putVersion(noticeItem(notice), 0)])));
    entered += written.filter(Boolean).length;
  }
  return entered;
};

/** The round the machine was told to make. */
export interface ReminderInput {
  readonly year: number;
  readonly why: SigningReminder;
}

/**
 * Enters for each unit without a letter in force that the signing deadline draws near, or has passed (A7, I-1): once each;
 * the stream tells the others. A round that is not due, or was made, is not made: whoever asks late or twice does nothing.
 */
export const remindLetters = async ({ year, why }: ReminderInput): Promise<{ readonly reminded: number }> => {
  const next = await nextOf(year);
  if (next.action !== 'remind' || next.why !== why) return { reminded: 0 };
  let reminded = 0;
  for await (const units of everyUnit()) reminded += await enterAll(await noticesOf(units, year, why));
  const mark = { ...remindedKey(year, why), entity: 'letters-reminded', year, version: 1, at: effects.now() };
  await transact([putVersion(mark, 0)]);
  logger.info('letters called to mind', { year, why, reminded });
  return { reminded };
};
