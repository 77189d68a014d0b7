import { city, notFound, type Principal, type Problem, refused } from '@jieti/lambda';
import { type BarringMeasure, jurisdictionCovers, onlyThoseWhoAssess, type UnitFacts } from '@jieti/rules';
import { maySee } from '../acts/sight.ts';
import { unitsOfHolder } from '../copies/posts.ts';
import { unitFacts } from '../copies/units.ts';
import { measuresOnHolder, measuresOnUnit } from './barring.ts';

/** Whose eligibility is asked for: a unit's or a holder's. */
export interface About {
  readonly about: 'unit' | 'holder';
  readonly id: string;
}

type Measures = () => Promise<readonly BarringMeasure[]>;

/** Whether somebody may ask, and then how to find the measures that concern it; `refusal` says why not. */
export type Access =
  | { readonly refusal: Problem; readonly measures?: never }
  | { readonly measures: Measures; readonly refusal?: never };

const ofUnit = async (principal: Principal, id: string): Promise<Access> => {
  const unit = await unitFacts(id);
  if (!unit || !maySee(principal, unit)) return { refusal: notFound() };
  return { measures: () => measuresOnUnit(id, city().zone) };
};

/** The units among those where the holder holds or held a post, as the asker's offices and staff see them. */
const unitsSeen = async (principal: Principal, ids: readonly string[]): Promise<UnitFacts[]> =>
  (await Promise.all(ids.map(unitFacts)))
    .filter((unit) => unit !== null)
    .filter((unit) => maySee(principal, unit));

/** A holder is known where they hold or held a post: outside of it nobody learns of them, inside those ask who assess (I-22). */
const ofHolder = async (principal: Principal, holder: string): Promise<Access> => {
  const ids = await unitsOfHolder(holder);
  const seen = await unitsSeen(principal, ids);
  if (seen.length === 0) return { refusal: notFound() };
  const refusal = onlyThoseWhoAssess(
    principal.offices.filter((office) => seen.some((unit) => jurisdictionCovers(office, unit))),
  );
  if (refusal) return { refusal: refused([refusal]) };
  const sees = (id: string) => seen.some((unit) => unit.id === id);
  return { measures: () => measuresOnHolder(holder, ids, { sees, zone: city().zone }) };
};

/** Whether somebody may ask this question now (I-22): the unit's own file for a unit, those who assess for a holder. */
export const accessTo = (principal: Principal, { about, id }: About): Promise<Access> =>
  about === 'unit' ? ofUnit(principal, id) : ofHolder(principal, id);
