import type { RefusalDefinition } from './definition.ts';

/** Refusals of the minutes of the joint conference (A12). */
export const conferenceRefusals = {
  'no-conference-here': {
    kind: 'input',
    articles: ['conference'],
    zh: '{@conference}只设于其机构有权决定的层级：{levels}。',
    en: 'Only localities of these levels have a {@conference}: {levels}.',
  },
  'session-before-measure': {
    kind: 'input',
    articles: ['conference'],
    zh: '会议日期{heldOn}早于本实施办法施行。',
    en: 'The session of {heldOn} was held before the measure was in force.',
  },
  'minutes-before-session': {
    kind: 'input',
    articles: ['conference'],
    zh: '会议纪要的日期{date}早于会议日期{heldOn}。',
    en: 'The minutes are dated {date}, before the session of {heldOn}.',
  },
  'department-twice': {
    kind: 'input',
    articles: ['conference'],
    zh: '同一部门列了两次。',
    en: 'That department is listed twice.',
  },
  'unknown-case': {
    kind: 'input',
    articles: ['conference'],
    zh: '没有这个案件。',
    en: 'There is no such case.',
  },
  'matter-twice': {
    kind: 'input',
    articles: ['conference'],
    zh: '同一案件的同一措施、同一计划在一次会议上只作一项决议。',
    en: 'A session resolves once on the same stage of the same case, or on the same plan.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
