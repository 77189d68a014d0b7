import type { BodyFunction } from '../../vocabulary.ts';
import type { ActDefinition, Competence } from './definition.ts';

/** Plans and commendations are the city's (A14, A16, A17). */
const ofTheCity = (...functions: readonly BodyFunction[]): readonly Competence[] => [
  { functions, seat: 'top' },
];

/** Archives and what goes with a result are seen to where the unit is, or above it (A11, A15, A16). */
const overTheUnit = (...functions: readonly BodyFunction[]): readonly Competence[] => [
  { functions, seat: 'over' },
];

const planActs = {
  'plan-advanced': {
    service: 'evaluation',
    name: { zh: '申报先进评选计划', en: 'draw up a plan of advanced units and individuals' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('commission-office'),
  },
  'agree-to-periodic-advanced': {
    service: 'evaluation',
    name: { zh: '同意定期先进评选计划', en: 'agree to the periodic plan of advanced units and individuals' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('personnel'),
  },
  'agree-to-yearly-advanced': {
    service: 'evaluation',
    name: { zh: '同意年度先进评选计划', en: 'agree to the yearly plan of advanced units and individuals' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('stability-office', 'personnel'),
  },
  'plan-praise': {
    service: 'evaluation',
    name: { zh: '申报维稳通报表扬计划', en: 'draw up the plan of commendations for stability' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('stability-office'),
  },
  'agree-to-praise': {
    service: 'evaluation',
    name: { zh: '同意维稳通报表扬计划', en: 'agree to the plan of commendations for stability' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('commission-office', 'personnel'),
  },
  'plan-rewards': {
    service: 'evaluation',
    name: { zh: '制定年度奖励办法', en: "draw up the year's rewards by grade" },
    articles: ['rewards', 'commendation-procedure'],
    who: ofTheCity('commission-office'),
  },
  'agree-to-rewards': {
    service: 'evaluation',
    name: { zh: '同意年度奖励办法', en: "agree to the year's rewards by grade" },
    articles: ['rewards', 'commendation-procedure'],
    who: ofTheCity('stability-office', 'personnel', 'finance'),
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;

/** Those who gave a commendation are also those who keep it or take it back (I-33). */
const commendationActs = {
  'commend-advanced': {
    service: 'evaluation',
    name: { zh: '表扬先进单位和个人', en: 'commend advanced units and individuals' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('commission', 'commission-office'),
  },
  'resolve-advanced': {
    service: 'evaluation',
    name: { zh: '处理对先进的表扬', en: 'keep or take back what advanced units and individuals were given' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('commission', 'commission-office'),
  },
  praise: {
    service: 'evaluation',
    name: { zh: '维稳通报表扬', en: 'commend for stability' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('stability-group', 'stability-office'),
  },
  'resolve-praise': {
    service: 'evaluation',
    name: { zh: '处理维稳通报表扬', en: 'keep or take back what was given for stability' },
    articles: ['commendations', 'commendation-procedure'],
    who: ofTheCity('stability-group', 'stability-office'),
  },
  'record-honour': {
    service: 'evaluation',
    name: { zh: '登记全国、全省表彰', en: 'record a commendation by the state or the province' },
    articles: ['honours-from-above'],
    who: ofTheCity('commission-office', 'personnel'),
  },
  'resolve-honour': {
    service: 'evaluation',
    name: {
      zh: '登记全国、全省表彰的撤销或恢复',
      en: 'record that the state or the province took a commendation back, or restored it',
    },
    articles: ['honours-from-above'],
    who: ofTheCity('commission-office', 'personnel'),
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;

const archiveActs = {
  'acknowledge-archive': {
    service: 'evaluation',
    name: { zh: '为实绩档案备案', en: 'take note of what is filed in an archive' },
    articles: ['archives'],
    who: overTheUnit('personnel'),
  },
  'give-reward': {
    service: 'evaluation',
    name: { zh: '登记奖励的发放或追回', en: 'record that a reward was given or taken back' },
    articles: ['rewards'],
    who: overTheUnit('finance', 'personnel'),
  },
  'carry-out-entitlement': {
    service: 'evaluation',
    name: {
      zh: '登记待遇的落实或追回',
      en: 'record that an entitlement was carried out or taken back',
    },
    articles: ['honours-from-above'],
    who: overTheUnit('personnel'),
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;

/** Who may do what about commendations, rewards and archives (A11, A13–A17). */
export const awardActs = {
  ...planActs,
  ...commendationActs,
  ...archiveActs,
} as const satisfies Readonly<Record<string, ActDefinition>>;
