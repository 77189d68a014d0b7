import type { Actor } from '../decision/actor.ts';
import { allow, type Outcome, refuse } from '../decision/outcome.ts';
import { refusal } from '../decision/refusal.ts';
import type { Office, UnitId } from '../vocabulary.ts';
import type { Caller } from './caller.ts';

/** A body in its place, in whatever capacity somebody holds it, or a unit whose staff somebody is. */
export type InNameOf =
  | ({ readonly of: 'office' } & Pick<Office, 'body' | 'jurisdiction'>)
  | { readonly of: 'unit'; readonly unit: UnitId };

const actorsFor = ({ subject, offices, units }: Caller, name: InNameOf): readonly Actor[] => {
  if (name.of === 'unit') return units.includes(name.unit) ? [{ by: 'unit', subject, unit: name.unit }] : [];
  return offices
    .filter(({ body, jurisdiction }) => body === name.body && jurisdiction === name.jurisdiction)
    .map((office): Actor => ({ by: 'office', subject, office }));
};

/** The caller in that name, once in each capacity in which they hold the office. Refuses a name that is not theirs. */
export const actorsInNameOf = (caller: Caller, name: InNameOf): Outcome<readonly Actor[]> => {
  const actors = actorsFor(caller, name);
  if (actors.length > 0) return allow(actors);
  const { of, ...whose } = name;
  return refuse([refusal('not-in-your-name', {}, { pointer: '/as', facts: { competent: [whose] } })]);
};
