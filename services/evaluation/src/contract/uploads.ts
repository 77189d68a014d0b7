import { fileLanguage, fileOr, formulas, freeText, pageQuery, passedOver } from '@jieti/lambda/contract';
import { bilingualSchema, unitId } from '@jieti/letters/contract';
import { z } from 'zod';
import { under } from './evaluator.ts';
import { figure, hundred, scoreColumn, slug } from './numbers.ts';

/** Rows of one upload; larger files are sent in parts, which merge. */
const maxRows = 20_000;

/** A value that is entered of a unit for an indicator. One that corrects another needs its reason. */
export const scoreRow = z.strictObject({
  unit: unitId,
  indicator: scoreColumn.meta({
    description:
      'The indicator; `indicator.round` where it has rounds; of a list `….deduction`, whose count is entered; `….marked`, `….before`',
  }),
  score: figure.meta({
    description:
      'Points in the unit of the indicator; of a ratio, steps, a slope or a rank the figure; of a list how often',
  }),
  reason: freeText(500).optional(),
});

/** The public-safety survey's result in a locality, in percent with two decimals (A23). */
export const surveyRow = z.strictObject({
  unit: unitId,
  percent: hundred(2),
  reason: freeText(500).optional(),
});

/** A row in the description of the interface; at run time rows are judged by the handler, all of them at once. */
const judgedLater = (row: z.ZodType) => {
  const { $schema: _, ...described } = z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' });
  return z.unknown().meta(described);
};

/** Rows as JSON, or a file that holds them. */
const rowsOr = (row: z.ZodType, id: string, description: string) =>
  fileOr(z.strictObject({ rows: z.array(judgedLater(row)).min(1).max(maxRows) }).meta({ id, description }));

export const scoresUpload = rowsOr(
  scoreRow,
  'ScoresUpload',
  'Scores that merge into what was uploaded before ({@article:evaluation})',
);

export const surveyUpload = rowsOr(
  surveyRow,
  'Survey',
  "The year's public-safety survey by locality, in percent ({@article:regime})",
);

export const uploadAnswer = z
  .strictObject({
    year: z.number().int(),
    /** Number of this upload, also the version of the year's sheet. */
    version: z.number().int(),
    rows: z.number().int(),
    /** Rows that changed a value entered before; the old one is kept. */
    corrected: z.number().int(),
    passedOver,
  })
  .meta({ id: 'Upload', description: 'An upload that was taken over as a whole' });

const onlyMissing = z.literal('true').optional().meta({
  description: 'Only those of which something is missing; a page may hold fewer of them than asked for',
});

export const scoresQuery = z.strictObject({
  under,
  group: slug.optional(),
  missing: onlyMissing,
  language: fileLanguage,
  ...pageQuery,
});
export const surveyQuery = z.strictObject({
  under,
  missing: onlyMissing,
  language: fileLanguage,
  ...pageQuery,
});

/** How a file that is sent is to be read. */
export const uploadQuery = z.strictObject({ under, formulas });

/** A score entered, with the reason given if it corrected another; null while it is missing. */
export const enteredScores = z
  .strictObject({
    unit: unitId,
    name: bilingualSchema,
    group: z.string(),
    scores: z.array(
      z.strictObject({ indicator: z.string(), score: z.number().nullable(), reason: z.string().optional() }),
    ),
    missing: z.number().int().meta({ description: 'How many of its indicators have no score yet' }),
  })
  .meta({
    id: 'EnteredScores',
    description: "A unit's scores of the year, and what is missing of them ({@article:evaluation})",
  });

export const enteredSurvey = z
  .strictObject({
    unit: unitId,
    name: bilingualSchema,
    percent: z.number().nullable(),
    reason: z.string().optional(),
  })
  .meta({
    id: 'EnteredSurvey',
    description: "A locality's percent in the year's survey ({@article:regime})",
  });
