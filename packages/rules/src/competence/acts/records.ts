import type { ActDefinition, Competence } from './definition.ts';

const inspectionOffice: readonly Competence[] = [{ functions: ['inspection'], seat: 'own' }];

const inspection = { service: 'letters', articles: ['inspections'] } as const;

/** Who may do what about inspections (A9). Who files a report or records a duty is said by its kind. */
export const recordActs = {
  'order-inspection': {
    ...inspection,
    name: { zh: '开展专项督查', en: 'open a special inspection' },
    weight: 'decides',
    who: [{ functions: ['inspection'], seat: 'over' }],
  },
  'enter-finding': {
    ...inspection,
    name: { zh: '登记督查发现的问题', en: 'enter what an inspection found' },
    weight: 'prepares',
    who: inspectionOffice,
  },
  'answer-finding': {
    ...inspection,
    name: { zh: '回复督查发现的问题', en: 'answer what an inspection found' },
    weight: 'prepares',
    who: [{ staff: 'of-the-unit' }],
  },
  'verify-finding': {
    ...inspection,
    name: { zh: '核查整改情况', en: 'verify that a finding was put right' },
    weight: 'prepares',
    who: inspectionOffice,
  },
  'refer-finding': {
    ...inspection,
    name: { zh: '将督查发现的问题作为线索移交', en: 'refer a finding as a lead' },
    weight: 'prepares',
    who: inspectionOffice,
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
