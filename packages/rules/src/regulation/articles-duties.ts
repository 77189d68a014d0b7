import type { Article } from './article.ts';

/** A1–A9: aims, who is responsible, letters, reports, inspections. */
export const dutyArticles: readonly Article[] = [
  {
    number: 1,
    chapter: 'general',
    subject: { zh: '指导思想', en: 'Guiding thought' },
    summary: {
      zh: '以问题为导向，抓住关键少数。',
      en: 'Start from the problems and hold the few who lead to account.',
    },
    modules: [],
    principle: true,
  },
  {
    number: 2,
    chapter: 'general',
    subject: { zh: '指导原则', en: 'Principles' },
    summary: {
      zh: '属地负责、主管负责、党政同责。',
      en: 'Who governs a place or a field answers for it, party and government alike.',
    },
    modules: ['packages/rules/src/vocabulary.ts'],
    principle: true,
  },
  {
    number: 3,
    chapter: 'general',
    subject: { zh: '适用对象', en: 'To whom it applies' },
    summary: {
      zh: '适用于各级机关；人民团体、事业单位、国有企业参照执行。',
      en: 'Organs of every level; institutions, enterprises and people’s organisations by reference.',
    },
    modules: [
      'packages/rules/src/vocabulary.ts',
      'packages/rules/src/unit-ended.ts',
      'packages/rules/src/letters/register',
      'services/letters/src/register',
    ],
  },
  {
    number: 4,
    chapter: 'duties',
    subject: { zh: '党委和政府职责', en: 'Duties of committees and governments' },
    summary: {
      zh: '党政主要负责人为第一责任人，分管负责人为直接责任人。',
      en: 'The two principals answer first, the deputy in charge directly, the others for their field.',
    },
    modules: [
      'packages/rules/src/vocabulary.ts',
      'packages/rules/src/regulation/measure-evaluation.ts',
      'packages/rules/src/letters/duties',
      'services/letters/src/duties',
    ],
  },
  {
    number: 5,
    chapter: 'duties',
    subject: { zh: '部门（单位）职责', en: 'Duties of departments and units' },
    summary: {
      zh: '部门单位的主要、分管和其他负责人各负其责。',
      en: 'In departments and units the same order of responsibility holds.',
    },
    modules: [
      'packages/rules/src/vocabulary.ts',
      'packages/rules/src/letters/duties',
      'services/letters/src/duties',
    ],
  },
  {
    number: 6,
    chapter: 'duties',
    subject: { zh: '综治维稳机构职责', en: 'Duties of the commission and the leading group' },
    summary: {
      zh: '综治委、维稳领导小组及其办公室组织、协调、检查。',
      en: 'Commission, leading group and their offices organise, coordinate and inspect.',
    },
    modules: [
      'packages/rules/src/regulation/bodies.ts',
      'packages/rules/src/letters/duties',
      'services/letters/src/duties',
    ],
  },
  {
    number: 7,
    chapter: 'management',
    subject: { zh: '目标管理责任', en: 'Responsibility letters' },
    summary: {
      zh: '每年初自上而下层层签订责任书，内容逐年修订。',
      en: 'Letters are signed down the tree at the start of each year; their content is revised yearly.',
    },
    modules: [
      'packages/rules/src/letters',
      'packages/rules/src/regulation/measure-letters.ts',
      'services/letters',
    ],
  },
  {
    number: 8,
    chapter: 'management',
    subject: { zh: '述职报告', en: 'Reports' },
    summary: {
      zh: '部门、综治委、维稳领导小组每年逐级报告。',
      en: 'Departments, commissions and groups report upward every year.',
    },
    modules: ['packages/rules/src/letters/reports', 'services/letters/src/reports'],
  },
  {
    number: 9,
    chapter: 'management',
    subject: { zh: '督查督办', en: 'Inspections' },
    summary: { zh: '督查室适时开展专项督查。', en: 'The inspection offices run special inspections.' },
    modules: ['packages/rules/src/letters/inspections', 'services/letters/src/inspections'],
  },
];
