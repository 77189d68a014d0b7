import { type Principal, Problem, problem } from '@jieti/lambda';
import { seen } from './sight.ts';
import { loadUnit, type UnitRecord } from './unit-record.ts';

const unknownUnit = (pointer: string): Problem =>
  problem('not-found', {
    errors: [{ pointer, code: 'unknown-unit', detail: { zh: '没有这个单位', en: 'There is no such unit' } }],
  });

/** A unit that a request names in its body; one unknown and one outside are 404 alike, and the place is named. */
export const seenInBody = async (principal: Principal, id: string, pointer: string): Promise<UnitRecord> => {
  const unit = await loadUnit(id);
  try {
    return seen(principal, unit);
  } catch (error) {
    throw error instanceof Problem ? unknownUnit(pointer) : error;
  }
};
