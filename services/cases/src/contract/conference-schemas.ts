import { freeText, holdsPersonalNumber } from '@jieti/lambda/contract';
import { resolutionOutcomes } from '@jieti/rules';
import { z } from 'zod';
import {
  actor,
  as,
  conferenceDepartment,
  document,
  explanation,
  holderId,
  instant,
  legalDate,
  level,
  sessionId,
  stageId,
  unitId,
} from './words.ts';

/** The sessions of the joint conference (A12), as people record and read them. Thirty items of full text fit into one item of the table. */

/** A personnel reference, and no number of a person under its guise. */
const member = holderId.refine((text) => !holdsPersonalNumber(text), { params: { code: 'personal-number' } });

const present = z
  .array(z.strictObject({ department: conferenceDepartment, members: z.array(member).min(1).max(20) }))
  .meta({ description: '到会部门及人员编号 / departments present, and who sat for each' });

const caseId = z.string().regex(/^[A-Za-z0-9-]{1,200}$/);
const outcome = z.enum(resolutionOutcomes).meta({
  id: 'ResolutionOutcome',
  description: '同意、不同意、缓议 / what the conference came to',
});
const text = freeText(1000);

const planText = z
  .strictObject({ id: z.string().regex(/^[a-z-]{1,40}-2[01]\d\d$/), text: z.int().min(1).max(10_000) })
  .meta({
    id: 'PlanText',
    description:
      '表扬奖励计划及其文本号 / a plan, in the text of that number ({@article:commendations}, {@article:rewards})',
  });

const subject = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('case'), case: caseId, stage: stageId }),
    z.strictObject({ kind: z.literal('reward'), text, plan: planText.optional() }),
    z.strictObject({ kind: z.literal('sanction'), text }),
  ])
  .meta({
    id: 'SessionSubject',
    description:
      '议题：案件及拟采取的措施，或其他重大奖惩事项 / a stage for a case, or another large matter ({@article:conference})',
  });

const resolution = z.strictObject({ outcome, text });

export const sessionBody = z
  .strictObject({
    locality: unitId.meta({
      description: '哪一级地方的{@conference} / whose conference: a locality of a level that has one',
    }),
    heldOn: legalDate,
    document,
    present: present.min(1).max(60),
    items: z
      .array(z.strictObject({ subject, resolution }))
      .min(1)
      .max(30)
      .meta({ description: '议题依次编号 / numbered in this order, from 1' }),
    corrects: z.strictObject({ session: sessionId, reasons: text }).optional().meta({
      description: '更正已记载的会议；原版本保留 / corrects a session on record; the version before is kept',
    }),
    as,
  })
  .meta({ id: 'SessionBody' });

export const sessionQuery = {
  from: legalDate.optional(),
  to: legalDate.optional(),
  case: caseId.optional(),
};

export const sessionView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    locality: z.string(),
    level: level,
    heldOn: legalDate,
    document,
    present,
    items: z.array(z.strictObject({ n: z.int(), subject, resolution })),
    quorum: z
      .strictObject({ setting: z.string(), present: z.int(), needed: z.int(), reached: z.boolean() })
      .meta({
        description: '未达法定人数的会议不能作出决议 / without it the session carries nothing (I-17)',
      }),
    keptAt: instant,
    keptBy: actor,
    correction: z
      .strictObject({ reasons: z.string() })
      .nullable()
      .meta({ description: '更正理由 / why this version took the place of the one before' }),
    explanation,
  })
  .meta({ id: 'ConferenceSession' });
