import type { Interpretation } from './definition.ts';

/** I-23, I-24, I-29, I-40, I-47: the draft of a year, what becomes of a published one, how bonuses count, who takes a place, who grades whom. */
export const evaluationInterpretations = [
  {
    id: 'I-23',
    article: 'caps',
    question: {
      zh: '年度结果公布后，据以限等的措施被撤销或有新的事实，怎么办？',
      en: 'What of a published result when a measure behind a cap is revoked, or another fact of the year arrives?',
    },
    settings: [
      {
        id: 'new-version-by-itself',
        meaning: {
          zh: '自动形成新版本并即时生效，原版本保留；据此计算的指标、全组名次、名额和等次一并重新计算，结果变化的单位各有新版本并说明缘由',
          en: 'a new version is in force by itself, the old one kept; all that rests on the fact is worked out again, indicators, and rank, quota and grade of the whole group, each changed unit in a version of its own that says why',
        },
      },
    ],
    default: 'new-version-by-itself',
    parameters: [],
    modules: ['packages/rules/src/evaluation/publication', 'services/evaluation/src/versions'],
  },
  {
    id: 'I-24',
    article: 'evaluation',
    question: {
      zh: '单位何时可见本单位评定草案并申请复核？',
      en: 'When does a unit see its draft result and may it ask for review?',
    },
    settings: [
      {
        id: 'from-draft-to-publication',
        meaning: {
          zh: '草案形成时起至公布前；每份草案一次；未答复的复核使公布不能进行',
          en: 'from the draft until publication, once a draft; an unanswered request holds the publication up',
        },
      },
    ],
    default: 'from-draft-to-publication',
    parameters: [],
    modules: ['packages/rules/src/evaluation/reviews', 'services/evaluation/src/reviews'],
  },
  {
    id: 'I-29',
    article: 'evaluation',
    question: { zh: '加分项如何计入总分？', en: 'How does a bonus count towards the total?' },
    settings: [
      {
        id: 'on-top-up-to-100',
        meaning: {
          zh: '不占权重，在加权得分之上直接相加，各项不超过其上限，总分不超过 100',
          en: 'it has no weight: added to the weighted score, each up to its own ceiling, the total never above 100',
        },
      },
    ],
    default: 'on-top-up-to-100',
    parameters: [],
    modules: [
      'packages/rules/src/evaluation/grading/total-score.ts',
      'packages/rules/src/evaluation/grading/unit-year.ts',
    ],
  },
  {
    id: 'I-40',
    article: 'caps',
    question: {
      zh: '被限等的单位是否占用最高等次名额、按得分排在前列？',
      en: 'Does a capped unit take a place in the quota, and is it listed by its score alone?',
    },
    settings: [
      {
        id: 'capped-takes-no-place',
        meaning: {
          zh: '不占名额；名次先按等次、再按得分排列',
          en: 'it takes no place; a group is ordered by grade, then by score',
        },
      },
      {
        id: 'capped-takes-place',
        meaning: {
          zh: '占名额；名次只按得分排列，限等在后',
          en: 'it takes its place; a group is ordered by score alone, and caps come after',
        },
      },
    ],
    default: 'capped-takes-no-place',
    parameters: [],
    modules: [
      'packages/rules/src/evaluation/grading/group-rank.ts',
      'packages/rules/src/evaluation/grading/group-order.ts',
    ],
  },
  {
    id: 'I-47',
    article: 'evaluation',
    question: {
      zh: '下级地方的单位由谁考评？',
      en: 'Who evaluates the units that stand below a lower locality?',
    },
    settings: [
      {
        id: 'each-level',
        meaning: {
          zh: '逐级考评：各级只考评直接下一级地方和本级部门、单位，方案、评定和公布各自进行；隶属有调整的单位，由当年最后一日所隶属的一级考评',
          en: 'each level those directly below it and its own departments and units, by a scheme, a run and a publication of its own; a unit that was moved is evaluated by those below whom it lay on the last day of the year',
        },
      },
      {
        id: 'top-alone',
        meaning: {
          zh: '全部由{@top}一级统一考评',
          en: 'the bodies of the {@top} evaluate all of them',
        },
      },
    ],
    default: 'each-level',
    parameters: [],
    modules: [
      'packages/rules/src/evaluation/evaluator.ts',
      'packages/rules/src/evaluation/evaluator-in-year.ts',
    ],
  },
] as const satisfies readonly Interpretation[];
