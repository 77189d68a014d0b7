import { inNameOfSchema, pageOf, pageQuery, route } from '@jieti/lambda/contract';
import { actsOfPeople, caseTaskKinds, deadlineOwners, lights } from '@jieti/rules';
import { z } from 'zod';
import { instant, legalDate, provisional, stageId, unitId } from './words.ts';

const name = z.strictObject({ zh: z.string(), en: z.string() });

const task = z
  .strictObject({
    kind: z.enum(caseTaskKinds).meta({
      id: 'CaseTaskKind',
      description:
        '各期限之外，另有建议待答复、移送待结果 / the deadlines, and an answer or an outcome that is waited for',
    }),
    act: z.enum(actsOfPeople).meta({ description: '办理所用的行为 / the act by which it is met' }),
    stage: stageId.nullable(),
    number: z.int().nullable().meta({
      description:
        '行为所指报备、申诉、移送的序号，或者措施的台账编号 / of the filing, appeal or referral that the act names, or entry of the measure',
    }),
    subject: z.strictObject({
      type: z.literal('case'),
      id: z.string(),
      unit: unitId,
      unitName: name.nullable(),
    }),
    whose: z.enum(deadlineOwners),
    since: instant,
    due: instant.nullable().meta({ description: '没有期限的为空 / null: no day is set for it' }),
    lastDay: legalDate.nullable(),
    daysLeft: z.int().nullable(),
    light: z.enum(lights).nullable(),
    overdue: z.boolean(),
    right: z.boolean().meta({
      description:
        '权利，可以行使也可以不行使，过期不算逾期 / may be done and need not be; past its day it is gone',
    }),
    exceptional: z.boolean().meta({
      description: '只在必要时办理 / the office may, only where necessary',
    }),
    provisional,
  })
  .meta({ id: 'CaseTask', description: '待办事项 / an act that waits for an office or a unit' });

/** What waits in cases, for whom. */
export const taskRoutes = {
  listTasks: route({
    method: 'GET',
    path: '/tasks',
    summary: {
      zh: '以某机构或者某单位的名义，须办、可办的案件事项，期限近者在前',
      en: 'Everything that an office or a unit must or may do in cases, nearest day first',
    },
    articles: ['rectification', 'interviews', 'supervision', 'regime', 'heaviest-measure', 'jurisdiction'],
    query: z.strictObject({ as: inNameOfSchema, ...pageQuery }),
    answers: { 200: pageOf(task) },
  }),
};
