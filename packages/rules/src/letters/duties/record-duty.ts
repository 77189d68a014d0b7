import { yearOf } from '../../calendar/index.ts';
import { type ActsLaw, authorize, type Place, recordingAct } from '../../competence/index.ts';
import type { Actor } from '../../decision/actor.ts';
import { type CheckResult, collect, type Dated, today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { sameWords } from '../../decision/same-words.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import type { DutyKind } from '../../law/kinds/index.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { Instant, UnitFacts } from '../../vocabulary.ts';
import { type DutiesLaw, dutyKindsOf } from './duties-of.ts';
import { type Duty, dutyIsCounted } from './duty.ts';

export interface RecordDuty
  extends Pick<Duty, 'id' | 'unit' | 'kind' | 'on' | 'title' | 'document' | 'correction'> {
  /** Why it is another, where one like it is on record. */
  readonly despiteAlike?: string | undefined;
}

export interface RecordingContext extends Dated {
  readonly actor: Actor;
  readonly place: Place;
  /** The law of today, by which somebody is competent. */
  readonly city: Dated['city'] & ActsLaw;
  /** The law of the day on which the duty was done: it says whose duty it was. */
  readonly lawThen: DutiesLaw;
  readonly now: Instant;
  readonly kind: DutyKind;
  readonly unit: Pick<UnitFacts, 'id' | 'kind' | 'level' | 'ended'>;
  /** The unit’s records of the same year. */
  readonly ofYear: readonly Duty[];
}

/** A move of the count of a duty in a year. */
export interface CountChange {
  readonly year: number;
  readonly kind: string;
  readonly by: 1 | -1;
}

/** A record, what it does to the one it corrects, and how the counts of its unit move. */
export interface RecordedDuty {
  readonly recorded: Decided<Duty>;
  readonly superseded: Decided<Duty> | null;
  readonly counts: readonly CountChange[];
}

/** A record that a correction names, with its kind by the law of its own day. */
export interface Corrected {
  readonly duty: Duty;
  readonly kind: DutyKind;
}

/** Whoever corrects a record may record such a duty too: a locality's staff do not undo a commission's meeting. */
const checkCompetence = (
  corrected: Corrected | null,
  { actor, place, city, kind }: RecordingContext,
): CheckResult => {
  const kinds = corrected && corrected.kind.id !== kind.id ? [kind, corrected.kind] : [kind];
  return collect(...kinds.map((one) => authorize(actor, recordingAct(one), place, city)));
};

const checkKind = ({ unit, kind, lawThen }: RecordingContext): CheckResult => {
  const kinds = dutyKindsOf(unit, lawThen).map(({ id }) => id);
  return kinds.includes(kind.id)
    ? null
    : refusal(
        'no-duty-of-this-unit',
        {},
        { articles: [kind.subject], facts: { kind: kind.id, kinds }, pointer: '/kind' },
      );
};

/** A duty done today may be recorded today. */
const checkDay = (command: RecordDuty, context: RecordingContext): CheckResult =>
  command.on <= today(context)
    ? null
    : refusal(
        'duty-in-future',
        { on: command.on, today: today(context) },
        { articles: [context.kind.subject], pointer: '/on' },
      );

/** A unit answers for what was done before its end, however late it is recorded, and for nothing after that (A3). */
const checkBeforeEnd = (command: RecordDuty, { unit: { id, ended }, kind }: RecordingContext): CheckResult =>
  ended === undefined || command.on < ended.from
    ? null
    : unitEnded({ unit: id, from: ended.from, into: ended.into }, ['units', kind.subject], '/on');

/** Only the last of a line of records is corrected. */
const checkNotSuperseded = (corrected: Corrected | null): CheckResult =>
  corrected === null || corrected.duty.supersededBy === null
    ? null
    : refusal(
        'duty-superseded',
        {},
        {
          articles: [corrected.kind.subject],
          facts: { of: corrected.duty.id, supersededBy: corrected.duty.supersededBy },
          pointer: '/correction/of',
        },
      );

/** Records that count and could be the same: of that kind, on that day or in those words. The one it corrects is none of them. */
const alikeTo = (
  { kind, on, title, correction }: RecordDuty,
  { ofYear }: Pick<RecordingContext, 'ofYear'>,
): readonly Duty[] =>
  ofYear.filter(
    (one) =>
      dutyIsCounted(one) &&
      one.kind === kind &&
      one.id !== correction?.of &&
      (one.on === on || sameWords(one.title, title)),
  );

/** A duty that looks like one on record is told first, and entered only with a reason. */
const checkNotAlike = (command: RecordDuty, context: RecordingContext): CheckResult => {
  const alike = alikeTo(command, context);
  if (alike.length === 0 || command.despiteAlike !== undefined || command.correction?.withdrawn) return null;
  return refusal(
    'duty-alike',
    { on: alike[0]?.on ?? command.on },
    {
      articles: [context.kind.subject],
      facts: { alike: alike.map(({ id, on, title }) => ({ id, on, title })) },
      pointer: '/despiteAlike',
    },
  );
};

const changeOf = (duty: Duty, by: CountChange['by']): CountChange[] =>
  dutyIsCounted(duty) ? [{ year: yearOf(duty.on), kind: duty.kind, by }] : [];

const recordedBy = (
  command: RecordDuty,
  { actor, now, kind: { subject }, ofYear }: RecordingContext,
): Decided<Duty> => {
  const { id, unit, kind, on, title, document, correction, despiteAlike: reasons } = command;
  const alike = alikeTo(command, { ofYear }).map((one) => one.id);
  const despite = reasons !== undefined && alike.length > 0 ? { despite: { alike, reasons } } : {};
  return {
    type: 'duty-recorded',
    at: now,
    actor,
    articles: [subject],
    data: { kind, on, title, document, correction, ...despite },
    state: {
      id,
      unit,
      kind,
      on,
      title,
      document,
      correction,
      ...despite,
      supersededBy: null,
      at: now,
      by: subjectOf(actor),
    },
  };
};

const supersededBy = (
  { duty, kind }: Corrected,
  { id, correction }: RecordDuty,
  context: RecordingContext,
): Decided<Duty> => ({
  type: 'duty-superseded',
  at: context.now,
  actor: context.actor,
  articles: [kind.subject],
  data: { supersededBy: id, reasons: correction?.reasons, withdrawn: correction?.withdrawn },
  state: { ...duty, supersededBy: id },
});

/**
 * Records a duty that was done, or corrects such a record by another (A4–A6): one of the unit's own, done and documented by
 * today, by whoever may record it.
 * @param corrected the record that a correction names.
 */
export const recordDuty = (
  corrected: Corrected | null,
  command: RecordDuty,
  context: RecordingContext,
): Outcome<RecordedDuty> => {
  const refusals = collect(
    checkCompetence(corrected, context),
    checkNotSuperseded(corrected),
    checkKind(context),
    checkDay(command, context),
    checkDocumentDate(command.document.date, context, [context.kind.subject]),
    checkBeforeEnd(command, context),
    checkNotAlike(command, context),
  );
  return refuseOr(refusals, () => {
    const recorded = recordedBy(command, context);
    return {
      recorded,
      superseded: corrected && supersededBy(corrected, command, context),
      counts: [...changeOf(recorded.state, 1), ...(corrected ? changeOf(corrected.duty, -1) : [])],
    };
  });
};
