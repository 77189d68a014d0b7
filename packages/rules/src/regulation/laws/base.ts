import type { DatedParameter } from '../../parameters/index.ts';
import type { ArticleRef, LegalDate } from '../../vocabulary.ts';
import { measureParameters } from '../measure-parameters.ts';

/** Figures of the measure's own rungs and caps, which another law does not have; approvers are reminded of a release by every law. */
const ofOwnRungs = /^(notice|interview|listed-supervision|veto|veto-warning|cap)-/;

/** The figures that the code asks for in every city, as the national base has them, under one article of another law. */
export const baseParameters = (
  from: LegalDate,
  article: ArticleRef,
  own: Readonly<Record<string, string | number>>,
  without: readonly string[] = [],
): readonly DatedParameter[] =>
  measureParameters
    .filter(({ id }) => !ofOwnRungs.test(id) && !without.includes(id))
    // The measure's own words for a figure speak of its own grades; the catalogue's speak of any law's.
    .map(({ id, value, unit }) => ({ id, from, value: own[id] ?? value, unit, article }));
