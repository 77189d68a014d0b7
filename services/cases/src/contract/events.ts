import { eventContract } from '@jieti/lambda/contract';
import {
  deadlineKinds,
  deadlineOwners,
  postRoles,
  reminderOccasions,
  resolutionOutcomes,
  responsibleReasons,
} from '@jieti/rules';
import { z } from 'zod';

const instant = z.iso.datetime({ precision: 3 });

const stage = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const level = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/**
 * A measure came into force, was extended, or ended. One measure is known by case and entry; consumers keep the
 * highest version. A revoked measure never caps a grade and bars nobody.
 */
export const measureChanged = eventContract({
  source: 'jieti.cases',
  detailType: 'measure-changed',
  detail: z.strictObject({
    caseId: z.string(),
    unit: z.string(),
    stage,
    /** Ledger entry of the decision. */
    entry: z.number().int(),
    /** Ledger entry of this change. */
    version: z.number().int(),
    status: z.enum(['in-force', 'ended', 'revoked']),
    /** Legal date of the decision, and the last day of the term. */
    from: z.iso.date(),
    lastDay: z.iso.date(),
    endedAt: instant.nullable(),
    /**
     * The holders that a warning or veto bars as responsible, by post (A23, A24; I-39). Absent where a measure bars nobody, and in
     * messages from before it was told.
     */
    bars: z
      .array(
        z.strictObject({
          unit: z.string(),
          post: z.string(),
          role: z.enum(postRoles),
          holder: z.string(),
          /** Days in the post for which they answer; absent in decisions from before anybody was named: the day of the decision. */
          answersFor: z
            .array(z.strictObject({ on: z.iso.date(), why: z.enum(responsibleReasons) }))
            .optional(),
        }),
      )
      .optional(),
  }),
});

/**
 * Minutes of a joint conference were put on record, or corrected (A12): what they resolved on plans of commendations and rewards. Consumers
 * keep the highest version; without a quorum a session carries nothing (I-17).
 */
export const sessionKept = eventContract({
  source: 'jieti.cases',
  detailType: 'session-kept',
  detail: z.strictObject({
    session: z.string(),
    version: z.number().int(),
    locality: z.string(),
    heldOn: z.iso.date(),
    quorumReached: z.boolean(),
    plans: z.array(
      z.strictObject({
        item: z.number().int(),
        plan: z.strictObject({ id: z.string(), text: z.number().int() }),
        outcome: z.enum(resolutionOutcomes),
      }),
    ),
  }),
});

const workCalendarYear = z.strictObject({
  holidays: z.array(z.iso.date()),
  workdays: z.array(z.iso.date()),
});

/**
 * The working calendar of a year was put on record, or corrected: `former` is what the city counted by before, null where it had none
 * (I-10).
 */
export const workCalendarPublished = eventContract({
  source: 'jieti.cases',
  detailType: 'work-calendar-published',
  detail: z.strictObject({
    year: z.number().int(),
    version: z.number().int(),
    former: workCalendarYear.nullable(),
  }),
});

/**
 * An act or a step was entered in a case's ledger; `version` is its number. Of deadlines that a working calendar moved it says which, from
 * which day to which (I-10).
 */
export const caseChanged = eventContract({
  source: 'jieti.cases',
  detailType: 'case-changed',
  detail: z.strictObject({
    caseId: z.string(),
    unit: z.string(),
    /** The event: the entry's type. */
    type: z.string(),
    version: z.number().int(),
    at: instant,
    /** Absent of every other type, and in messages from before it was told. */
    moved: z
      .array(
        z.strictObject({
          kind: z.enum(deadlineKinds),
          /** Number of the filing or of the appeal, else the entry of the measure or of the proposal. */
          of: z.number().int().nullable(),
          formerLastDay: z.iso.date(),
          lastDay: z.iso.date(),
        }),
      )
      .optional(),
  }),
});

/**
 * A leader was held criminally liable (A25, A27), whom a case referred or not, or is so no more: the outcome was put right, or an acquittal
 * followed. Known by case, or by the record of liability, and version; in whatever order they come, one that `lifts` a day ends the liability of that day which the same referral told
 * before. Which roles cap a grade is for the rules of grading.
 */
export const liabilityRecorded = eventContract({
  source: 'jieti.cases',
  detailType: 'liability-recorded',
  detail: z.strictObject({
    /** The case that referred them; absent where no case did, and `liability` says which record it is. */
    caseId: z.string().optional(),
    liability: z.string().optional(),
    unit: z.string(),
    post: z.string(),
    role: z.enum(postRoles),
    /** An opaque personnel reference. */
    holder: z.string(),
    /** Legal date on which it was established. */
    on: z.iso.date(),
    /** Ledger entry that recorded it. */
    version: z.number().int(),
    /** Number of the referral; absent in messages from before a referral could have several outcomes. */
    referral: z.number().int().optional(),
    /** True where nobody is held liable by this message, which only ends a liability. */
    isOver: z.boolean().optional(),
    /** The day of the liability that stands no more. */
    lifts: z.iso.date().optional(),
  }),
});

/**
 * Somebody is reminded of a deadline: it turned amber, or it has passed. Told once for each deadline, end and occasion
 * (`caseId` and `key` know it); an extended term is told of anew. To whom: the unit, or the bodies named. A deadline that
 * passed imposes nothing.
 */
export const deadlineReminder = eventContract({
  source: 'jieti.cases',
  detailType: 'deadline-reminder',
  detail: z.strictObject({
    caseId: z.string(),
    key: z.string(),
    unit: z.string(),
    kind: z.enum(deadlineKinds),
    /** Number of the filing or of the appeal, else the entry of the measure or of the proposal. */
    of: z.number().int().nullable(),
    stage: stage.nullable(),
    whose: z.enum(deadlineOwners),
    /** Empty where it is the unit's own deadline. */
    bodies: z.array(z.strictObject({ body: z.string(), level: level, jurisdiction: z.string() })),
    when: z.enum(reminderOccasions),
    light: z.enum(['amber', 'red']),
    /** A right to state or to appeal that is gone: nobody is late. */
    lapsed: z.boolean(),
    lastDay: z.iso.date(),
    until: instant,
    /** The calendar of a year on the way is not published: the day may yet move. Absent: it stays. */
    provisional: z.literal(true).optional(),
    at: instant,
  }),
});
