import { type Answer, answerHistory, notFound, type Request } from '@jieti/lambda';
import { assertCanFollow } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { evaluationAsked } from '../evaluators.ts';
import { publicationHistory, publicationOf } from '../years.ts';

/** A year's publication and everything that was put right since, for those who follow the year (A10). */
export const readPublicationHistory = async (
  request: Request<typeof routes.readPublicationHistory>,
): Promise<Answer> => {
  const of = await evaluationAsked(request);
  assertCanFollow(request.principal, of);
  if (!(await publicationOf(of))) throw notFound();
  return answerHistory(...publicationHistory(of));
};
