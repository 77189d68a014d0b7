import { city, effects, type Request } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';
import { byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import type { Found } from './names.ts';
import type { Commendation } from './record.ts';

/** What every commendation is, whoever gave it. */
export const commendationOf = (
  { principal, body }: Request<typeof routes.commend>,
  { whom, unit, holder }: Found,
): Omit<Commendation, 'PK' | 'SK' | 'by' | 'plan' | 'honour' | 'basis' | 'entitled'> => {
  const at = effects.now();
  return {
    ...({ entity: 'commendation', whom, unit: unit.id, level: unit.level, group: unit.group } as const),
    ...{ holder, document: body.document, enteredOn: legalDateOf(at, city().zone), at },
    who: byPrincipal(principal),
    ...({ status: 'standing', reasons: [], marks: 0 } as const),
  };
};
