import { officeSchema } from '@jieti/lambda';
import { z } from 'zod';
import {
  actor,
  appealOutcome,
  article,
  deadlineKinds,
  document,
  effect,
  filingAnswerResult,
  gravity,
  instant,
  legalDate,
  postRole,
  referralReason,
  referralReceiver,
  referralResult,
  stageId,
  status,
  term,
} from './words.ts';

/** A case as callers see it. */

const lead = z.strictObject({
  ground: z.templateLiteral(['18.', z.number()]),
  facts: z.string(),
  occurredOn: legalDate,
  elements: z.record(z.string(), z.strictObject({ statement: z.string(), evidence: z.string() })),
  inspection: z
    .strictObject({
      id: z.string(),
      finding: z.int(),
      authority: z.strictObject({ number: z.string(), date: legalDate }),
    })
    .optional()
    .meta({ description: '线索来自的督查问题 / the inspection’s finding it came from (A9)' }),
});

const basis = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lead'), lead }),
    z.strictObject({
      kind: z.literal('evaluation'),
      year: z.int(),
      reason: z.enum(['graded-poor', 'survey-below-limit']),
      facts: z.record(z.string(), z.unknown()),
    }),
  ])
  .meta({ id: 'Basis', description: '案件来源 / what the case starts from (A18, A22, A23)' });

const verification = z.strictObject({
  findings: z.string(),
  gravity,
  aggravating: z.array(z.string()),
  mitigating: z.array(z.string()),
  at: instant,
});

export const citedResolution = z
  .strictObject({
    session: z.string(),
    item: z.int(),
    version: z.int().meta({ description: '会议记载的版本 / version of the minutes when it was cited' }),
    heldOn: legalDate,
    document,
    text: z.string(),
  })
  .meta({
    id: 'CitedResolution',
    description: '所依据的联席会议决议 / the resolution of the joint conference it rests on (A12)',
  });

const proposal = z
  .strictObject({
    stage: stageId,
    origin: z.enum(['office', 'deadline', 'evaluation']),
    proposedBy: actor.nullable(),
    term: term.nullable(),
    reasons: z.string(),
    openedAt: instant,
    entry: z.int(),
    statementUntil: instant.nullable(),
    statement: z.strictObject({ text: z.string(), at: instant }).nullable(),
    resolution: citedResolution.nullable(),
  })
  .meta({ id: 'Proposal' });

export const bar = z
  .strictObject({ unit: z.string(), post: z.string(), role: postRole, holder: z.string() })
  .meta({ id: 'Bar', description: '受限任职者 / an office-holder barred by a measure (A23, A24)' });

/** Of a file kept from before the details were, only that a team was sent is known: all of it is null then. */
export const workTeam = z
  .strictObject({
    sentBy: officeSchema.omit({ capacity: true }).nullable(),
    members: z.array(officeSchema),
    from: legalDate.nullable(),
    to: legalDate.nullable(),
  })
  .meta({ id: 'WorkTeam', description: '派驻工作组 / the work team sent (A22)' });

export const interview = z
  .strictObject({
    on: legalDate,
    by: officeSchema,
    interviewed: z.array(bar),
    undertaken: z.string(),
    document,
  })
  .meta({ id: 'Interview', description: '约谈记录 / the record of an interview (A21)' });

const progressCheck = z
  .strictObject({
    due: instant,
    lastDay: legalDate,
    state: z.enum(['reported', 'late', 'missing', 'open']),
    reportedAt: instant.nullable(),
  })
  .meta({
    id: 'ProgressCheck',
    description:
      '整改进展核查:按时、逾期已报、逾期未报、未到期 / a progress check: reported in time, late, missing, not yet due (A22, I-7)',
  });

const measure = z
  .strictObject({
    stage: stageId,
    entry: z.int(),
    decidedAt: instant,
    decidedBy: actor,
    proposedBy: actor.nullable(),
    resolution: citedResolution.nullable(),
    document,
    term,
    from: legalDate,
    lastDay: legalDate,
    until: instant,
    effects: z.array(effect),
    bars: z.array(bar),
    workTeam: workTeam.nullable(),
    interview: interview.nullable(),
    necessity: z.string().nullable().meta({
      description:
        '由委员会或者领导小组进行的必要性 / why a body acted that may only where necessary (A20, A21)',
    }),
    progressEvery: term.nullable().meta({
      description: '督导检查的间隔 / inspection is stepped up: how often progress is checked (A22, I-7)',
    }),
    progressChecks: z.array(progressCheck),
    extensions: z.array(z.strictObject({ until: instant, reasons: z.string(), at: instant })),
    progress: z.array(z.strictObject({ text: z.string(), at: instant, complete: z.boolean() })),
    reportedCompleteAt: instant.nullable(),
    acceptedAt: instant.nullable(),
    unmetAt: instant.nullable(),
    verifyAgainAt: instant.nullable(),
    ended: z
      .strictObject({ how: z.enum(['accepted', 'released', 'escalated', 'revoked']), at: instant })
      .nullable(),
    appealUntil: instant.meta({ description: '申诉期届满 / end of the period for an appeal (I-9)' }),
  })
  .meta({ id: 'Measure' });

const referral = z
  .strictObject({
    n: z.int(),
    to: referralReceiver,
    post: z.string(),
    role: postRole,
    holder: z.string(),
    why: referralReason,
    date: legalDate,
    document,
    reasons: z.string(),
    madeAt: instant,
    madeBy: actor,
    outcome: z
      .strictObject({
        result: referralResult,
        on: legalDate,
        document,
        recordedAt: instant,
        recordedBy: actor,
      })
      .nullable(),
  })
  .meta({
    id: 'Referral',
    description: '移送及其结果 / a leader referred elsewhere, and what came of it (A27)',
  });

