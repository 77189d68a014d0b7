import type { Place } from '../../competence/index.ts';
import {
  type CheckResult,
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
} from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import { checkEvaluated, type GradedYear } from '../evaluator.ts';
import { placing, type RegisteredUnit, type Scheme, type SchemeGroup } from '../scheme/scheme.ts';
import { checkScore } from '../scheme/score-columns.ts';
import { checkSchemeThere, type YearContext } from '../year.ts';
import type { UploadCommand, UploadData, UploadRow, UploadState } from './upload.ts';
import { takeUpload, type UploadContext, type Uploaded } from './upload-rows.ts';

interface ScoresContext extends UploadContext {
  /** The scheme in force; null where the year has none yet. */
  readonly scheme: Scheme | null;
  /** The locality that grades all the units named; absent: the city does. */
  readonly by?: Place | undefined;
  /** The units named, as far as they exist. */
  readonly units: ReadonlyMap<string, RegisteredUnit>;
}

type GroupOf = (unit: RegisteredUnit) => SchemeGroup | undefined;

const checkRow = (
  { unit: id, column, value }: UploadRow,
  at: string,
  context: ScoresContext,
  place: GroupOf | null,
): Refusal | null => {
  const { units, city } = context;
  const pointer = `${at}/unit`;
  const unit = units.get(id);
  if (!unit || id === city.root) return refusal('unknown-unit', { unit: id }, { pointer });
  const elsewhere = checkEvaluated(context, unit, pointer);
  if (elsewhere) return elsewhere;
  // Without a scheme nothing can be said of indicators.
  if (!place) return null;
  const group = place(unit);
  if (!group) return refusal('unit-in-no-group', { unit: id }, { pointer });
  return checkScore(group, { indicator: column, score: value }, at);
};

const checkRows = (rows: readonly UploadRow[], context: ScoresContext): CheckResult => {
  const place = context.scheme && placing(context.scheme);
  return collect(...rows.map((row, i) => checkRow(row, `/rows/${i}`, context, place)));
};

/** The act of uploading scores: for the city, or for a locality that grades by itself. */
export const actOfScores = (by: Place | undefined) =>
  by ? ('upload-locality-scores' as const) : ('upload-scores' as const);

/**
 * The locality that grades all of these units by the scheme of the year; null where the city grades one of them, where several
 * localities do, and where nothing is known of them.
 */
export const gradedBy = (
  ids: readonly UnitId[],
  { scheme, units }: Pick<ScoresContext, 'scheme' | 'units'>,
): UnitId | null => {
  const place = scheme && placing(scheme);
  const graders = new Set(
    ids.map((id) => {
      const unit = units.get(id);
      return (unit && place?.(unit)?.gradedBy) ?? null;
    }),
  );
  const [grader = null] = graders;
  return graders.size === 1 ? grader : null;
};

/**
 * Takes over scores of units on the indicators of their group (A10). They merge with what was uploaded before; a correction
 * needs its reason; what fills itself is refused.
 */
export const uploadScores = (command: UploadCommand, context: ScoresContext): Outcome<Uploaded> =>
  takeUpload(
    command,
    context,
    {
      act: actOfScores(context.by),
      place: context.by,
      kind: 'scores',
      event: 'scores-uploaded',
      article: 'evaluation',
      reasonNeeded: true,
    },
    collect(checkSchemeThere(context.year, context.scheme), checkRows(command.rows, context)),
  );

/**
 * Enters the scores that a review put right (A10, I-24), as an upload of their own. The review that was upheld has judged them;
 * nothing is asked of them again.
 */
export const enterReviewedScores = (
  { rows, source, content }: Omit<UploadCommand, 'unreadable'>,
  { now, actor, year, by }: Pick<YearContext, 'now' | 'actor'> & GradedYear,
): Decided<UploadState, UploadData> => {
  const data = { source, content, rows: rows.length, corrected: rows.length };
  return {
    type: 'scores-corrected',
    at: now,
    actor,
    articles: ['evaluation'],
    data,
    state: { kind: 'scores', year, ...(by !== undefined && { by }), ...data },
  };
};
