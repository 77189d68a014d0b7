import type { Answer, Principal, Request } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import { targetsOfYear } from '../keys.ts';
import { type LetterState, loadLetter } from '../letters/letter-record.ts';
import { seenLetter } from '../letters/letter-sight.ts';
import { lies } from '../register/path.ts';
import { type Filter, pageThrough } from '../scopes.ts';
import { type BreakdownRecord, breakdownOf, loadBreakdown, notBrokenDown } from './breakdown-record.ts';
import { breakdownViews } from './breakdown-view.ts';

/**
 * What of a branch somebody sees: an office over it everything below; who acts for the unit, those it signs with; who acts
 * for the unit above only, nothing further down than this letter.
 */
const belowOf = (principal: Principal, letter: LetterState): Filter => {
  const below: Filter = {
    conditions: ['#unit <> :unit'],
    names: { '#unit': 'unit' },
    values: { ':unit': letter.unit },
  };
  if (principal.offices.some(({ jurisdiction }) => lies(letter.path, jurisdiction))) return below;
  return {
    conditions: [...below.conditions, '#superior = :me'],
    names: { ...below.names, '#superior': 'superior' },
    values: { ...below.values, ':me': principal.units.includes(letter.unit) ? letter.unit : '' },
  };
};

/** How a unit's targets are broken down, and those of everybody below it who broke theirs down (A7). */
export const readTargets = async (request: Request<typeof routes.readTargets>): Promise<Answer> => {
  const { limit, cursor } = request.query;
  const letter = seenLetter(request.principal, await loadLetter(request.params.id));
  const own = (await loadBreakdown(letter.year, letter.unit)) ?? notBrokenDown(letter);
  const part = {
    index: 'GSI1' as const,
    partition: targetsOfYear(letter.year),
    from: letter.path,
    whole: true,
    filter: belowOf(request.principal, letter),
  };
  const { items, nextCursor } = await pageThrough<BreakdownRecord>([part], limit, cursor);
  const [[view], branch] = await Promise.all([
    breakdownViews([breakdownOf(own)]),
    breakdownViews(items.map(breakdownOf)),
  ]);
  return { status: 200, body: { ...view, branch: { items: branch, nextCursor } }, version: own.version };
};
