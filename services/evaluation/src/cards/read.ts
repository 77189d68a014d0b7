import { type Answer, notFound, type Principal, type Request } from '@jieti/lambda';
import type { GradedYear } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { yearOfUnitAsked } from '../evaluators.ts';
import { type ResultRecord, resultOf, versionOf } from '../results/result.ts';
import { type VersionRecord, versionsOf } from '../results/version-record.ts';
import { reviewedResult } from '../reviews/review-record.ts';
import { settingsOfResult } from '../runs/frozen.ts';
import { versionAnswers } from './version-view.ts';
import { answerOf } from './view.ts';
import { whatIfShown } from './what-if-shown.ts';

/** The version asked for; the one in force if none was. @throws 404 where there is none of that number. */
const chosen = (
  current: ResultRecord,
  stored: readonly VersionRecord[],
  number: number | undefined,
): ResultRecord => {
  if (number === undefined || number === versionOf(current)) return current;
  const old = stored.find(({ version }) => version === number);
  if (!old) throw notFound();
  return { ...current, result: old.result, version: number - 1 };
};

/** A unit's card in a what-if, beside what it is held against. */
const readWhatIf = async (
  principal: Principal,
  of: GradedYear,
  unit: string,
  run: string,
): Promise<Answer> => {
  const shown = await whatIfShown(principal, of, run);
  const record = await resultOf(of.year, run, unit);
  if (!record) throw notFound();
  const city = await settingsOfResult(record.result);
  return { status: 200, version: 1, body: answerOf(record, { shown, city, versions: [], reviews: [] }) };
};

/** One unit's result, in force or an earlier version. @throws 404 also for whoever may not read it (yet). */
export const readResult = async (request: Request<typeof routes.readResult>): Promise<Answer> => {
  const { year, unitId } = request.params;
  const { run } = request.query;
  const of = await yearOfUnitAsked(request);
  if (run !== undefined) return readWhatIf(request.principal, of, unitId, run);
  const { shown, record, reviews, version } = await reviewedResult(request.principal, of, unitId);
  const stored = await versionsOf(year, unitId);
  const city = await settingsOfResult(record.result);
  const versions = versionAnswers(shown.publication, record, stored, city);
  return {
    status: 200,
    version,
    body: answerOf(chosen(record, stored, request.query.version), { shown, city, versions, reviews }),
  };
};
