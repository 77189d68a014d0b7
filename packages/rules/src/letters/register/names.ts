import type { Bilingual, UnitKind } from '../../vocabulary.ts';

/** The kinds of units in words (A3). */
export const kindNames: Readonly<Record<UnitKind, Bilingual>> = {
  locality: { zh: '地方', en: 'locality' },
  department: { zh: '部门', en: 'department' },
  unit: { zh: '单位', en: 'unit' },
};
