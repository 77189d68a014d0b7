import type { RefusalDefinition } from './definition.ts';

type Refusals = Readonly<Record<string, RefusalDefinition>>;

/** Reasons why a unit's draft cannot be reviewed now, or a review not be answered (A10, I-24). */
const reviewRefusals = {
  'review-asked-already': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '该草案已申请过复核，或前次复核尚未答复。',
    en: 'A review of this draft was asked for already, or an earlier one is not answered yet.',
  },
  'review-answered-already': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '第{number}次复核已答复。',
    en: 'Review {number} is answered already.',
  },
  'nothing-upheld': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '复核不成立时不更正得分。',
    en: 'A rejected review corrects no score.',
  },
} as const satisfies Refusals;

/** A year lacks these before its draft can be published (A10, I-24). */
const publicationStateRefusals = {
  'no-draft': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '{year}年度没有完成的考评草案。',
    en: 'There is no complete draft for {year}.',
  },
  'year-not-over': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '{year}年度至{lastDay}结束，结束以后才能公布结果；今天是{today}。',
    en: 'The year {year} ends on {lastDay}, and its results are published after that; today is {today}.',
  },
  'document-before-year-end': {
    kind: 'input',
    articles: ['evaluation'],
    zh: '公布{year}年度结果的文件不能早于年度结束：文件日期为{date}，年度至{lastDay}结束。',
    en: 'The document that publishes {year} is dated {date}, before the year was over on {lastDay}.',
  },
  'document-before-publication': {
    kind: 'input',
    articles: ['evaluation'],
    zh: '更正文件日期为{date}，早于所更正结果的公布文件（{published}）。',
    en: 'The correction is dated {date}, before the document that published what it corrects ({published}).',
  },
  'draft-replaced': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '所审核的草案已被新的评定取代。',
    en: 'The draft that was reviewed has been replaced.',
  },
  'graded-elsewhere': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '草案中的单位{unit}已调整隶属，本年度由{evaluator}考评；请重新评定后再公布。',
    en: 'The unit {unit} of the draft was moved, and {evaluator} evaluates it for the year. Grade again before publishing.',
  },
  'reviews-unanswered': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '还有{open}件复核申请未答复。',
    en: 'Review requests not answered yet: {open}.',
  },
  'review-not-regraded': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '复核成立后尚未形成新的草案。',
    en: 'A review was upheld, and no draft was graded since.',
  },
} as const satisfies Refusals;

/** Reasons why a published result cannot be put right in this way (A10, I-23). */
const correctionRefusals = {
  'year-not-published': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '{year}年度结果尚未公布，差错应在草案中更正。',
    en: '{year} is not published: correct its scores and grade it again.',
  },
  'given-twice': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '同一数值给出了两次。',
    en: 'The same value is given twice.',
  },
  'no-survey': {
    kind: 'form',
    articles: ['regime'],
    zh: '{unit}没有测评结果。',
    en: '{unit} has no survey to correct.',
  },
  'above-ceiling': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '加分上限为{ceiling}。',
    en: 'The ceiling of this bonus is {ceiling}.',
  },
  'nothing-changed': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '现为{value}，没有变化。',
    en: 'It is {value} already.',
  },
  'too-many-results': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '一次至多更正{most}个单位的结果，请分批办理。',
    en: 'At most {most} units at once: correct their results in parts.',
  },
} as const satisfies Refusals;

/** Refusals of reviews, of the publication and of what is put right after it (A10, I-23, I-24). */
export const publicationRefusals = {
  ...reviewRefusals,
  ...publicationStateRefusals,
  ...correctionRefusals,
} as const satisfies Refusals;
