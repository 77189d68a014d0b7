import type { Bilingual, UnitId } from '../../vocabulary.ts';
import { endOf, type Unit } from './unit.ts';

/** The end of a unit that is no more, as a list of units marks it; null while it stands (A3). */
export const endInWords = (unit: Unit, nameOf: (id: UnitId) => Bilingual): Bilingual | null => {
  const from = endOf(unit);
  if (from === undefined) return null;
  const { mergedInto } = unit;
  if (mergedInto === undefined) return { zh: `自${from}起撤销`, en: `abolished on ${from}` };
  const name = nameOf(mergedInto);
  return { zh: `自${from}起并入${name.zh}`, en: `merged on ${from} into ${name.en}` };
};
