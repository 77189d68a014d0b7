import { city, effects, logger } from '@jieti/lambda';
import { signingDeadline, signingReminder, yearOf } from '@jieti/rules';
import { issueKey, letterKey, letterNoticeKey, remindedKey } from '../keys.ts';
import { everyUnit } from '../pages.ts';
import { endOf, type UnitRecord } from '../register/unit-record.ts';
import { load, loadAll, putVersion } from '../table.ts';
import { commitAlone } from '../timed.ts';
import { today } from '../today.ts';
import { type LetterNotice, type LetterNoticeRecord, noticeItem } from './letter-notice.ts';
import type { LetterRecord } from './letter-record.ts';

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
    const written = await Promise.all(
      batch.map((notice) => commitAlone([putVersion(noticeItem(notice), 0)])),
    );
    entered += written.filter(Boolean).length;
  }
  return entered;
};

/** A year's letters are looked at once before the deadline and once after it, and only if they were issued at all. */
const remindYear = async (year: number): Promise<number> => {
  const why = signingReminder(year, today(), city());
  if (why === null || (await load(issueKey(year))) === undefined) return 0;
  const key = remindedKey(year, why);
  if ((await load(key)) !== undefined) return 0;
  let entered = 0;
  for await (const units of everyUnit()) entered += await enterAll(await noticesOf(units, year, why));
  const mark = { ...key, entity: 'letters-reminded', year, version: 1, at: effects.now() };
  await commitAlone([putVersion(mark, 0)]);
  return entered;
};

/**
 * Looks daily whether the signing deadline draws near or has passed (A7, I-1), and then enters for each unit without a
 * letter in force that it is called to mind, or late: once each; the stream tells the others.
 */
export const remindLetters = async (): Promise<{ readonly reminded: number }> => {
  const year = yearOf(today());
  const reminded = (await remindYear(year - 1)) + (await remindYear(year));
  if (reminded > 0) logger.info('letters called to mind', { year, reminded });
  return { reminded };
};
