import { type Answer, notFound, type Principal, type Request } from '@jieti/lambda';
import {
  type BelowNow,
  type GradedYear,
  type GroupSettings,
  restsOnBelow,
  scoredBelowNow,
  type UnitResult,
} from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { yearOfUnitAsked } from '../evaluators.ts';
import { publishedBelow } from '../freezing/results-below.ts';
import { type ResultRecord, resultOf, versionOf } from '../results/result.ts';
import { type VersionRecord, versionsOf } from '../results/version-record.ts';
import { reviewedResult } from '../reviews/review-record.ts';
import { groupOfResult, settingsOfResult } from '../runs/frozen.ts';
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

const nothing: ReadonlyMap<string, BelowNow> = new Map();

/** What is another now of the years that a result rests on; those of units below are only read where an indicator is made of them. */
const belowNowOf = async (
  { year, unit, indicators }: UnitResult,
  settings: GroupSettings,
): Promise<ReadonlyMap<string, BelowNow>> => {
  const below = indicators.some(restsOnBelow) ? await publishedBelow(year, unit) : null;
  return below ? scoredBelowNow(indicators, below, settings) : nothing;
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
  return {
    status: 200,
    version: 1,
    body: answerOf(record, { shown, city, versions: [], reviews: [], belowNow: nothing }),
  };
};

/** One unit's result, in force or an earlier version. @throws 404 also for whoever may not read it (yet). */
export const readResult = async (request: Request<typeof routes.readResult>): Promise<Answer> => {
  const { year, unitId } = request.params;
  const { run } = request.query;
  const of = await yearOfUnitAsked(request);
  if (run !== undefined) return readWhatIf(request.principal, of, unitId, run);
  const { shown, record, reviews, version } = await reviewedResult(request.principal, of, unitId);
  const stored = await versionsOf(year, unitId);
  const settings = await groupOfResult(record.result);
  const { city } = settings;
  const versions = versionAnswers(shown.publication, record, stored, city);
  const asked = chosen(record, stored, request.query.version);
  const belowNow = await belowNowOf(asked.result, settings);
  return { status: 200, version, body: answerOf(asked, { shown, city, versions, reviews, belowNow }) };
};
