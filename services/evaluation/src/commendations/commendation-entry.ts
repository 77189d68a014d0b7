import { instant } from '@jieti/lambda/contract';
import {
  type CommendationData,
  commendationOutcomes,
  commendationStatuses,
  commendationWays,
} from '@jieti/rules';
import { z } from 'zod';
import { reasonSchema } from '../contract/commendations.ts';
import { documentSchema } from '../contract/document.ts';

const resolution = z.strictObject({
  outcome: z.enum(commendationOutcomes),
  reasons: z.string(),
  document: documentSchema,
  over: z.array(reasonSchema),
  at: instant,
  actor: z.looseObject({ by: z.literal('office'), office: z.looseObject({ body: z.string() }) }),
});

const commendationData = z.strictObject({
  by: z.enum(commendationWays),
  plan: z.string().nullable(),
  unit: z.string(),
  holder: z.string().nullable(),
  status: z.enum(commendationStatuses),
  reasons: z.array(reasonSchema),
  resolution: resolution.nullable(),
  despite: z.string().optional(),
});

/** The data of an entry in the history of a commendation; null where somebody altered them out of their form. */
export const commendationDataOf = (data: object): CommendationData | null =>
  commendationData.safeParse(data).success ? (data as CommendationData) : null;
