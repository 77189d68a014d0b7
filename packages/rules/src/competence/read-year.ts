import { fulfils, type WithBodies } from '../bodies/index.ts';
import type { CitySettings } from '../city.ts';
import type { Office } from '../vocabulary.ts';
import { type Caller, canRead } from './caller.ts';
import { officeCovers, type Place, placeOfCity } from './place.ts';

type Reader = Pick<Caller, 'offices' | 'units'>;

const isCommission = ({ body }: Office, city: WithBodies): boolean =>
  fulfils(city, body, 'commission', 'commission-office');

/**
 * The CGC and its office of the locality that evaluates, and those above it, follow the uploads, runs and drafts of its year (A10).
 * @param evaluator the top, if not said.
 */
export const canFollowYear = (
  { offices }: Reader,
  city: Pick<CitySettings, 'root' | 'bodies'>,
  evaluator: Place = placeOfCity(city),
): boolean => offices.some((office) => isCommission(office, city) && officeCovers(office, evaluator));

/**
 * A draft is for the CGC and its offices above the unit and for the unit's own staff, who may ask for review (I-24),
 * not for its own locality's bodies; once published a result is also for every office in whose jurisdiction it lies.
 */
export const canReadResult = (reader: Reader, unit: Place, published: boolean, city: WithBodies): boolean => {
  if (published) return canRead(reader, unit);
  return (
    reader.units.includes(unit.id) ||
    reader.offices.some(
      (office) => isCommission(office, city) && office.jurisdiction !== unit.id && officeCovers(office, unit),
    )
  );
};

/** A result's line in its group's ranking. */
interface RankingLine {
  readonly unit: Place;
  readonly published: boolean;
  /** Groups in which the reader's own units stand, or the localities in which they hold an office. */
  readonly groupsOfReader: ReadonlySet<string>;
  readonly group: string;
}

/** A published ranking is open to the units in it, so that each sees its place among the others; what a place rests on is not (A10). */
export const canReadInRanking = (
  reader: Reader,
  { unit, published, group, groupsOfReader }: RankingLine,
  city: WithBodies,
): boolean => (published && groupsOfReader.has(group)) || canReadResult(reader, unit, published, city);
