import type { BodyFunction } from '../../vocabulary.ts';
import type { ActDefinition, Competence } from './definition.ts';

/** Commendations are recorded at the city (A15). */
const ofTheCity = (...functions: readonly BodyFunction[]): readonly Competence[] => [
  { functions, seat: 'top' },
];

/** Archives and what goes with a result are seen to where the unit is, or above it (A11, A15, A16). */
const overTheUnit = (...functions: readonly BodyFunction[]): readonly Competence[] => [
  { functions, seat: 'over' },
];

/** Whatever the state or the province gave is recorded here (A15). */
const honourActs = {
  'record-honour': {
    service: 'evaluation',
    name: { zh: '登记全国、全省表彰', en: 'record a commendation by the state or the province' },
    weight: 'prepares',
    articles: ['honours-from-above'],
    who: ofTheCity('commission-office', 'personnel'),
  },
  'resolve-honour': {
    service: 'evaluation',
    name: {
      zh: '登记全国、全省表彰的撤销或恢复',
      en: 'record that the state or the province took a commendation back, or restored it',
    },
    weight: 'prepares',
    articles: ['honours-from-above'],
    who: ofTheCity('commission-office', 'personnel'),
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;

const archiveActs = {
  'acknowledge-archive': {
    service: 'evaluation',
    name: { zh: '为实绩档案备案', en: 'take note of what is filed in an archive' },
    weight: 'prepares',
    articles: ['archives'],
    who: overTheUnit('personnel'),
  },
  'give-reward': {
    service: 'evaluation',
    name: { zh: '登记奖励的发放或追回', en: 'record that a reward was given or taken back' },
    weight: 'prepares',
    articles: ['rewards'],
    who: overTheUnit('finance', 'personnel'),
  },
  'carry-out-entitlement': {
    service: 'evaluation',
    name: {
      zh: '登记待遇的落实或追回',
      en: 'record that an entitlement was carried out or taken back',
    },
    weight: 'prepares',
    articles: ['honours-from-above'],
    who: overTheUnit('personnel'),
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;

/** Who may do what about honours, rewards and archives (A11, A15, A16). Who commends by a plan is said by its kind. */
export const awardActs = {
  ...honourActs,
  ...archiveActs,
} as const satisfies Readonly<Record<string, ActDefinition>>;
