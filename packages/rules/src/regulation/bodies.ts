import type { Bilingual, Body, Capacity } from '../vocabulary.ts';

/** A body and the capacities in which somebody can act for it (A6, A9, A12). */
export interface BodyDefinition {
  readonly id: Body;
  readonly name: Bilingual;
  /** As the measure shortens it. */
  readonly short: Bilingual;
  readonly capacities: readonly Capacity[];
}

/** The bodies that decide; each exists at city and at county level. */
export const bodyCatalogue: readonly BodyDefinition[] = [
  {
    id: 'cgc',
    name: { zh: '社会治安综合治理委员会', en: 'commission for comprehensive governance of public security' },
    short: { zh: '综治委', en: 'commission' },
    capacities: ['director', 'deputy-director', 'meeting', 'member', 'staff'],
  },
  {
    id: 'cgc-office',
    name: { zh: '社会治安综合治理委员会办公室', en: 'office of the commission' },
    short: { zh: '综治办', en: 'commission’s office' },
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'slg',
    name: { zh: '维护稳定工作领导小组', en: 'leading group for stability' },
    short: { zh: '维稳领导小组', en: 'leading group' },
    capacities: ['head', 'deputy-head', 'meeting', 'member', 'staff'],
  },
  {
    id: 'slg-office',
    name: { zh: '维护稳定工作领导小组办公室', en: 'office of the leading group' },
    short: { zh: '维稳办', en: 'leading group’s office' },
    capacities: ['director', 'executive-deputy-director', 'deputy-director', 'staff'],
  },
  {
    id: 'joint-conference',
    name: { zh: '六部门联席会议', en: 'joint conference of six departments' },
    short: { zh: '联席会议', en: 'joint conference' },
    capacities: ['meeting', 'member', 'staff'],
  },
  {
    id: 'org-hr',
    name: { zh: '组织人事部门', en: 'organisation and personnel departments' },
    short: { zh: '组织人事部门', en: 'personnel departments' },
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'discipline',
    name: { zh: '纪检监察机关', en: 'discipline inspection and supervision' },
    short: { zh: '纪检监察机关', en: 'discipline inspection' },
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'finance',
    name: { zh: '财政部门', en: 'finance department' },
    short: { zh: '财政部门', en: 'finance department' },
    capacities: ['director', 'deputy-director', 'staff'],
  },
  {
    id: 'inspection-office',
    name: { zh: '党委、政府督查室', en: 'inspection offices' },
    short: { zh: '督查室', en: 'inspection offices' },
    capacities: ['director', 'deputy-director', 'staff'],
  },
];
