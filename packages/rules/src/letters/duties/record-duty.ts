import { yearOf } from '../../calendar/index.ts';
import { type ActsLaw, authorize, type Place } from '../../competence/index.ts';
import type { Actor } from '../../decision/actor.ts';
import { type CheckResult, collect, type Dated, today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { Instant, UnitFacts } from '../../vocabulary.ts';
import { type Duty, dutyIsCounted } from './duty.ts';
import { type DutyKindId, dutyKind, dutyKindsOf } from './duty-kinds.ts';

export interface RecordDuty
  extends Pick<Duty, 'id' | 'unit' | 'kind' | 'on' | 'title' | 'document' | 'correction'> {}

export interface RecordingContext extends Dated {
  readonly actor: Actor;
  readonly place: Place;
  readonly city: Dated['city'] & ActsLaw;
  readonly now: Instant;
  readonly unit: Pick<UnitFacts, 'id' | 'kind' | 'level' | 'ended'>;
}

/** A move of the count of a duty in a year. */
export interface CountChange {
  readonly year: number;
  readonly kind: DutyKindId;
  readonly by: 1 | -1;
}

/** A record, what it does to the one it corrects, and how the counts of its unit move. */
export interface RecordedDuty {
  readonly recorded: Decided<Duty>;
  readonly superseded: Decided<Duty> | null;
  readonly counts: readonly CountChange[];
}

const articlesOf = ({ kind }: Pick<Duty, 'kind'>) => [dutyKind(kind).article];

/** Whoever corrects a record may record such a duty too: a locality's staff do not undo a commission's meeting. */
const checkCompetence = (
  corrected: Duty | null,
  { kind }: RecordDuty,
  { actor, place, city }: RecordingContext,
): CheckResult => {
  const acts = [kind, ...(corrected ? [corrected.kind] : [])].map((one) => dutyKind(one).recording);
  return collect(...[...new Set(acts)].map((act) => authorize(actor, act, place, city)));
};

const checkKind = (command: RecordDuty, { unit }: RecordingContext): CheckResult => {
  const kinds = dutyKindsOf(unit).map(({ id }) => id);
  return kinds.includes(command.kind)
    ? null
    : refusal(
        'no-duty-of-this-unit',
        {},
        { articles: articlesOf(command), facts: { kind: command.kind, kinds }, pointer: '/kind' },
      );
};

/** A duty done today may be recorded today. */
const checkDay = (command: RecordDuty, context: RecordingContext): CheckResult =>
  command.on <= today(context)
    ? null
    : refusal(
        'duty-in-future',
        { on: command.on, today: today(context) },
        { articles: articlesOf(command), pointer: '/on' },
      );

/** A unit answers for what was done before its end, however late it is recorded, and for nothing after that (A3). */
const checkBeforeEnd = (command: RecordDuty, { unit: { id, ended } }: RecordingContext): CheckResult =>
  ended === undefined || command.on < ended.from
    ? null
    : unitEnded({ unit: id, from: ended.from, into: ended.into }, ['units', ...articlesOf(command)], '/on');

/** Only the last of a line of records is corrected. */
const checkNotSuperseded = (corrected: Duty | null): CheckResult =>
  corrected === null || corrected.supersededBy === null
    ? null
    : refusal(
        'duty-superseded',
        {},
        {
          articles: articlesOf(corrected),
          facts: { of: corrected.id, supersededBy: corrected.supersededBy },
          pointer: '/correction/of',
        },
      );

const changeOf = (duty: Duty, by: CountChange['by']): CountChange[] =>
  dutyIsCounted(duty) ? [{ year: yearOf(duty.on), kind: duty.kind, by }] : [];

const recordedBy = (command: RecordDuty, { actor, now }: RecordingContext): Decided<Duty> => {
  const { id, unit, kind, on, title, document, correction } = command;
  return {
    type: 'duty-recorded',
    at: now,
    actor,
    articles: articlesOf(command),
    data: { kind, on, title, document, correction },
    state: {
      id,
      unit,
      kind,
      on,
      title,
      document,
      correction,
      supersededBy: null,
      at: now,
      by: subjectOf(actor),
    },
  };
};

const supersededBy = (
  duty: Duty,
  { id, correction }: RecordDuty,
  context: RecordingContext,
): Decided<Duty> => ({
  type: 'duty-superseded',
  at: context.now,
  actor: context.actor,
  articles: articlesOf(duty),
  data: { supersededBy: id, reasons: correction?.reasons, withdrawn: correction?.withdrawn },
  state: { ...duty, supersededBy: id },
});

/**
 * Records a duty that was done, or corrects such a record by another (A4–A6): one of the unit's own, done and documented by
 * today, by whoever may record it.
 * @param corrected the record that a correction names.
 */
export const recordDuty = (
  corrected: Duty | null,
  command: RecordDuty,
  context: RecordingContext,
): Outcome<RecordedDuty> => {
  const refusals = collect(
    checkCompetence(corrected, command, context),
    checkNotSuperseded(corrected),
    checkKind(command, context),
    checkDay(command, context),
    checkDocumentDate(command.document.date, context, articlesOf(command)),
    checkBeforeEnd(command, context),
  );
  return refuseOr(refusals, () => {
    const recorded = recordedBy(command, context);
    return {
      recorded,
      superseded: corrected && supersededBy(corrected, command, context),
      counts: [...changeOf(recorded.state, 1), ...(corrected ? changeOf(corrected, -1) : [])],
    };
  });
};
