import type { Names } from '@jieti/documents';
import type { UnitId } from '@jieti/rules';
import { loadUnits } from '../register/unit-record.ts';

/** Names of units, as the register has them now. */
export const namesOfUnits = async (...ids: readonly UnitId[]): Promise<Names> => {
  const units = await loadUnits(ids);
  return {
    units: Object.fromEntries([...units].map(([id, { name }]) => [id, name.zh])),
    posts: {},
    holders: {},
  };
};
