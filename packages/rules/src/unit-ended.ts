import type { Refusal } from './decision/refusal.ts';
import type { ArticleRef, LegalDate, UnitId } from './vocabulary.ts';

/** A unit that is no more: merged or abolished from a day on, and who took over, if anybody did. */
export interface EndedUnit {
  readonly unit: UnitId;
  /** The first day on which it is no more. */
  readonly from: LegalDate;
  readonly into?: UnitId | undefined;
}

/**
 * What a unit that is no more is not asked for (A3): what comes on its last day or before stays its own, what comes after
 * is for whoever took over. With a pointer it is the day given that is wrong; without one, how things stand.
 */
export const unitEnded = (
  { unit, from, into }: EndedUnit,
  articles: readonly ArticleRef[],
  pointer?: string,
): Refusal => ({
  code: 'unit-ended',
  kind: pointer === undefined ? 'state' : 'input',
  articles,
  text: {
    zh: `该单位自 ${from} 起已合并或撤销${into === undefined ? '' : `,由 ${into} 承接`};此前的情况保留,此后的不再由其承担`,
    en: `This unit was merged or abolished from ${from} on${into === undefined ? '' : `; ${into} took over`}: what was before stays, what comes after is not asked of it`,
  },
  facts: { unit, from, ...(into !== undefined && { mergedInto: into }) },
  ...(pointer !== undefined && { pointer }),
});
