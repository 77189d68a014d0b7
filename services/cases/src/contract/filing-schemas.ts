import { filingPurposes } from '@jieti/rules';
import { z } from 'zod';
import { competentOffice } from './due-schemas.ts';
import {
  actor,
  article,
  document,
  filingAnswerResult,
  instant,
  legalDate,
  provisional,
  stageId,
} from './words.ts';

export const filing = z
  .strictObject({
    n: z.int(),
    entry: z.int().meta({ description: '所据决定的台账编号 / ledger entry of the decision that owes it' }),
    stage: stageId,
    to: z.string(),
    toName: z.strictObject({ zh: z.string(), en: z.string() }),
    what: z.enum(filingPurposes),
    article,
    decidedOn: legalDate,
    dueOn: legalDate,
    until: instant,
    provisional,
    overdue: z.boolean().meta({ description: '逾期未报送 / not sent, and its last day is over' }),
    fileBy: z.array(competentOffice).meta({
      description: '报送或登记答复者，无事可办则为空 / who sends it or enters the answer; else empty',
    }),
    filed: z
      .strictObject({
        document,
        addressee: z.string().optional().meta({ description: '实际收文机构 / the very body it was sent to' }),
        on: legalDate,
        at: instant,
        by: actor,
      })
      .nullable(),
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
    description:
      '应报送的备案、上报或书面建议 / a paper owed since a decision ({@article:heaviest-measure}, {@article:jurisdiction}; I-18)',
  });
