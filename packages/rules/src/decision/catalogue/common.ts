import type { RefusalDefinition } from './definition.ts';

/** Refusals that acts of every area share. */
export const commonRefusals = {
  'not-competent': {
    kind: 'competence',
    articles: [],
    zh: '{what}须由下列机构按其层级和身份进行：{bodies}。',
    en: 'To {what} is for these bodies, in their place and capacity: {bodies}.',
  },
  'nobody-competent-here': {
    kind: 'competence',
    articles: [],
    zh: '本市没有机构可以{what}。',
    en: 'No body of this city may {what}.',
  },
  'not-the-units-staff': {
    kind: 'competence',
    articles: [],
    zh: '只有该单位自己的工作人员可以{what}。',
    en: "Only the unit's own staff may {what}.",
  },
  'office-not-held': {
    kind: 'competence',
    articles: [],
    zh: '您在该单位的管辖范围内不担任此职务。',
    en: 'You do not hold this office over this unit.',
  },
  'unknown-unit': {
    kind: 'form',
    articles: [],
    zh: '没有此单位：{unit}。',
    en: 'There is no unit {unit}.',
  },
  'no-such-day': {
    kind: 'input',
    articles: [],
    zh: '{day}不是有效日期。',
    en: '{day} is not a day of the calendar.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
