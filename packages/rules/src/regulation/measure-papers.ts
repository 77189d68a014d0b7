import type { PaperRule } from '../city.ts';

const superior = {
  to: 'unit-superior',
  name: { zh: '该单位的主管单位', en: "the unit's superior" },
  subject: 'jurisdiction',
} as const;
const forTheRecord = { what: 'for-the-record', subject: 'jurisdiction' } as const;

/** A26: of a central unit a recommendation in writing; of a provincial or a stationed municipal one a paper for the record. */
export const papersOfTheRegime: readonly PaperRule[] = [
  { ...superior, what: 'written-recommendation', of: 'recommended' },
  {
    to: 'provincial-cgc',
    name: { zh: '省{@commission:name}', en: 'the provincial {@commission}' },
    what: 'written-recommendation',
    of: 'recommended',
    oneReceiver: true,
    subject: 'jurisdiction',
  },
  {
    ...forTheRecord,
    to: 'provincial-cgc-or-slg-office',
    name: {
      zh: '省{@commission}办公室或省{@stability-group}办公室',
      en: 'the office of the provincial {@commission} or {@stability-group}',
    },
    of: 'unit-from-above',
  },
  { ...superior, what: 'for-the-record', of: 'unit-from-above' },
  {
    ...forTheRecord,
    to: 'city-cgc-or-slg-office',
    name: {
      zh: '市{@commission-office}或市{@stability-office}',
      en: '{@commission-office} or {@stability-office} of the city',
    },
    of: 'stationed-unit',
  },
  { ...superior, what: 'for-the-record', of: 'stationed-unit' },
];

/** A veto is also reported to the superior authorities for the record (A24). */
export const papersOfAVeto: readonly PaperRule[] = [
  ...papersOfTheRegime,
  {
    to: 'superior-authorities',
    name: { zh: '上级有关部门', en: 'the superior authorities' },
    what: 'for-the-record',
    of: 'every-unit',
  },
];
