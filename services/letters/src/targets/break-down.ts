import { isDeepStrictEqual } from 'node:util';
import {
  type Answer,
  checkMatch,
  effects,
  type PlannedWrites,
  problem,
  type Request,
  refused,
} from '@jieti/lambda';
import { splitRefusals } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { letterKey, targetsKey } from '../keys.ts';
import { type LetterRecord, type LetterState, loadLetter } from '../letters/letter-record.ts';
import { seenLetter } from '../letters/letter-sight.ts';
import { checkVersion, loadAll, putVersion } from '../table.ts';
import {
  type Breakdown,
  breakdownItem,
  breakdownOf,
  loadBreakdown,
  notBrokenDown,
} from './breakdown-record.ts';
import { answeredFor, breakdownViews } from './breakdown-view.ts';

type BreakDown = Request<typeof routes.breakDownTargets>;

/** The units below it signs with, of those named: they have a letter of the year with it as the superior side. */
const signsWith = async (letter: LetterState, units: readonly string[]): Promise<Set<string>> => {
  const records = await loadAll<LetterRecord>(
    [...new Set(units)].map((unit) => letterKey(letter.year, unit)),
  );
  return new Set(records.filter(({ superior }) => superior === letter.unit).map(({ unit }) => unit));
};

const answerFor = async (status: number, breakdown: Breakdown): Promise<Answer> => {
  const [body] = await breakdownViews([breakdown]);
  return { status, body, version: breakdown.version };
};

/**
 * Breaks the targets of a unit down among the units it signs with (A7): by those who act for it. The parts of a target sum
 * to what the unit answers for, by its letter and the unit above as they are when it is written. Every version is kept.
 */
export const breakDownTargets = async (request: BreakDown): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const letter = seenLetter(principal, await loadLetter(request.params.id));
  if (!principal.units.includes(letter.unit))
    throw problem('no-competence', { articles: ['A7'], facts: { competent: [{ unit: letter.unit }] } });
  const [record, above] = await Promise.all([
    loadBreakdown(letter.year, letter.unit),
    loadBreakdown(letter.year, letter.superior),
  ]);
  const before = record ? breakdownOf(record) : notBrokenDown(letter);
  checkMatch(request, before.version);
  const named = body.targets.flatMap(({ shares }) => shares.map(({ unit }) => unit));
  const refusals = splitRefusals(
    body.targets,
    await answeredFor(letter, above),
    await signsWith(letter, named),
  );
  if (refusals.length > 0) throw refused(refusals);
  if (record && isDeepStrictEqual(before.targets, body.targets))
    return { writes: [], answer: await answerFor(200, before) };
  const after: Breakdown = {
    ...before,
    path: letter.path,
    superior: letter.superior,
    targets: body.targets,
    version: before.version + 1,
  };
  const key = targetsKey(letter.year, letter.unit);
  const deed = { subject: principal.subject, actingFor: { unit: letter.unit }, at: effects.now() };
  return {
    writes: [
      putVersion(breakdownItem(after), before.version),
      historyOf(key, 'targets-broken-down', deed, record && before, after),
      checkVersion(letterKey(letter.year, letter.unit), letter.version),
      checkVersion(targetsKey(letter.year, letter.superior), above?.version ?? 0),
    ],
    answer: await answerFor(record ? 200 : 201, after),
  };
};
