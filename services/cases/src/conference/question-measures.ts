import { city, effects } from '@jieti/lambda';
import { isReadable } from '@jieti/ledger';
import { type CaseId, type ConferenceSession, questionByMinutes } from '@jieti/rules';
import { readHistory, transactPlanned } from '@jieti/store';
import type { z } from 'zod';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites, loadCase } from '../case/case-record.ts';
import type { sessionKept } from '../contract/events.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { unlessCorrected } from './cited-session.ts';
import { loadSession, sessionSubject } from './session-record.ts';

/** Cases that any version of the minutes spoke of: a correction may name another than the one that rests on them. */
const everSpokenOf = async (id: string): Promise<readonly CaseId[]> => {
  const { entries } = await readHistory(table, sessionSubject(id), () => loadSession(id));
  const cases = entries
    .filter(isReadable)
    .flatMap(({ data }) =>
      (data as { readonly session: ConferenceSession }).session.items.flatMap(({ subject }) =>
        subject.kind === 'case' ? [subject.case] : [],
      ),
    );
  return [...new Set(cases)];
};

/** Judged on the minutes as they stand, which nobody may correct between that and the writing. */
const questionIn = (id: CaseId, sessionId: string): Promise<CaseId | null> =>
  transactPlanned(async () => {
    const record = await loadCase(id);
    const session = (await loadSession(sessionId))?.session;
    const unit = record && (await unitFacts(record.state.unit));
    if (!record || !session || !unit) return null;
    const events = questionByMinutes(record.state, { city: city(), session, now: effects.now() });
    if (events.length === 0) return null;
    const course = applyEvents(record, events, { id, unit: unit.id });
    return {
      writes: [...courseWrites(course, record.version, unit), ...unlessCorrected(session)],
      answer: id,
    };
  });

/**
 * Looks at every case that a session spoke of once its minutes are on record or corrected, whichever version the message tells of: a measure
 * decided on what they say no more is in question. Told twice, or late, it finds nothing left to do.
 */
export const questionMeasures = async ({
  session,
  version,
}: z.output<typeof sessionKept.detail>): Promise<void> => {
  // Nothing can rest on minutes that were never corrected.
  if (version === 1) return;
  for (const id of await everSpokenOf(session)) await questionIn(id, session);
};
