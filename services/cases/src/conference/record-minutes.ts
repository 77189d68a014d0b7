import {
  allowed,
  checkMatch,
  city,
  cityFile,
  effects,
  executeCommand,
  notFoundAt,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  type ChosenOffice,
  type Correction,
  canRead,
  lawOn,
  minutesPaper,
  placeOf,
  recordMinutes as recordByRules,
  type SessionMinutes,
} from '@jieti/rules';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { readableCases, readableSession } from './session-access.ts';
import { sessionWrites } from './session-record.ts';
import { sessionView } from './session-view.ts';

/** The minutes as handed in; with `corrects`, in place of those on record. */
export interface Handed {
  readonly minutes: SessionMinutes;
  readonly corrects: { readonly session: string; readonly reasons: string } | undefined;
  readonly as: ChosenOffice | undefined;
}

const casesIn = ({ items }: SessionMinutes) =>
  items.flatMap(({ subject }) => (subject.kind === 'case' ? [subject.case] : []));

/**
 * Puts the minutes of a session on record, or a later version in their place (A12): the session, its entry for good and the
 * command's record in one transaction.
 * @throws 404 for a locality unknown or outside, alike, 412 for a version overtaken, and the refusals of the rules.
 */
export const recordMinutes = (request: Request, { minutes, corrects, as }: Handed) =>
  executeCommand(table, request, async () => {
    const { principal } = request;
    const unit = await unitFacts(minutes.locality);
    if (!unit || !canRead(principal, placeOf(unit))) throw notFoundAt('unknown-unit', '/locality');
    const before = corrects ? await readableSession(principal, corrects.session) : null;
    checkMatch(request, before?.version ?? 0);
    const correction: Correction | null = corrects
      ? { of: before?.session ?? null, reasons: corrects.reasons }
      : null;
    const readable = await readableCases(principal, casesIn(minutes));
    const lawThen = lawOn(cityFile(), minutes.heldOn);
    const context = { city: city(), lawThen, unit, now: effects.now(), newId: effects.newId(), readable };
    const decided = allowed(
      actAs(
        principal,
        'record-minutes',
        placeOf(unit),
        city(),
        (actor) => recordByRules(minutes, correction, { ...context, actor }),
        as,
      ),
    );
    const corrected = before ? [minutesPaper(before.session)] : [];
    const papers = await paperWrites(table, [minutesPaper(decided.state.session)], corrected);
    return {
      writes: [...sessionWrites(decided, before, unit), ...papers],
      answer: { status: 201, body: sessionView(decided.state), version: decided.state.session.version },
    };
  });
