import {
  checkMatch,
  city,
  effects,
  executeCommand,
  type Problem,
  problem,
  type Request,
  refused,
} from '@jieti/lambda';
import {
  bestOf,
  type ChosenOffice,
  type ConferenceSession,
  type Correction,
  canRead,
  conferenceLevel,
  keepSession,
  placeOf,
  type SessionKept,
  type SessionMinutes,
  type UnitFacts,
} from '@jieti/rules';
import { actingFor } from '../acts/judge.ts';
import { unitFacts } from '../copies/units.ts';
import { table } from '../table.ts';
import { type SessionState, sessionWrites } from './session-record.ts';
import { sessionView } from './session-view.ts';
import { seenCases, seenSession } from './sight.ts';

/** The minutes as handed in; with `corrects`, in place of those on record. */
export interface Handed {
  readonly minutes: SessionMinutes;
  readonly corrects: { readonly session: string; readonly reasons: string } | undefined;
  readonly as: ChosenOffice | undefined;
}

/** A locality that is unknown here, or outside the caller's jurisdiction: one answer for both. */
const unknownLocality = (): Problem =>
  problem('not-found', {
    errors: [
      {
        pointer: '/locality',
        code: 'unknown-unit',
        detail: { zh: '没有这个单位', en: 'There is no such unit' },
      },
    ],
  });

const casesIn = ({ items }: SessionMinutes) =>
  items.flatMap(({ subject }) => (subject.kind === 'case' ? [subject.case] : []));

/** Judged in the name of the first of the caller's offices that may keep it; throws the refusal of the rules. */
const judged = async (
  { principal }: Request,
  { minutes, as }: Handed,
  correction: Correction | null,
  unit: UnitFacts,
): Promise<SessionKept> => {
  const seen = await seenCases(principal, casesIn(minutes));
  const context = { city: city(), unit, now: effects.now(), seen };
  const outcome = bestOf(
    actingFor(principal, unit, as).map((actor) => keepSession(minutes, correction, { ...context, actor })),
  );
  if (outcome === undefined) throw new Error('minutes need somebody to keep them');
  if (!outcome.ok) throw refused(outcome.refusals);
  return outcome.value;
};

const standing = (minutes: SessionMinutes, before: ConferenceSession | null, unit: UnitFacts) => {
  const level = conferenceLevel(unit);
  if (level === null) throw new Error('the rules let a session pass where there is no conference');
  const version = (before?.version ?? 0) + 1;
  return { id: before?.id ?? effects.newId(), version, level, ...minutes };
};

/**
 * Puts the minutes of a session on record, or a later version in their place (A12): the session, its entry for good and the
 * command's record in one transaction. Throws 404 for a locality unknown or outside, 412 for a version overtaken, and the
 * refusals of the rules.
 */
export const recordMinutes = (request: Request, handed: Handed) =>
  executeCommand(table, request, async () => {
    const { minutes, corrects } = handed;
    const unit = await unitFacts(minutes.locality);
    if (!unit || !canRead(request.principal, placeOf(unit))) throw unknownLocality();
    const before = corrects ? await seenSession(request.principal, corrects.session) : null;
    checkMatch(request, before?.version ?? 0);
    const correction = corrects ? { of: before?.session ?? null, reasons: corrects.reasons } : null;
    const kept = await judged(request, handed, correction, unit);
    const session = standing(minutes, before?.session ?? null, unit);
    const state: SessionState = { session, kept, reasons: corrects?.reasons ?? null };
    return {
      writes: sessionWrites(state, before, unit),
      answer: { status: 201, body: sessionView(state), version: session.version },
    };
  });
