import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import type { UploadKind } from '@jieti/rules';
import { assertCanFollow, yearActor } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { evaluationAsked, evaluationIn } from '../evaluators.ts';
import { findRun, runHistory } from '../runs/run.ts';
import { schemeHistory } from '../scheme/store.ts';
import { uploadsHistory } from '../uploads/uploads.ts';

/** Every scheme that was put for a year, for those who follow it (A10). */
export const readSchemeHistory = async (
  request: Request<typeof routes.readSchemeHistory>,
): Promise<Answer> => {
  const of = await evaluationAsked(request);
  assertCanFollow(request.principal, of);
  return answerHistory(...schemeHistory(of));
};

const uploadActs = { scores: 'upload-scores', survey: 'record-survey' } as const;

/** Every upload of a kind in a year, for those who may upload and read it (A10, A23). */
const readUploadsHistory =
  (kind: UploadKind) =>
  async (request: Request<typeof routes.readScoresHistory>): Promise<Answer> => {
    const of = await evaluationAsked(request);
    yearActor(request.principal, uploadActs[kind], of);
    return answerHistory(...uploadsHistory({ kind, ...of }));
  };

export const readScoresHistory = readUploadsHistory('scores');
export const readSurveyHistory = readUploadsHistory('survey');

/** Everything that became of a run, for those who follow it (A10). */
export const readRunHistory = async (request: Request<typeof routes.readRunHistory>): Promise<Answer> => {
  const { id } = request.params;
  const run = await findRun(id);
  if (!run) throw notFound();
  assertCanFollow(request.principal, await evaluationIn(run));
  return answerHistory(...runHistory(id));
};
