import { lawId } from '@jieti/lambda/contract';
import {
  appealOutcomes,
  caseStatuses,
  effects,
  filingAnswers,
  gravities,
  measureReviews,
  referralReasons,
  referralResults,
} from '@jieti/rules';
import { z } from 'zod';

/** The words all schemas of cases are made of: those that all contracts share, and its own. */
export {
  actorSchema as actor,
  article,
  chosenOffice as as,
  documentRef as document,
  explanationSchema as explanation,
  grade,
  groundCode,
  holderId,
  instant,
  legalDate,
  level,
  postId,
  postRole,
  stageId,
  unitId,
} from '@jieti/lambda/contract';

export const term = z
  .string()
  .regex(/^P(?=\d)((\d{1,2}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,4}D)?|\d{1,3}WD)$/)
  .meta({
    description:
      '日历期限或者工作日数 / a term in calendar units by ISO 8601, P30D, P6M, P1Y, or in working days: P10WD',
  });
export const gravity = z.enum(gravities).meta({
  id: 'Gravity',
  description:
    '情节轻重 / gravity, as the stages word it ({@article:rectification}–{@article:heaviest-measure})',
});
export const status = z.enum(caseStatuses).meta({ id: 'CaseStatus' });
export const effect = z.enum(effects);

export const referralReceiver = lawId.meta({
  id: 'ReferralReceiver',
  description:
    '{@discipline}、{@personnel}的编号，或者司法机关的代码 / the id of the {@discipline} or {@personnel}, or judicial-organs ({@article:accountability}, {@article:heaviest-measure}, {@article:referrals})',
});
export const referralReason = z.enum(referralReasons).meta({
  id: 'ReferralReason',
  description:
    '引咎辞职、责令辞职、免职、党纪政纪处分、刑事责任 / what the leader is referred for ({@article:accountability}, {@article:referrals})',
});
export const referralResult = z.enum(referralResults).meta({
  id: 'ReferralResult',
  description: '移送结果 / what was decided elsewhere ({@article:referrals})',
});

export const appealOutcome = z.enum(appealOutcomes).meta({
  id: 'AppealOutcome',
  description: '申诉成立、驳回 / upheld: revoked from its start; rejected (I-9)',
});

export const measureReview = z.enum(measureReviews).meta({
  id: 'MeasureReview',
  description: '维持、自始撤销 / it stands, or is revoked from its start ({@article:conference})',
});

export const conferenceDepartment = lawId.meta({
  id: 'ConferenceDepartment',
  description:
    '{@conference}各部门 / a department of the {@conference}: one of those of the city’s law, GET /regulation ({@article:conference})',
});
export const sessionId = z.string().min(1).max(200);
export const itemNumber = z.int().min(1).max(999);

export const filingAnswerResult = z.enum(filingAnswers).meta({
  id: 'FilingAnswerResult',
  description:
    '采纳、不采纳、已收悉 / what the receiver of a recommendation let know ({@article:jurisdiction})',
});

export const caseParams = z.strictObject({ id: z.string().min(1).max(200) });
export const numberedParams = z.strictObject({
  ...caseParams.shape,
  n: z.coerce.number().int().min(1).max(9999),
});

export const measureParams = z.strictObject({
  ...caseParams.shape,
  entry: z.coerce.number().int().min(1).max(999_999).meta({
    description: '措施的台账编号 / entry of the decision',
  }),
});

/** Stands beside a day that may yet move. */
export const provisional = z.literal(true).optional().meta({
  description:
    '所涉年份的工作日历尚未公布，公布后期限随之调整并留痕；没有此项的不再变动 / the calendar of a year on the way is not published: the day moves, on the record, when that comes; absent: it stays',
});

/** A year, as a path says it. */
export const year = z.coerce.number().int().min(2000).max(2199);
