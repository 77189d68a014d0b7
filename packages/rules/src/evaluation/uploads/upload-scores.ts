import {
  type CheckResult,
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
} from '../../decision/index.ts';
import { placing, type RegisteredUnit, type Scheme, type SchemeGroup } from '../scheme/scheme.ts';
import { checkScore } from '../scheme/score-columns.ts';
import { checkSchemeThere, type YearContext } from '../year.ts';
import type { UploadCommand, UploadData, UploadRow, UploadState } from './upload.ts';
import { takeUpload, type UploadContext, type Uploaded } from './upload-rows.ts';

interface ScoresContext extends UploadContext {
  /** The scheme in force; null where the year has none yet. */
  readonly scheme: Scheme | null;
  /** The units named, as far as they exist. */
  readonly units: ReadonlyMap<string, RegisteredUnit>;
}

type Place = (unit: RegisteredUnit) => SchemeGroup | undefined;

const checkRow = (
  { unit: id, column, value }: UploadRow,
  at: string,
  { units, city }: ScoresContext,
  place: Place | null,
): Refusal | null => {
  const pointer = `${at}/unit`;
  const unit = units.get(id);
  if (!unit || id === city.root) return refusal('unknown-unit', { unit: id }, { pointer });
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

/**
 * Takes over scores of units on the indicators of their group (A10). They merge with what was uploaded before; a correction
 * needs its reason; what fills itself is refused.
 */
export const uploadScores = (command: UploadCommand, context: ScoresContext): Outcome<Uploaded> =>
  takeUpload(
    command,
    context,
    {
      act: 'upload-scores',
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
  { now, actor, year }: Pick<YearContext, 'now' | 'actor' | 'year'>,
): Decided<UploadState, UploadData> => {
  const data = { source, content, rows: rows.length, corrected: rows.length };
  return {
    type: 'scores-corrected',
    at: now,
    actor,
    articles: ['evaluation'],
    data,
    state: { kind: 'scores', year, ...data },
  };
};
