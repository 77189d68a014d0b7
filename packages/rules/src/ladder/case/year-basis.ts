import type { CitySettings } from '../../city.ts';
import { rungForYear, type YearReason } from '../../evaluation/consequences/index.ts';
import type { Basis, Case, YearGround } from './case.ts';

/** The basis of a case that a published year opened. */
export type YearBasis = Extract<Basis, { kind: 'evaluation' }>;

/** Every reason that a case of a published year rests on, in the order in which they came. */
export const reasonsOfBasis = ({ reason, further = [] }: YearBasis): readonly YearReason[] => [
  reason,
  ...further.map((ground) => ground.reason),
];

/**
 * True if a case takes a further reason of the year that opened it: both lead to one rung of the city's ladder, so that the unit
 * answers for its year once (A22, A23; I-43). A closed case takes none.
 */
export const takesReason = (
  { basis, status }: Case,
  { year, ...ground }: Pick<YearBasis, 'year' | 'reason' | 'consequence'>,
  city: Pick<CitySettings, 'ladder' | 'evaluation'>,
): boolean =>
  basis.kind === 'evaluation' &&
  status !== 'closed' &&
  basis.year === year &&
  !reasonsOfBasis(basis).includes(ground.reason) &&
  rungForYear(city, basis).rung.id === rungForYear(city, ground).rung.id;

/** A reason by itself, without the others of its basis. */
const groundOf = ({ reason, consequence, facts }: YearGround): YearGround => ({
  reason,
  ...(consequence && { consequence }),
  facts,
});

/** The ground of a basis that gives a reason; undefined where none does. */
export const groundFor = (basis: YearBasis, reason: YearReason): YearGround | undefined =>
  [basis, ...(basis.further ?? [])].find((ground) => ground.reason === reason);

/** The basis with a reason more. */
export const withReason = (basis: YearBasis, ground: YearGround): YearBasis => ({
  ...basis,
  further: [...(basis.further ?? []), groundOf(ground)],
});

/** The basis that is left without a reason; null where it was the only one. */
export const withoutReason = (basis: YearBasis, reason: YearReason): YearBasis | null => {
  const { kind, year, further = [] } = basis;
  const grounds = [groundOf(basis), ...further];
  const [first, ...others] = grounds.filter((ground) => ground.reason !== reason);
  return first ? { kind, year, ...first, ...(others.length > 0 && { further: others }) } : null;
};
