import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import type { UploadKind } from '@jieti/rules';
import { assertCanFollow, yearActor } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { findRun, runHistory } from '../runs/run.ts';
import { schemeHistory } from '../scheme/store.ts';
import { uploadsHistory } from '../uploads/uploads.ts';

/** Every scheme that was put for a year, for those who follow it (A10). */
export const readSchemeHistory = (request: Request<typeof routes.readSchemeHistory>): Promise<Answer> => {
  assertCanFollow(request.principal);
  return answerHistory(...schemeHistory(request.params.year));
};

const uploadActs = { scores: 'upload-scores', survey: 'record-survey' } as const;

/** Every upload of a kind in a year, for those who may upload and read it (A10, A23). */
const readUploadsHistory =
  (kind: UploadKind) =>
  ({ principal, params }: Request<typeof routes.readScoresHistory>): Promise<Answer> => {
    yearActor(principal, uploadActs[kind]);
    return answerHistory(...uploadsHistory({ kind, year: params.year }));
  };

export const readScoresHistory = readUploadsHistory('scores');
export const readSurveyHistory = readUploadsHistory('survey');

/** Everything that became of a run, for those who follow it (A10). */
export const readRunHistory = async (request: Request<typeof routes.readRunHistory>): Promise<Answer> => {
  assertCanFollow(request.principal);
  const { id } = request.params;
  if (!(await findRun(id))) throw notFound();
  return answerHistory(...runHistory(id));
};
