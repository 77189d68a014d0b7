import type { BodyDefinition } from '../bodies/index.ts';
import type { Bilingual, Capacity } from '../vocabulary.ts';

/** A department has no 主任 of its own: whoever heads it is named by the responsibility, not by a title. */
const department: Partial<Readonly<Record<Capacity, Bilingual>>> = {
  director: { zh: '主要负责人', en: 'head' },
  'deputy-director': { zh: '副职负责人', en: 'deputy head' },
};

/** The bodies that decide (A6, A9, A12); each exists at city and at county level. */
export const measureBodies: readonly BodyDefinition[] = [
  {
    id: 'cgc',
    name: { zh: '社会治安综合治理委员会', en: 'commission for comprehensive governance of public security' },
    short: { zh: '综治委', en: 'commission' },
    fulfils: ['commission'],
    capacities: ['director', 'deputy-director', 'meeting', 'member', 'staff'],
    capacityNames: { meeting: { zh: '主任会议', en: 'directors’ meeting' } },
  },
  {
    id: 'cgc-office',
    name: { zh: '社会治安综合治理委员会办公室', en: 'office of the commission' },
    short: { zh: '综治办', en: 'commission’s office' },
    fulfils: ['commission-office'],
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'slg',
    name: { zh: '维护稳定工作领导小组', en: 'leading group for stability' },
    short: { zh: '维稳领导小组', en: 'leading group' },
    fulfils: ['stability-group'],
    capacities: ['head', 'deputy-head', 'meeting', 'member', 'staff'],
    capacityNames: { meeting: { zh: '组长会议', en: 'heads’ meeting' } },
  },
  {
    id: 'slg-office',
    name: { zh: '维护稳定工作领导小组办公室', en: 'office of the leading group' },
    short: { zh: '维稳办', en: 'leading group’s office' },
    fulfils: ['stability-office'],
    capacities: ['director', 'executive-deputy-director', 'deputy-director', 'staff'],
  },
  {
    id: 'joint-conference',
    name: { zh: '六部门联席会议', en: 'joint conference of six departments' },
    short: { zh: '联席会议', en: 'joint conference' },
    fulfils: ['conference'],
    capacities: ['meeting', 'member', 'staff'],
  },
  {
    id: 'org-hr',
    name: { zh: '组织人事部门', en: 'organisation and personnel departments' },
    short: { zh: '组织人事部门', en: 'personnel departments' },
    fulfils: ['personnel'],
    capacities: ['director', 'deputy-director', 'staff'],
    capacityNames: department,
  },
  {
    id: 'discipline',
    name: { zh: '纪检监察机关', en: 'discipline inspection and supervision' },
    short: { zh: '纪检监察机关', en: 'discipline inspection' },
    fulfils: ['discipline'],
    capacities: ['director', 'deputy-director', 'staff'],
    capacityNames: department,
  },
  {
    id: 'finance',
    name: { zh: '财政部门', en: 'finance department' },
    short: { zh: '财政部门', en: 'finance department' },
    fulfils: ['finance'],
    capacities: ['director', 'deputy-director', 'staff'],
    capacityNames: department,
  },
  {
    id: 'inspection-office',
    name: { zh: '党委、政府督查室', en: 'inspection offices' },
    short: { zh: '督查室', en: 'inspection offices' },
    fulfils: ['inspection'],
    capacities: ['director', 'deputy-director', 'staff'],
    capacityNames: department,
  },
];
