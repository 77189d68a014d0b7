import { type Refusal, refusal } from './decision/refusal.ts';
import type { Provision } from './provisions/index.ts';
import type { LegalDate, UnitId } from './vocabulary.ts';

/** A unit that is no more: merged or abolished from a day on, and who took over, if anybody did. */
export interface EndedUnit {
  readonly unit: UnitId;
  /** The first day on which it is no more. */
  readonly from: LegalDate;
  readonly into?: UnitId | undefined;
}

const nobody = { zh: '', en: '' };
const anotherUnit = { zh: '，由其他单位承接', en: '; another unit took over' };

/**
 * A unit that is no more is not asked for this (A3): what comes on its last day or before stays its own, what comes after
 * is for whoever took over. With a pointer it is the day given that is wrong; without one, how things stand.
 */
export const unitEnded = (
  { unit, from, into }: EndedUnit,
  articles: readonly Provision[],
  pointer?: string,
): Refusal =>
  refusal(
    'unit-ended',
    { from, successor: into === undefined ? nobody : anotherUnit },
    {
      kind: pointer === undefined ? 'state' : 'input',
      articles,
      facts: { unit, from, ...(into !== undefined && { mergedInto: into }) },
      pointer,
    },
  );
