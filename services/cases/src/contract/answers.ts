import { routes } from '@jieti/rules';
import { z } from 'zod';
import { caseView } from './case-schemas.ts';
import { competentOffice } from './due-schemas.ts';
import { imposedFields } from './measure-schemas.ts';
import { article, explanation, grade, instant, legalDate, provisional, stageId, status } from './words.ts';

/** The answers to requests, besides the case itself. */

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const filing = z.strictObject({ to: z.string(), toName: bilingual, what: z.string(), article }).meta({
  id: 'Filing',
  description:
    '应备案或书面建议 / a paper owed to somebody outside ({@article:heaviest-measure}, {@article:jurisdiction})',
});

const owedFiling = filing
  .extend({ decidedOn: legalDate, dueOn: legalDate, until: instant, provisional })
  .meta({ id: 'OwedFiling', description: '应报送事项及期限 / a paper owed, and by when (I-18)' });

const cap = z.strictObject({
  year: z.int(),
  limit: grade,
  article,
  why: z.string(),
  caseId: z.string().optional(),
  post: z.string().optional(),
  on: legalDate.optional(),
});

export const decisionAnswer = z
  .strictObject({
    dryRun: z.boolean().meta({ description: '为真时未写入 / nothing was written' }),
    events: z.array(z.strictObject({ type: z.string(), articles: z.array(article), explanation })),
    measure: z.strictObject(imposedFields).nullable(),
    ends: z.array(z.strictObject({ stage: stageId, entry: z.int(), how: z.string().nullable() })),
    caps: z
      .array(cap)
      .meta({ description: '当年考评等次上限 / caps on the grade of the year ({@article:caps})' }),
    filings: z.array(owedFiling),
    case: caseView,
  })
  .meta({ id: 'DecisionAnswer' });

export const recommendation = z
  .strictObject({
    stage: stageId,
    allowed: z.array(stageId),
    route: z.enum(routes),
    filings: z.array(filing),
    propose: z.array(competentOffice),
    decide: z.array(competentOffice),
    resolution: z
      .strictObject({ articles: z.array(article), heldFrom: legalDate, quorum: z.string() })
      .nullable()
      .meta({
        description:
          '须先经{@conference}研究的，会议最早日期和法定人数 / where the {@conference} must study it first: the earliest day, and the quorum ({@article:conference}, I-17)',
      }),
    otherCases: z.array(z.strictObject({ case: z.string(), status, stage: stageId.nullable() })).meta({
      description: '该单位的其他未结案件 / the unit’s other open cases, as far as the caller may read them',
    }),
    explanation,
  })
  .meta({ id: 'Recommendation' });
