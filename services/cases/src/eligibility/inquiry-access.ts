import { city, notFound, type Principal, type Problem, refused } from '@jieti/lambda';
import {
  type Actor,
  actorsOf,
  assessorOf,
  canRead,
  officeCovers,
  placeOf,
  type UnitFacts,
} from '@jieti/rules';
import { unitsOfHolder } from '../projections/posts.ts';
import { unitFacts } from '../projections/units.ts';
import { type EligibilityFacts, factsOfHolder, factsOfUnit } from './barring.ts';

/** The unit, or the holder, whose eligibility is asked for. */
export interface About {
  readonly about: 'unit' | 'holder';
  readonly id: string;
}

type Known = () => Promise<EligibilityFacts>;

/** The actor in whose name somebody may ask, and the facts that concern the question; or the refusal. */
export type Access =
  | { readonly refusal: Problem; readonly actor?: never; readonly known?: never }
  | { readonly actor: Actor; readonly known: Known; readonly refusal?: never };

const ofUnit = async (principal: Principal, id: string): Promise<Access> => {
  const unit = await unitFacts(id);
  const actor = unit && actorsOf(principal, placeOf(unit))[0];
  if (!actor) return { refusal: notFound() };
  return { actor, known: () => factsOfUnit(id, city()) };
};

/** The units among those where the holder holds or held a post, as the asker's offices and staff may read of them. */
const readableUnits = async (principal: Principal, ids: readonly string[]): Promise<UnitFacts[]> =>
  (await Promise.all(ids.map(unitFacts)))
    .filter((unit) => unit !== null)
    .filter((unit) => canRead(principal, placeOf(unit)));

/** A holder is known where they hold or held a post: outside of it nobody learns of them, inside those ask who assess (I-22). */
const ofHolder = async (principal: Principal, holder: string): Promise<Access> => {
  const ids = await unitsOfHolder(holder);
  const readable = await readableUnits(principal, ids);
  if (readable.length === 0) return { refusal: notFound() };
  const offices = principal.offices.filter((one) =>
    readable.some((unit) => officeCovers(one, placeOf(unit))),
  );
  const assessor = assessorOf(offices, city());
  if (!assessor.ok) return { refusal: refused(assessor.refusals) };
  const sees = (id: string) => readable.some((unit) => unit.id === id);
  return {
    actor: { by: 'office', subject: principal.subject, office: assessor.value },
    known: () => factsOfHolder(holder, ids, { sees, city: city() }),
  };
};

/** Says in whose name somebody may ask this question now (I-22): the unit's own file for a unit, those who assess for a holder. */
export const accessTo = (principal: Principal, { about, id }: About): Promise<Access> =>
  about === 'unit' ? ofUnit(principal, id) : ofHolder(principal, id);
