import { article } from '@jieti/lambda/contract';
import {
  effects,
  filingPurposes,
  gravities,
  paperOccasions,
  stageEndings,
  stageForms,
  unitKinds,
} from '@jieti/rules';
import { z } from 'zod';
import { authority, bilingual, figure, named } from './words.ts';

const competence = z
  .strictObject({
    body: z.string(),
    name: bilingual,
    short: bilingual,
    capacities: z.array(named),
    exceptional: z.boolean(),
    level: z.string().nullable(),
  })
  .meta({
    id: 'RungCompetence',
    description:
      '有权的机构及身份；未列身份的不限，可注明只在必要时 / a body and the capacities in which it may act, any if none is named',
  });

const term = { general: figure, minimum: figure, maximum: figure };

const paper = z
  .strictObject({
    to: z.string(),
    name: bilingual,
    what: z.enum(filingPurposes),
    of: z.enum(paperOccasions),
    article,
  })
  .meta({
    id: 'OwedPaper',
    description:
      '决定后须报送的文书及收文机构 / a paper that a decision owes, and to whom ({@article:jurisdiction})',
  });

export const rung = z
  .strictObject({
    id: z.string(),
    name: bilingual,
    article,
    entersAt: z.enum(gravities),
    vetoPower: z.boolean(),
    proposers: z.array(competence),
    deciders: z.array(competence),
    interviewers: z.array(competence).nullable(),
    studiedByConference: z.boolean(),
    twoBodies: z.boolean(),
    term: z.strictObject({
      ...term,
      reasonOffGeneral: z.boolean(),
      forSome: z
        .array(
          z.strictObject({
            ...term,
            kinds: z.array(z.enum(unitKinds)).nullable(),
            levels: z.array(z.string()).nullable(),
          }),
        )
        .meta({
          description:
            '只对部分单位适用的期限，取第一个符合的 / terms for some units only; the first that fits holds',
        }),
    }),
    progressEvery: figure.nullable(),
    planWithin: figure.nullable().meta({
      description:
        '提交整改方案的工作日数，不要求的为空 / working days for the unit’s plan; null: none is asked for',
    }),
    acceptedBelowFirst: z.boolean().meta({
      description: '先由下一级验收 / accepted by the level below first, then by the place that decided',
    }),
    anyDepthFrom: z.array(z.string()).meta({
      description:
        '其机构可以对以下任何层级的单位直接采取此方式的层级 / levels whose bodies may take it for any unit below them',
    }),
    form: z.enum(stageForms).nullable(),
    papers: z.array(paper),
    workTeam: z.boolean(),
    effects: z.array(z.enum(effects)),
    endsBy: z.enum(stageEndings),
    unmet: z.union([z.strictObject({ next: z.string() }), z.strictObject({ verifyAgainEvery: figure })]),
    authority: authority.nullable(),
  })
  .meta({ id: 'Rung', description: '阶梯的一级 / a rung of the ladder' });
