import { freeText } from '@jieti/lambda';
import { unitId } from '@jieti/letters/contract';
import { z } from 'zod';
import { judgedLater, rowsFrom } from './csv.ts';
import { hundred, slug } from './numbers.ts';

/** Rows of one upload; larger files are sent in parts, which merge. */
const maxRows = 20_000;

/** A score of a unit on an indicator, 0–100 points. A score that corrects another needs its reason. */
export const scoreRow = z.strictObject({
  unit: unitId,
  indicator: slug,
  score: hundred(2),
  reason: freeText(500).optional(),
});

export const scoresUpload = rowsFrom(
  { required: ['unit', 'indicator', 'score'], optional: ['reason'], numbers: ['score'] },
  z
    .strictObject({ rows: z.array(judgedLater(scoreRow)).min(1).max(maxRows) })
    .meta({ id: 'ScoresUpload', description: 'Scores that merge into what was uploaded before (A10)' }),
);

/** The public-safety survey's result in a locality, in percent with one decimal (A23). */
export const surveyRow = z.strictObject({
  unit: unitId,
  percent: hundred(1),
  reason: freeText(500).optional(),
});

export const surveySheet = z
  .strictObject({ rows: z.array(judgedLater(surveyRow)).min(1).max(maxRows) })
  .meta({ id: 'Survey', description: "The year's public-safety survey by locality, in percent (A23)" });

export const uploadAnswer = z
  .strictObject({
    year: z.number().int(),
    /** Number of this upload, also the version of the year's sheet. */
    version: z.number().int(),
    rows: z.number().int(),
    /** Rows that changed a value entered before; the old one is kept. */
    corrected: z.number().int(),
  })
  .meta({ id: 'Upload', description: 'An upload that was taken over as a whole' });

export type ScoreRow = z.output<typeof scoreRow>;
export type SurveyRow = z.output<typeof surveyRow>;
