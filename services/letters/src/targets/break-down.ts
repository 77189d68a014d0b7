import { allowed, checkMatch, city, effects, type PlannedWrites, type Request } from '@jieti/lambda';
import { actAs, breakDownTargets as breakDown, notBrokenDown } from '@jieti/rules';
import { atVersion } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { letterKey, targetsKey } from '../keys.ts';
import { readableLetter } from '../letters/letter-access.ts';
import { type LetterRecord, letterOf, loadLetter } from '../letters/letter-record.ts';
import { placeOf } from '../register/access.ts';
import { table } from '../table.ts';
import { breakdownOf, loadBreakdown } from './breakdown-record.ts';
import { answeredFor, breakdownView } from './breakdown-view.ts';
import { planBreakdown } from './breakdown-writes.ts';

type BreakDown = Request<typeof routes.breakDownTargets>;

/** Of the units named, those that have a letter of the year with this unit as the superior side. */
const signsWith = async (
  { year, unit }: LetterRecord,
  { targets }: BreakDown['body'],
): Promise<Set<string>> => {
  const named = new Set(targets.flatMap(({ shares }) => shares.map((share) => share.unit)));
  const records = await table.readMany<LetterRecord>([...named].map((one) => letterKey(year, one)));
  return new Set(records.filter(({ superior }) => superior === unit).map((record) => record.unit));
};

/**
 * Breaks the targets of a unit down among the units it signs with (A7), by what it answers for: its letter, and the
 * breakdown of the unit above, both as they are when it is written. Every version is kept in the history.
 */
export const breakDownTargets = async (request: BreakDown): Promise<PlannedWrites> => {
  const { principal, body, params } = request;
  const record = readableLetter(principal, await loadLetter(params.id));
  const letter = letterOf(record);
  const [before, above, below] = await Promise.all([
    loadBreakdown(letter.year, letter.unit),
    loadBreakdown(letter.year, letter.superior),
    signsWith(record, body),
  ]);
  checkMatch(request, before?.version ?? 0);
  const place = placeOf(record);
  const context = {
    now: effects.now(),
    city: city(),
    place,
    letter,
    answeredFor: await answeredFor(letter, above),
    signsWith: below,
  };
  const decided = allowed(
    actAs(principal, 'break-down-targets', place, city(), (actor) =>
      breakDown(before ? breakdownOf(before) : null, body.targets, { ...context, actor }),
    ),
  );
  if (!decided) {
    const version = before?.version ?? 0;
    const unchanged = before ? breakdownOf(before) : notBrokenDown(letter);
    return { writes: [], answer: { status: 200, body: await breakdownView(unchanged, version), version } };
  }
  const { version, writes } = planBreakdown(before, decided, record.path);
  return {
    writes: [
      ...writes,
      table.check(letterKey(letter.year, letter.unit), { version: record.version, path: record.path }),
      table.check(targetsKey(letter.year, letter.superior), atVersion(above?.version)),
    ],
    answer: { status: before ? 200 : 201, body: await breakdownView(decided.state, version), version },
  };
};
