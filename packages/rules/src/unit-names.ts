import type { Affiliation, Bilingual, PostRole, UnitKind } from './vocabulary.ts';

/** The kinds of units in words (A3). */
export const kindNames: Readonly<Record<UnitKind, Bilingual>> = {
  locality: { zh: '地方', en: 'locality' },
  department: { zh: '部门', en: 'department' },
  unit: { zh: '单位', en: 'unit' },
};

/** To whom a stationed unit belongs, in words (A26). */
export const affiliationNames: Readonly<Record<Affiliation, Bilingual>> = {
  central: { zh: '中央', en: 'central' },
  provincial: { zh: '省属', en: 'provincial' },
  municipal: { zh: '市属', en: 'municipal' },
  local: { zh: '本地', en: 'local' },
};

/** The responsibility of a post in words (A4, A5, A23). */
export const roleNames: Readonly<Record<PostRole, Bilingual>> = {
  principal: { zh: '主要负责人', en: 'principal' },
  'in-charge': { zh: '分管负责人', en: 'in charge' },
  supervising: { zh: '主管领导', en: 'supervising' },
  member: { zh: '其他成员', en: 'member' },
};
