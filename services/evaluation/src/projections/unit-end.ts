import type { Unit } from '@jieti/letters/contract';
import type { Bilingual } from '@jieti/rules';
import { endOf } from './units.ts';

/** The end of a unit that is no more, as a list of units marks it; null while it stands. */
export const endInWords = (unit: Unit, nameOf: (id: string) => Bilingual): Bilingual | null => {
  const ended = endOf(unit);
  if (!ended) return null;
  const { from, into } = ended;
  if (into === undefined) return { zh: `自${from}起撤销`, en: `abolished on ${from}` };
  const name = nameOf(into);
  return { zh: `自${from}起并入${name.zh}`, en: `merged on ${from} into ${name.en}` };
};
