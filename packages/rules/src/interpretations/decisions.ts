import type { Interpretation } from './definition.ts';

/**
 * I-3, I-8, I-9, I-11…I-16, I-21, I-38, I-41, I-43: gravity, rights of the unit, grades, level, bars, appeals, interviews,
 * who prepares and who decides, missing rungs.
 */
export const decisionInterpretations = [
  {
    id: 'I-3',
    article: 'aggravating',
    question: {
      zh: '从重、从轻情节如何影响措施？',
      en: 'How do aggravating and mitigating factors move the stage?',
    },
    settings: [
      {
        id: 'one-stage-either-way',
        meaning: {
          zh: '从重升一级且不得更轻；从轻可轻一级；两者并存可上下一级并说明理由',
          en: 'aggravating raises by one and forbids lighter; mitigating allows one lighter; both: one either way, with reasons',
        },
      },
    ],
    default: 'one-stage-either-way',
    parameters: [],
    modules: ['packages/rules/src/ladder', 'packages/rules/src/regulation/factors.ts'],
  },
  {
    id: 'I-8',
    article: 'regime',
    question: {
      zh: '决定警示或否决前，单位如何陈述？',
      en: 'How is a unit heard before a warning or a veto?',
    },
    settings: [
      {
        id: 'working-days-before-decision',
        meaning: { zh: '提出后给予若干工作日', en: 'a number of working days after the proposal (5)' },
      },
    ],
    default: 'working-days-before-decision',
    parameters: ['statement-working-days'],
    modules: ['packages/rules/src/ladder', 'packages/rules/src/calendar/working-day.ts'],
  },
  {
    id: 'I-9',
    article: 'regime',
    question: {
      zh: '对措施不服能否申诉、是否停止执行？',
      en: 'Can a measure be appealed against, and does that suspend it?',
    },
    settings: [
      {
        id: 'does-not-suspend',
        meaning: { zh: '30日内向上一级申诉，不停止执行', en: 'within 30 days, one level up; not suspended' },
      },
    ],
    default: 'does-not-suspend',
    parameters: ['appeal-days'],
    modules: [
      'packages/rules/src/ladder/case/appeals.ts',
      'packages/rules/src/ladder/commands/appeal.ts',
      'packages/rules/src/ladder/competence/appellate-bodies.ts',
    ],
  },
  {
    id: 'I-11',
    article: 'evaluation',
    question: { zh: '各等次的分数线？', en: 'From which score does each grade begin?' },
    settings: [
      {
        id: 'at-or-above',
        meaning: { zh: '达到分数线即属该等次（90、80、60）', en: 'at or above the threshold (90, 80, 60)' },
      },
    ],
    default: 'at-or-above',
    parameters: ['grade-excellent', 'grade-good', 'grade-qualified'],
    modules: ['packages/rules/src/evaluation/grading/base-grade.ts'],
  },
  {
    id: 'I-12',
    article: 'evaluation',
    question: { zh: '最高等次是否限额？', en: 'Is the number of units with the best grade limited?' },
    settings: [
      { id: 'none', meaning: { zh: '不限额', en: 'no quota' } },
      {
        id: 'ties-within',
        meaning: {
          zh: '按名次限额，名次相同者同进',
          en: 'a share of the group by rank; those who tie on the last place all come in',
        },
      },
      {
        id: 'ties-outside',
        meaning: {
          zh: '按名次限额，末位名次相同且容不下者同出',
          en: 'a share of the group by rank; those who tie on the last place and do not fit all stay out',
        },
      },
    ],
    default: 'none',
    parameters: ['excellent-quota-percent'],
    modules: ['packages/rules/src/evaluation/grading/quota.ts'],
  },
  {
    id: 'I-13',
    article: 'caps',
    question: { zh: '“年度内”指何时？', en: 'When is a measure “in that year”?' },
    settings: [
      { id: 'imposed-in-year', meaning: { zh: '当年作出的', en: 'imposed in that year' } },
      { id: 'in-force-in-year', meaning: { zh: '当年任一日有效的', en: 'in force on any day of that year' } },
    ],
    default: 'imposed-in-year',
    parameters: [],
    modules: ['packages/rules/src/evaluation/grading/caps.ts'],
  },
  {
    id: 'I-14',
    article: 'regime',
    question: {
      zh: '对地方，“同级”{@conference}是否也可研究？',
      en: 'For a locality, may the same level act too?',
    },
    settings: [
      { id: 'one-level-above', meaning: { zh: '只由上一级', en: 'only the bodies one level above it' } },
    ],
    default: 'one-level-above',
    parameters: [],
    modules: ['packages/rules/src/competence/sites.ts', 'packages/rules/src/ladder'],
  },
  {
    id: 'I-15',
    article: 'regime',
    question: {
      zh: '提前解除后，一年内的资格限制是否继续？',
      en: 'After an early release, do the bars run on to the end of the year?',
    },
    settings: [
      {
        id: 'release-lifts-bars',
        meaning: { zh: '解除当日起即恢复资格', en: 'the bars fall on the day of the release' },
      },
    ],
    default: 'release-lifts-bars',
    parameters: [],
    modules: ['packages/rules/src/eligibility'],
  },
  {
    id: 'I-16',
    article: 'heaviest-measure',
    question: {
      zh: '{@top}级会议决定的措施，上一级为{@above}，由谁复核申诉？',
      en: 'Who resolves an appeal against what a meeting of the {@top} decided, the {@above} being above it?',
    },
    settings: [
      {
        id: 'the-other-meeting',
        meaning: {
          zh: '主任会议决定的由组长会议复核，组长会议决定的由主任会议复核',
          en: "the heads' meeting what the directors' meeting decided, and the other way round",
        },
      },
    ],
    default: 'the-other-meeting',
    parameters: [],
    modules: ['packages/rules/src/ladder/competence/appellate-bodies.ts'],
  },
  {
    id: 'I-21',
    article: 'interviews',
    question: {
      zh: '被约谈人是否须包括全部党政主要领导和分管领导？',
      en: 'Must all principals and the deputy in charge be interviewed?',
    },
    settings: [
      {
        id: 'a-leader-at-least',
        meaning: {
          zh: '至少一名主要领导或者分管领导，未到者载明',
          en: 'one of them at least; who was not is named in the explanation',
        },
      },
      {
        id: 'all-leaders',
        meaning: { zh: '当日在任者全部', en: 'all who hold those posts on the day' },
      },
    ],
    default: 'a-leader-at-least',
    parameters: [],
    modules: [
      'packages/rules/src/ladder/approval/interview.ts',
      'packages/rules/src/ladder/approval/interviewed.ts',
    ],
  },
  {
    id: 'I-38',
    article: 'accountability',
    question: {
      zh: '法规只写机构而未写身份的，机构的工作人员能否作出决定？提出措施的人能否自行决定？',
      en: 'Where the law names a body without a capacity, may its staff decide? May whoever proposed a measure decide it?',
    },
    settings: [
      {
        id: 'staff-prepare-and-proposers-do-not-decide',
        meaning: {
          zh: '工作人员和成员只作准备：报告线索、核查、提出、登记；作出决定的是机构的负责人或者会议；各级措施的提出人均不得自行决定',
          en: 'staff and members prepare: they report, establish, propose and enter; the heads or the meeting of the body decide; at no stage does whoever proposed decide',
        },
      },
      {
        id: 'staff-act-for-their-body',
        meaning: {
          zh: '机构的任何人均可代表机构；只有写明两个机构的，提出人不得自行决定',
          en: 'anybody of a body acts for it; only where two bodies are named does whoever proposed not decide',
        },
      },
    ],
    default: 'staff-prepare-and-proposers-do-not-decide',
    parameters: [],
    modules: [
      'packages/rules/src/competence/deciding.ts',
      'packages/rules/src/competence/acts',
      'packages/rules/src/ladder/approval/own-proposal.ts',
    ],
  },
  {
    id: 'I-41',
    article: 'jurisdiction',
    question: {
      zh: '被反映的单位何时可以知悉线索？',
      en: 'When does a unit learn of a lead against it?',
    },
    settings: [
      {
        id: 'once-verified',
        meaning: {
          zh: '经核查属实之后；未经核查或者核查不属实的，该单位不予知悉',
          en: 'once it is verified; of one that is not, or was found not to be so, it does not learn',
        },
      },
      { id: 'at-once', meaning: { zh: '报告之时', en: 'as soon as it is reported' } },
    ],
    default: 'once-verified',
    parameters: [],
    modules: ['packages/rules/src/competence/read-case.ts'],
  },
  {
    id: 'I-43',
    article: 'accountability',
    question: {
      zh: '本{@top}阶梯没有某一级措施时，应从该级进入的案件和年度考评结果从哪一级进入？',
      en: 'Where does a case, or a published year, enter a ladder that leaves out the stage it points to?',
    },
    settings: [
      {
        id: 'nearest-not-above',
        meaning: {
          zh: '从阶梯中不高于该级的最近一级进入，没有更低一级的从最低一级进入，并载明；同年两项事由进入同一级的，合为一案，均不成立时方予撤回',
          en: 'at the nearest stage not above it, at the lowest if there is none, and the explanation says so; two reasons of one year that enter at one stage make one case, withdrawn only when both have fallen',
        },
      },
    ],
    default: 'nearest-not-above',
    parameters: [],
    modules: ['packages/rules/src/law/rungs.ts', 'packages/rules/src/evaluation/consequences'],
  },
] as const satisfies readonly Interpretation[];
