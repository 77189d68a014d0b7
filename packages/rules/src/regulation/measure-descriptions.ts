import type { ParameterId } from '../parameters/index.ts';
import type { Bilingual } from '../vocabulary.ts';

/** The figures of the measure's own stages and grades, in its own words (A10, A20–A25). */
export const measureDescriptions: Partial<Readonly<Record<ParameterId, Bilingual>>> = {
  'notice-term': { zh: '通报的一般整改期限', en: 'General term of a notice' },
  'notice-term-minimum': { zh: '通报的最短整改期限', en: 'Shortest term of a notice' },
  'notice-term-maximum': { zh: '通报的最长整改期限', en: 'Longest term of a notice' },
  'interview-term': { zh: '约谈的一般整改期限', en: 'General term of an interview' },
  'interview-term-minimum': { zh: '约谈的最短整改期限', en: 'Shortest term of an interview' },
  'interview-term-maximum': { zh: '约谈的最长整改期限', en: 'Longest term of an interview' },
  'listed-supervision-term': { zh: '挂账督办的一般期限', en: 'General term of listed supervision' },
  'listed-supervision-term-minimum': { zh: '挂账督办的最短期限', en: 'Shortest term of listed supervision' },
  'listed-supervision-term-maximum': { zh: '挂账督办的最长期限', en: 'Longest term of listed supervision' },
  'progress-check-interval': {
    zh: '挂账督办期间进展检查的间隔，也是提醒解除的间隔',
    en: 'Interval between progress checks during listed supervision, and between reminders of a release',
  },
  'veto-warning-term': { zh: '一票否决警示的期限', en: 'Term of a veto warning' },
  'veto-warning-term-minimum': { zh: '一票否决警示的最短期限', en: 'Shortest term of a veto warning' },
  'veto-warning-term-maximum': { zh: '一票否决警示的最长期限', en: 'Longest term of a veto warning' },
  'veto-term': { zh: '一票否决的期限', en: 'Term of a veto' },
  'veto-term-minimum': { zh: '一票否决的最短期限', en: 'Shortest term of a veto' },
  'veto-term-maximum': { zh: '一票否决的最长期限', en: 'Longest term of a veto' },
  'veto-verify-again-interval': {
    zh: '一票否决期满未通过核查后再次核查的间隔',
    en: 'Interval between checks of a veto that was not verified at its end',
  },
  'grade-excellent': { zh: '优秀等次的分数线', en: 'Score from which a unit is excellent' },
  'grade-good': { zh: '良好等次的分数线', en: 'Score from which a unit is good' },
  'grade-qualified': { zh: '合格等次的分数线', en: 'Score from which a unit is qualified' },
  'excellent-quota-percent': {
    zh: '每组优秀等次的比例，空缺为不限',
    en: 'Share of a group that may be excellent; none: no limit',
  },
  'cap-listed-supervision': {
    zh: '当年被挂账督办的最高等次',
    en: 'Best grade of a unit listed for supervision in the year',
  },
  'cap-veto-warning': { zh: '当年被一票否决警示的最高等次', en: 'Best grade of a unit warned in the year' },
  'cap-veto': { zh: '当年被一票否决的最高等次', en: 'Best grade of a unit vetoed in the year' },
};
