import { collect, type Outcome, type Refusal, refusal } from '../../decision/index.ts';
import { checkEvaluated } from '../evaluator.ts';
import type { RegisteredUnit } from '../scheme/scheme.ts';
import type { UploadCommand, UploadRow } from './upload.ts';
import { takeUpload, type UploadContext, type Uploaded } from './upload-rows.ts';

interface SurveyContext extends UploadContext {
  /** The units named, as far as they exist. */
  readonly units: ReadonlyMap<string, RegisteredUnit>;
}

const checkRow = ({ unit: id }: UploadRow, at: string, context: SurveyContext): Refusal | null => {
  const { units, city } = context;
  const pointer = `${at}/unit`;
  const unit = units.get(id);
  if (!unit || id === city.root) return refusal('unknown-unit', { unit: id }, { pointer });
  if (unit.kind !== 'locality') return refusal('not-a-locality', { unit: id }, { pointer });
  return checkEvaluated(context, unit, pointer);
};

/** Takes over the year's public-safety survey by locality (A23), of all or some; earlier values are kept as history. */
export const recordSurvey = (command: UploadCommand, context: SurveyContext): Outcome<Uploaded> =>
  takeUpload(
    command,
    context,
    {
      act: 'record-survey',
      kind: 'survey',
      event: 'survey-recorded',
      article: 'regime',
      reasonNeeded: false,
    },
    collect(...command.rows.map((row, i) => checkRow(row, `/rows/${i}`, context))),
  );
