import type { RefusalDefinition } from './definition.ts';

/** Refusals of the working calendar of a year, by which deadlines are counted (I-8, I-10, I-18). */
export const workCalendarRefusals = {
  'calendar-in-city-file': {
    kind: 'state',
    articles: ['rectification'],
    zh: '{year}年的工作日历已在本市配置文件中，请在配置文件中修改。',
    en: "The calendar of {year} stands in the city's file: change it there.",
  },
  'calendar-of-distant-year': {
    kind: 'input',
    articles: ['rectification'],
    zh: '只能登记{thisYear}年或者{nextYear}年的工作日历，不能登记{year}年的。',
    en: 'Only the calendar of {thisYear} or of {nextYear} is put on record now, not of {year}.',
  },
  'calendar-day-of-another-year': {
    kind: 'input',
    articles: ['rectification'],
    zh: '{day}不是该年的日期。',
    en: '{day} is no day of that year.',
  },
  'calendar-day-twice': {
    kind: 'input',
    articles: ['rectification'],
    zh: '{day}列了两次。',
    en: '{day} is listed twice.',
  },
  'calendar-workday-anyway': {
    kind: 'input',
    articles: ['rectification'],
    zh: '{day}不是周末，本来就上班。',
    en: '{day} is no day of a weekend: offices work on it anyway.',
  },
  'statutory-days-missing': {
    kind: 'input',
    articles: ['rectification'],
    zh: '缺少法定节假日：{days}。',
    en: 'Statutory days are missing: {days}.',
  },
  'calendar-days-counted': {
    kind: 'state',
    articles: ['rectification'],
    zh: '截至{day}的日子已据以计算期限，不能再改。',
    en: 'The days up to {day} have been counted by and stay as they were.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
