import { officeSchema } from '@jieti/lambda/contract';
import {
  measureEnds,
  progressStates,
  proposalOrigins,
  questionEnds,
  questionReasons,
  responsibleReasons,
} from '@jieti/rules';
import { z } from 'zod';
import {
  actor,
  document,
  effect,
  instant,
  legalDate,
  postRole,
  provisional,
  stageId,
  term,
} from './words.ts';

/** A proposal, and the measure it becomes, as callers see them. */

const citedResolution = z
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
    description:
      '所依据的{@conference}决议 / the resolution of the {@conference} it rests on ({@article:conference})',
  });

const postHolder = z
  .strictObject({ unit: z.string(), post: z.string(), role: postRole, holder: z.string() })
  .meta({ id: 'PostHolder', description: '岗位及任职者 / who holds or held a post' });

const bar = z
  .strictObject({
    ...postHolder.shape,
    answersFor: z
      .array(z.strictObject({ on: legalDate, why: z.enum(responsibleReasons) }))
      .optional()
      .meta({
        description:
          '所负责的任职之日：事实发生、期满未改、作出决定之日，或者决定所指明 / the days in the post for which they answer: when it happened, when the term ended unmet, the day of the decision, or as the decision has it (I-39)',
      }),
  })
  .meta({
    id: 'Bar',
    description:
      '受限任职者 / an office-holder barred by a measure ({@article:regime}, {@article:heaviest-measure})',
  });

export const proposal = z
  .strictObject({
    stage: stageId,
    origin: z.enum(proposalOrigins),
    proposedBy: actor.nullable(),
    term: term.nullable(),
    reasons: z.string(),
    openedAt: instant,
    entry: z.int(),
    statementUntil: instant.nullable(),
    statementProvisional: provisional,
    statement: z.strictObject({ text: z.string(), at: instant }).nullable(),
    resolution: citedResolution.nullable(),
    responsible: z.array(bar).meta({
      description:
        '建议的责任人，决定不另载明的即为受限任职者 / the leaders proposed as responsible, barred where the decision names nobody else (I-39)',
    }),
  })
  .meta({ id: 'Proposal' });

/** Of a file kept from before the details were, only that a team was sent is known: all of it is null then. */
const workTeam = z
  .strictObject({
    sentBy: officeSchema.omit({ capacity: true }).nullable(),
    members: z.array(officeSchema),
    from: legalDate.nullable(),
    to: legalDate.nullable(),
  })
  .meta({ id: 'WorkTeam', description: '派驻工作组 / the work team sent ({@article:supervision})' });

const interview = z
  .strictObject({
    on: legalDate,
    by: officeSchema,
    interviewed: z.array(postHolder),
    undertaken: z.string(),
    document,
  })
  .meta({ id: 'Interview', description: '约谈记录 / the record of an interview ({@article:interviews})' });

const progressCheck = z
  .strictObject({
    due: instant,
    lastDay: legalDate,
    provisional,
    state: z.enum(progressStates),
    reportedAt: instant.nullable(),
  })
  .meta({
    id: 'ProgressCheck',
    description:
      '整改进展核查：按时、逾期已报、逾期未报、未到期 / a progress check: reported in time, late, missing, not yet due ({@article:supervision}, I-7)',
  });

const planTerm = z.strictObject({ lastDay: legalDate, until: instant, provisional });

const plan = z
  .strictObject({ ...planTerm.shape, state: z.enum(progressStates), handedInAt: instant.nullable() })
  .meta({
    id: 'PlanOwed',
    description:
      '应交的整改方案：按时、逾期已交、逾期未交、未到期 / the plan that is asked for: handed in in time, late, missing, not yet due',
  });

const question = z
  .strictObject({
    why: z.enum(questionReasons).meta({
      description:
        '未获同意、暂缓、该议题已非本案本级、出席不足 / not agreed, put off, the item is on another matter, too few departments (I-17)',
    }),
    session: z.string(),
    item: z.int(),
    version: z.int().meta({ description: '更正后的版本 / version of the minutes that puts it in question' }),
    since: instant,
    end: z
      .strictObject({
        how: z.enum(questionEnds),
        at: instant,
        by: actor,
        document: document.nullable(),
        reasons: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({
    id: 'MeasureQuestion',
    description:
      '所依据的会议记载更正后，措施存疑及其复核 / corrected minutes put the measure in question, and what the body that decided answered ({@article:conference})',
  });

/** The fields of a measure as a decision imposes it. */
export const imposedFields = {
  stage: stageId,
  resolution: citedResolution.nullable(),
  term,
  from: legalDate,
  lastDay: legalDate,
  until: instant,
  provisional,
  effects: z.array(effect),
  bars: z.array(bar),
  workTeam: workTeam.nullable(),
  interview: interview.nullable(),
  plan: plan.nullable(),
};

export const measure = z
  .strictObject({
    ...imposedFields,
    entry: z.int(),
    decidedAt: instant,
    decidedBy: actor,
    proposedBy: actor.nullable(),
    document,
    necessity: z.string().nullable().meta({
      description:
        '由委员会或者领导小组进行的必要性 / why a body acted that may only where necessary ({@article:rectification}, {@article:interviews})',
    }),
    progressEvery: term.nullable().meta({
      description:
        '督导检查的间隔 / inspection is stepped up: how often progress is checked ({@article:supervision}, I-7)',
    }),
    progressChecks: z.array(progressCheck),
    extensions: z.array(z.strictObject({ until: instant, reasons: z.string(), at: instant })),
    progress: z.array(z.strictObject({ text: z.string(), at: instant, complete: z.boolean() })),
    plans: z.array(z.strictObject({ text: z.string(), document, at: instant })),
    reportedCompleteAt: instant.nullable(),
    acceptedBelowAt: instant.nullable().meta({
      description: '下一级验收之时 / accepted by the level below, where that comes first',
    }),
    acceptedAt: instant.nullable(),
    unmetAt: instant.nullable(),
    verifyAgainAt: instant.nullable(),
    verifyAgainProvisional: provisional,
    inQuestion: z.boolean().meta({
      description: '存疑待原决定机构复核 / in question: the body that decided has still to answer',
    }),
    questions: z.array(question),
    ended: z.strictObject({ how: z.enum(measureEnds), at: instant }).nullable(),
    appealUntil: instant.meta({ description: '申诉期届满 / end of the period for an appeal (I-9)' }),
    appealProvisional: provisional,
  })
  .meta({ id: 'Measure' });