export const competentOffice = z
  .strictObject({
    body: officeSchema.shape.body,
    level: officeSchema.shape.level,
    jurisdiction: z.string(),
    capacities: z.array(officeSchema.shape.capacity),
    exceptional: z.boolean(),
    articles: z.array(article),
  })
  .meta({ id: 'CompetentOffice', description: '有权机构 / a body that may act, empty capacities: any' });

const appeal = z
  .strictObject({
    n: z.int(),
    measure: z.int().meta({ description: '所申诉措施的 entry / entry of the measure appealed against' }),
    stage: stageId,
    reasons: z.string(),
    madeAt: instant,
    madeBy: actor,
    resolveBy: z
      .array(competentOffice)
      .meta({ description: '有权处理者,已处理则为空 / who may resolve it; empty once it is resolved' }),
    resolution: z
      .strictObject({
        outcome: appealOutcome,
        reasons: z.string(),
        document,
        at: instant,
        by: actor,
      })
      .nullable(),
  })
  .meta({
    id: 'Appeal',
    description: '申诉及其处理 / an appeal against a measure, and what came of it (I-9)',
  });

const filing = z
  .strictObject({
    n: z.int(),
    entry: z.int().meta({ description: '所据决定的 entry / ledger entry of the decision that owes it' }),
    stage: stageId,
    to: z.string(),
    toName: z.strictObject({ zh: z.string(), en: z.string() }),
    what: z.enum(['written-recommendation', 'for-the-record']),
    article,
    decidedOn: legalDate,
    dueOn: legalDate,
    until: instant,
    overdue: z.boolean().meta({ description: '逾期未报送 / not sent, and its last day is over' }),
    fileBy: z.array(competentOffice).meta({
      description: '报送或登记答复者,无事可办则为空 / who sends it or enters the answer; else empty',
    }),
    filed: z.strictObject({ document, on: legalDate, at: instant, by: actor }).nullable(),
    answer: z
      .strictObject({
        outcome: filingAnswerResult,
        text: z.string(),
        document,
        on: legalDate,
        at: instant,
        by: actor,
      })
      .nullable(),
    fellAt: instant.nullable().meta({ description: '因措施撤销不再报送 / fell away with a revoked measure' }),
  })
  .meta({
    id: 'CaseFiling',
    description: '应报送的备案、上报或书面建议 / a paper owed since a decision (A24, A26; I-18)',
  });

const deadline = z
  .strictObject({
    kind: z.enum(deadlineKinds).meta({
      id: 'DeadlineKind',
      description:
        '单位的:整改、进展报告、陈述、申诉;机关的:核查、提出、受理提议、决定、验收、解除、再次核查、备案报送、处理申诉 / ' +
        'the unit’s four first, then the offices’ (I-6…I-9, I-18…I-20)',
    }),
    of: z.int().nullable().meta({
      description:
        '备案或申诉的序号,其余为措施或提议的 entry / number of the filing or appeal, else the entry of the measure or proposal',
    }),
    stage: stageId.nullable(),
    whose: z.enum(['unit', 'office']),
    bodies: z
      .array(officeSchema.pick({ body: true, level: true, jurisdiction: true }))
      .meta({ description: '应办机关,属单位的为空 / the bodies it is for; empty where it is the unit’s' }),
    until: instant,
    lastDay: legalDate,
    daysLeft: z.int().meta({ description: '剩余天数,当日到期为 0 / days left, 0 on the last day' }),
    light: z.enum(['green', 'amber', 'red']).meta({
      description: '绿、黄、红;当日到期不算逾期 / red only once overdue; due today is not',
    }),
    overdue: z.boolean(),
  })
  .meta({ id: 'Deadline', description: '期限及其灯色 / a deadline and its light' });

const nextAct = z
  .strictObject({
    act: z.enum([
      'verify',
      'propose',
      'state-case',
      'decide',
      'extend',
      'report-progress',
      'accept',
      'release',
      'file',
      'record-answer',
      'refer',
      'record-referral-outcome',
      'appeal',
      'resolve-appeal',
    ]),
    stage: stageId.nullable().meta({ description: '针对的阶梯 / the stage it is for' }),
    number: z.int().nullable().meta({
      description:
        '移送、申诉或者报备的序号,或者所申诉措施的 entry / of the referral, appeal or filing it is about, or entry of the measure appealed against',
    }),
    by: z.union([z.array(competentOffice), z.literal('unit')]),
    needsResolution: z
      .boolean()
      .meta({ description: '须引用联席会议决议 / must cite a resolution of the joint conference (A12)' }),
  })
  .meta({ id: 'NextAct', description: '下一步可办事项及办理者 / what may be done next, and by whom' });

export const caseView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    unit: z.string(),
    status,
    stage: stageId.nullable(),
    basis,
    openedAt: instant,
    openedBy: actor,
    verification: verification.nullable(),
    proposal: proposal.nullable(),
    measure: measure.nullable(),
    past: z.array(measure),
    referrals: z.array(referral),
    appeals: z.array(appeal),
    filings: z.array(filing),
    closed: z
      .strictObject({
        how: z.enum([
          'not-substantiated',
          'declined',
          'rectified',
          'released',
          'recommended-to-superior',
          'revoked',
          'basis-withdrawn',
        ]),
        at: instant,
      })
      .nullable(),
    deadlines: z.array(deadline),
    next: z.array(nextAct),
  })
  .meta({ id: 'Case' });

export const caseSummary = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    unit: z.string(),
    status,
    stage: stageId.nullable(),
    openedAt: instant,
    due: instant.nullable(),
    daysLeft: z.int().nullable(),
    deadline: deadline.nullable().meta({ description: '最近的期限 / the nearest deadline, of whomever' }),
  })
  .meta({ id: 'CaseSummary' });
