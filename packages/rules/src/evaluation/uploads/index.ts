/** Uploads of a year: scores by indicator, and the survey (A10, A23). */
export { recordSurvey } from './record-survey.ts';
export {
  cellsOf,
  percentColumn,
  type UploadCell,
  type UploadCells,
  type UploadCommand,
  type UploadData,
  type UploadKind,
  type UploadRow,
  type UploadSource,
  type UploadState,
  uploadKinds,
} from './upload.ts';
export type { Uploaded } from './upload-rows.ts';
export { actOfScores, enterReviewedScores, gradedBy, uploadScores } from './upload-scores.ts';
