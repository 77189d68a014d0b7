import { dayEndingAt, endInWorkingDays, legalDateOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import type { CompetentOffice } from '../../competence/competent-offices.ts';
import { type NumberParameter, numberAt } from '../../parameters/index.ts';
import type { Instant, LegalDate, Light, Office, StageId, UnitFacts } from '../../vocabulary.ts';
import type { DeadlineKind, OfficeDeadlineKind, UnitDeadlineKind } from '../case/words.ts';
import { amberFrom } from '../clock/amber-window.ts';

/** Those for whom an end runs. */
export const deadlineOwners = ['unit', 'office'] as const;
type DeadlineOwner = (typeof deadlineOwners)[number];

/** A body that a deadline is for, in its place. */
export type DeadlineBody = Pick<Office, 'body' | 'level' | 'jurisdiction'>;

/** An end that runs in a case, for lists, lights and reminders. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /**
   * The thing it is about: the number of the filing or of the appeal, or else the entry of the measure or of the
   * proposal.
   */
  readonly of: number | null;
  readonly whose: DeadlineOwner;
  /** The bodies it is for; empty where it is the unit's. */
  readonly bodies: readonly DeadlineBody[];
  readonly stage: StageId | null;
  /** The instant of the act or the end from which it is there: counted by the calendars of then. */
  readonly since: Instant;
  readonly lastDay: LegalDate;
  /** 24:00 of the last day: it has passed iff now ≥ this. */
  readonly until: Instant;
  readonly amberAt: Instant;
  /** The calendar of a year on the way is not published yet: the last day moves, on the record, if it says so. Absent: it stays. */
  readonly provisional?: true;
  /** A right, to be used or not: past its end it is gone, and never overdue. */
  readonly expires: boolean;
}

/** A deadline with the offices it is for, in the capacities that count: none where it is the unit's. */
export interface OwnedDeadline extends Deadline {
  readonly offices: readonly CompetentOffice[];
}

/** The city and the unit a case's deadlines are worked out for. */
export interface Place {
  readonly city: CitySettings;
  readonly unit: UnitFacts;
}

/** The time in which a deadline runs. */
export interface Run {
  readonly since: Instant;
  /** The act that a run rests on which begins only later; absent: it begins with it. */
  readonly knownSince?: Instant;
  readonly lastDay: LegalDate;
  readonly until: Instant;
  readonly provisional?: boolean;
}

/** The run that ends at an instant, which is the end of a day. */
export const runUntil = (since: Instant, until: Instant, { city }: Place): Run => ({
  since,
  until,
  lastDay: dayEndingAt(until, city.zone),
});

/** The working days a parameter gives the offices, counted from the day after an instant (I-19). */
export const workingDays = (parameter: NumberParameter, since: Instant, { city }: Place): Run => {
  const from = legalDateOf(since, city.zone);
  return { since, ...endInWorkingDays(from, numberAt(city, parameter, from), city) };
};

const placesOf = (offices: readonly CompetentOffice[]): readonly DeadlineBody[] =>
  offices
    .map(({ body, level, jurisdiction }) => ({ body, level, jurisdiction }))
    .filter(
      (one, i, all) => all.findIndex((o) => o.body === one.body && o.jurisdiction === one.jurisdiction) === i,
    );

type About = Pick<Deadline, 'of' | 'stage'>;

const ends = ({ lastDay, until, since, knownSince = since, provisional }: Run, { city }: Place) => ({
  since: knownSince,
  lastDay,
  until,
  amberAt: amberFrom({ since, lastDay }, city),
  ...(provisional && { provisional: true as const }),
});

/** A deadline of the unit's own; `expires`: it is a right. */
export const ofUnit = (
  kind: UnitDeadlineKind,
  about: About,
  run: Run,
  place: Place,
  expires = false,
): OwnedDeadline => ({
  kind,
  ...about,
  whose: 'unit',
  bodies: [],
  ...ends(run, place),
  expires,
  offices: [],
});

/** A deadline of the offices: passed, it turns red and changes nothing in law (I-19). */
export const ofOffices = (
  kind: OfficeDeadlineKind,
  about: About,
  run: Run,
  offices: readonly CompetentOffice[],
  place: Place,
): OwnedDeadline => ({
  kind,
  ...about,
  whose: 'office',
  bodies: placesOf(offices),
  ...ends(run, place),
  expires: false,
  offices,
});

/** True of one that has passed and should have been met: due today is not overdue. */
export const isOverdue = ({ expires, until }: Pick<Deadline, 'expires' | 'until'>, now: Instant): boolean =>
  !expires && now >= until;

/** A right that was not used and is gone. */
export const hasExpired = ({ expires, until }: Pick<Deadline, 'expires' | 'until'>, now: Instant): boolean =>
  expires && now >= until;

/** The light of a deadline: red once it is overdue, amber within the window of its term, else green. */
export const lightAt = (deadline: Pick<Deadline, 'expires' | 'until' | 'amberAt'>, now: Instant): Light => {
  if (isOverdue(deadline, now)) return 'red';
  return now >= deadline.amberAt ? 'amber' : 'green';
};
