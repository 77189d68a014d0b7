import type { ActDefinition, Competence } from './definition.ts';

const unitsStaff: readonly Competence[] = [{ staff: 'of-the-unit' }];
const commission: readonly Competence[] = [{ functions: ['commission', 'commission-office'], seat: 'own' }];
const leadingGroup: readonly Competence[] = [
  { functions: ['stability-group', 'stability-office'], seat: 'own' },
];
const inspectionOffice: readonly Competence[] = [{ functions: ['inspection'], seat: 'own' }];

const report = { service: 'letters', articles: ['reports'] } as const;
const inspection = { service: 'letters', articles: ['inspections'] } as const;

/**
 * Who may do what about reports, duties and inspections (A4–A6, A8, A9). A report is filed at the place of its unit
 * and returned at the place of whoever receives it; kinds of reports and duties name their acts, and nothing but the
 * acts says who.
 */
export const recordActs = {
  'file-department-report': {
    ...report,
    name: { zh: '报送部门（单位）的年度报告', en: 'file the yearly report of a department or unit' },
    who: unitsStaff,
  },
  'file-commission-report': {
    ...report,
    name: { zh: '报送{@commission}的年度报告', en: 'file the yearly report of a {@commission}' },
    who: commission,
  },
  'file-group-report': {
    ...report,
    name: { zh: '报送{@stability-group}的年度报告', en: 'file the yearly report of a {@stability-group}' },
    who: leadingGroup,
  },
  'file-committee-report': {
    ...report,
    name: {
      zh: '登记党委常委会向全体会议报告的内容',
      en: 'record what the party standing committee reports to its plenary',
    },
    who: unitsStaff,
  },
  'return-report-to-commission': {
    ...report,
    name: { zh: '退回向{@commission}报送的报告', en: 'return a report made to a {@commission}' },
    who: commission,
  },
  'return-report-to-group': {
    ...report,
    name: { zh: '退回向{@stability-group}报送的报告', en: 'return a report made to a {@stability-group}' },
    who: leadingGroup,
  },
  'return-report-made-elsewhere': {
    ...report,
    name: {
      zh: '退回向全体会议或者上级报送的报告',
      en: 'return a report made to a plenary or to the province',
    },
    who: [],
  },
  'record-locality-duty': {
    service: 'letters',
    name: { zh: '登记党委和政府的履职事项', en: 'record a duty of the committee or the government' },
    articles: ['first-responsible'],
    who: unitsStaff,
  },
  'record-department-duty': {
    service: 'letters',
    name: { zh: '登记部门（单位）的履职事项', en: 'record a duty of a department or unit' },
    articles: ['remits'],
    who: unitsStaff,
  },
  'record-commission-duty': {
    service: 'letters',
    name: { zh: '登记{@commission}的会议', en: 'record a meeting of the {@commission}' },
    articles: ['bodies'],
    who: commission,
  },
  'record-group-duty': {
    service: 'letters',
    name: { zh: '登记{@stability-group}的会议', en: 'record a meeting of the {@stability-group}' },
    articles: ['bodies'],
    who: leadingGroup,
  },
  'order-inspection': {
    ...inspection,
    name: { zh: '开展专项督查', en: 'open a special inspection' },
    who: [{ functions: ['inspection'], seat: 'over' }],
  },
  'enter-finding': {
    ...inspection,
    name: { zh: '登记督查发现的问题', en: 'enter what an inspection found' },
    who: inspectionOffice,
  },
  'verify-finding': {
    ...inspection,
    name: { zh: '核查整改情况', en: 'verify that a finding was put right' },
    who: inspectionOffice,
  },
  'refer-finding': {
    ...inspection,
    name: { zh: '将督查发现的问题作为线索移交', en: 'refer a finding as a lead' },
    who: inspectionOffice,
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
