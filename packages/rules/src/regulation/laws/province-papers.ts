import type { PaperRule } from '../../city.ts';

const superior = { to: 'unit-superior', name: { zh: '该单位的主管单位', en: "the unit's superior" } };

/** The source tells nothing of papers; a veto is filed as the national base has it, upwards and with the unit's superior. */
export const provincePapers: readonly PaperRule[] = [
  { ...superior, what: 'written-recommendation', of: 'recommended' },
  { ...superior, what: 'for-the-record', of: 'unit-from-above' },
  {
    to: 'commission-office-above',
    name: { zh: '上一级{@commission-office}', en: '{@commission-office} of the level above' },
    what: 'for-the-record',
    of: 'stationed-unit',
    oneReceiver: true,
  },
  { ...superior, what: 'for-the-record', of: 'stationed-unit' },
  {
    to: 'superior-authorities',
    name: { zh: '上级有关部门', en: 'the superior authorities' },
    what: 'for-the-record',
    of: 'every-unit',
  },
];
