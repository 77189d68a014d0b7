import { officeSchema } from '@jieti/lambda/contract';
import { actsOfPeople, deadlineKinds, deadlineOwners, lights } from '@jieti/rules';
import { z } from 'zod';
import { article, instant, legalDate, provisional, stageId } from './words.ts';

/** The deadlines of a case, and the acts that may come next, with whom they are for. */

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

export const deadline = z
  .strictObject({
    kind: z.enum(deadlineKinds).meta({
      id: 'DeadlineKind',
      description:
        '单位的：整改、进展报告、整改方案、陈述、申诉；机关的：核查、提出、受理提议、决定、验收、解除、再次核查、备案报送、处理申诉、复核存疑措施 / ' +
        'the unit’s five first, then the offices’ (I-6…I-9, I-18…I-20)',
    }),
    of: z.int().nullable().meta({
      description:
        '备案或申诉的序号，其余为措施或提议的台账编号 / number of the filing or appeal, else the entry of the measure or proposal',
    }),
    stage: stageId.nullable(),
    whose: z.enum(deadlineOwners),
    bodies: z
      .array(officeSchema.pick({ body: true, level: true, jurisdiction: true }))
      .meta({ description: '应办机关，属单位的为空 / the bodies it is for; empty where it is the unit’s' }),
    until: instant,
    lastDay: legalDate,
    daysLeft: z.int().meta({ description: '剩余天数，当日到期为 0 / days left, 0 on the last day' }),
    light: z.enum(lights).meta({
      description: '绿、黄、红；当日到期不算逾期 / red only once overdue; due today is not',
    }),
    overdue: z.boolean(),
    provisional,
  })
  .meta({ id: 'Deadline', description: '期限及其灯色 / a deadline and its light' });

export const nextAct = z
  .strictObject({
    act: z.enum(actsOfPeople),
    stage: stageId.nullable().meta({ description: '针对的阶梯 / the stage it is for' }),
    number: z.int().nullable().meta({
      description:
        '移送、申诉或者报备的序号，或者所申诉措施的台账编号 / of the referral, appeal or filing it is about, or entry of the measure appealed against',
    }),
    by: z.union([z.array(competentOffice), z.literal('unit')]),
    needsResolution: z.boolean().meta({
      description:
        '须引用{@conference}决议 / must cite a resolution of the {@conference} ({@article:conference})',
    }),
  })
  .meta({ id: 'NextAct', description: '下一步可办事项及办理者 / what may be done next, and by whom' });
