import type { Bilingual, Level, UnitKind } from '../../vocabulary.ts';

/** The levels of units in words. */
export const levelNames: Readonly<Record<Level, Bilingual>> = {
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡级', en: 'township' },
};

/** The kinds of units in words (A3). */
export const kindNames: Readonly<Record<UnitKind, Bilingual>> = {
  locality: { zh: '地方', en: 'locality' },
  department: { zh: '部门', en: 'department' },
  unit: { zh: '单位', en: 'unit' },
};
