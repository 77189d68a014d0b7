import type { Answer, Principal, Request } from '@jieti/lambda';
import { notBrokenDown, officeCovers } from '@jieti/rules';
import type { Filter } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { targetsOfYear } from '../keys.ts';
import { readableLetter } from '../letters/letter-access.ts';
import { type LetterRecord, letterOf, loadLetter } from '../letters/letter-record.ts';
import { pageThrough } from '../paging.ts';
import { placeOf } from '../register/access.ts';
import { type BreakdownRecord, breakdownOf, loadBreakdown } from './breakdown-record.ts';
import { breakdownView, breakdownViews } from './breakdown-view.ts';

/**
 * Thins a branch out to what somebody may read: an office over it everything below; who acts for the unit, those it signs
 * with; who acts for the unit above only, nothing further down than this letter.
 */
const belowOf = (principal: Principal, letter: LetterRecord): Filter => {
  const below: Filter = {
    conditions: ['#unit <> :unit'],
    names: { '#unit': 'unit' },
    values: { ':unit': letter.unit },
  };
  if (principal.offices.some((office) => officeCovers(office, placeOf(letter)))) return below;
  return {
    conditions: [...below.conditions, '#superior = :me'],
    names: { ...below.names, '#superior': 'superior' },
    values: { ...below.values, ':me': principal.units.includes(letter.unit) ? letter.unit : '' },
  };
};

/** Answers how a unit's targets are broken down, and those of everybody below it who broke theirs down (A7). */
export const readTargets = async (request: Request<typeof routes.readTargets>): Promise<Answer> => {
  const { limit, cursor } = request.query;
  const letter = readableLetter(request.principal, await loadLetter(request.params.id));
  const record = await loadBreakdown(letter.year, letter.unit);
  const own = record ? breakdownOf(record) : notBrokenDown(letterOf(letter));
  const version = record?.version ?? 0;
  const part = {
    index: 'GSI1' as const,
    partition: targetsOfYear(letter.year),
    from: letter.path,
    whole: true,
    filter: belowOf(request.principal, letter),
  };
  const { items, nextCursor } = await pageThrough<BreakdownRecord>([part], limit, cursor);
  const [view, branch] = await Promise.all([breakdownView(own, version), breakdownViews(letter.year, items)]);
  return { status: 200, body: { ...view, branch: { items: branch, nextCursor } }, version };
};
