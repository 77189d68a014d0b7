import { eventContract, officeSchema } from '@jieti/lambda/contract';
import { amendmentStatuses, recordedReportStatuses, signingReminders } from '@jieti/rules';
import { z } from 'zod';
import { dutyKindSchema } from './duties.ts';
import { findingStatusSchema, inspectionId, referralSchema } from './inspections.ts';
import { letterId, letterStatus } from './letters.ts';
import { documentSchema, earlierPosition, legalDate, postSchema, unitId, unitSchema } from './records.ts';
import { reportId, reportKindSchema } from './reports.ts';

const source = 'jieti.letters';

/** A unit was entered or changed. Consumers keep the highest version. */
export const unitChanged = eventContract({
  source,
  detailType: 'unit-changed',
  detail: z.strictObject({
    unit: unitSchema,
    /** The day it came into the register: what fell due before is not owed by it. Absent in messages of older versions. */
    enteredOn: legalDate.optional(),
    /** Where it hung before it was moved, and as what, the earliest first; `until` is the first day on which it no longer did. Absent of one that never was. */
    earlier: z.array(earlierPosition).optional(),
    version: z.number().int(),
  }),
});

/** A post or its holders changed. Consumers keep the highest version. */
export const postChanged = eventContract({
  source,
  detailType: 'post-changed',
  detail: z.strictObject({ post: postSchema, version: z.number().int() }),
});

/** A letter was issued, signed, or came into force. Consumers keep the highest version. */
export const letterChanged = eventContract({
  source,
  detailType: 'letter-changed',
  detail: z.strictObject({
    letter: letterId,
    unit: unitId,
    year: z.number().int(),
    status: letterStatus,
    /** The day both had signed; null before. Absent in messages of older versions. */
    inForceOn: legalDate.nullable().optional(),
    version: z.number().int(),
  }),
});

/** A report was filed, returned, or is overdue (A8). Consumers keep the highest version. */
export const reportChanged = eventContract({
  source,
  detailType: 'report-changed',
  detail: z.strictObject({
    report: reportId,
    unit: unitId,
    year: z.int(),
    kind: reportKindSchema,
    status: z.enum(recordedReportStatuses),
    /** First filed after the due day of its year. */
    late: z.boolean(),
    due: legalDate,
    /** Until when it may still be filed: later than `due` once returned. Absent in messages of older versions. */
    deadline: legalDate.optional(),
    version: z.int(),
  }),
});

/** How often a unit did each of its duties in a year (A4–A6): all counts, each time. Consumers keep the highest version. */
export const unitDutiesChanged = eventContract({
  source,
  detailType: 'unit-duties-changed',
  detail: z.strictObject({
    unit: unitId,
    year: z.int(),
    counts: z.record(dutyKindSchema, z.int().min(0)),
    version: z.int(),
  }),
});

/**
 * What an inspection found in a unit was entered, verified, or is overdue (A9); `year` is the one it was found in. Consumers keep
 * the highest version.
 */
export const findingChanged = eventContract({
  source,
  detailType: 'finding-changed',
  detail: z.strictObject({
    inspection: inspectionId,
    finding: z.int(),
    unit: unitId,
    year: z.int(),
    status: findingStatusSchema,
    deadline: legalDate,
    version: z.int(),
  }),
});

/**
 * The author of an inspection's finding referred it as a lead (A9, A18). Told once a finding; `referral` is deterministic,
 * so that whoever opens the case can do it once however often the message comes.
 */
export const findingReferred = eventContract({
  source,
  detailType: 'finding-referred',
  detail: z.strictObject({
    referral: z.string(),
    inspection: inspectionId,
    finding: z.int(),
    authority: documentSchema,
    unit: unitId,
    lead: referralSchema,
    /** Who referred it, in which office. */
    subject: z.string(),
    office: officeSchema,
    at: z.iso.datetime({ precision: 3 }),
  }),
});

/**
 * A unit's letter of a year is not in force: the signing deadline draws near (`before`), or has passed (`late`). Told
 * once each. `missing`: the unit has no letter at all.
 */
export const letterReminded = eventContract({
  source,
  detailType: 'letter-reminded',
  detail: z.strictObject({
    unit: unitId,
    year: z.int(),
    why: z.enum(signingReminders),
    status: z.enum(['missing', ...amendmentStatuses]),
    deadline: legalDate,
    at: z.iso.datetime({ precision: 3 }),
  }),
});
