import { z } from 'zod';
import { competentOffice } from './due-schemas.ts';
import { actor, appealOutcome, document, instant, stageId } from './words.ts';

export const appeal = z
  .strictObject({
    n: z.int(),
    measure: z.int().meta({ description: '所申诉措施的台账编号 / entry of the measure appealed against' }),
    stage: stageId,
    reasons: z.string(),
    madeAt: instant,
    madeBy: actor,
    resolveBy: z
      .array(competentOffice)
      .meta({ description: '有权处理者，已处理则为空 / who may resolve it; empty once it is resolved' }),
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
