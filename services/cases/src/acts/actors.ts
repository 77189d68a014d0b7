import { type Principal, problem } from '@jieti/lambda';
import {
  type Actor,
  type Body,
  type Capacity,
  jurisdictionCovers,
  type UnitFacts,
  type UnitId,
} from '@jieti/rules';

/** The office a request says it is done in. */
export interface As {
  readonly body: Body;
  readonly jurisdiction: string;
  readonly capacity?: Capacity | undefined;
}

/**
 * In whose name the caller can act on this unit: the offices they hold over it or in a place that decided in the case, in the order of their token, and the
 * unit itself if they are its staff. With `as`, only that office; one they do not hold is refused with 403.
 */
export const actorsOf = (
  principal: Principal,
  unit: UnitFacts,
  as: As | undefined,
  decidedIn: readonly UnitId[] = [],
): Actor[] => {
  const offices: Actor[] = principal.offices
    .filter((office) => jurisdictionCovers(office, unit) || decidedIn.includes(office.jurisdiction))
    .filter(
      (office) => as === undefined || (office.body === as.body && office.jurisdiction === as.jurisdiction),
    )
    .filter((office) => as?.capacity === undefined || office.capacity === as.capacity)
    .map((office) => ({ by: 'office', subject: principal.subject, office }));
  if (as !== undefined && offices.length === 0) throw notHeld();
  const staff: Actor[] =
    as === undefined && principal.units.includes(unit.id)
      ? [{ by: 'unit', subject: principal.subject, unit: unit.id }]
      : [];
  return [...offices, ...staff];
};

const notHeld = () =>
  problem('no-competence', {
    errors: [
      {
        pointer: '/as',
        code: 'office-not-held',
        detail: {
          zh: '您在该单位的管辖范围内不担任此职务',
          en: 'You do not hold this office over this unit',
        },
      },
    ],
  });
