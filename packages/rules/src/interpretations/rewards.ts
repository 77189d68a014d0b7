import type { Interpretation } from './definition.ts';

/**
 * I-27, I-28, I-33, I-34: by which plan, and with which results, somebody is commended, and what becomes of it when
 * those no longer hold.
 */
export const rewardInterpretations = [
  {
    id: 'I-27',
    article: 'commendation-procedure',
    question: {
      zh: '“共同做好”“联合制定”：哪些机构须同意表扬奖励计划？计划须提前多久申报？',
      en: 'Which bodies must agree to a plan of commendations or rewards they are to see to together, and how far ahead is it made?',
    },
    settings: [
      {
        id: 'each-by-its-own-office',
        meaning: {
          zh: '条文所列机构各自以本机构名义同意；计划一经修改须重新同意；定期评选的计划经一定期限后方可实施',
          en: 'each body the articles name agrees by its own office, and anew once the plan is changed; a periodic one is carried out a term after it was planned',
        },
      },
    ],
    default: 'each-by-its-own-office',
    parameters: ['periodic-commendation-interval', 'periodic-commendation-lead'],
    modules: ['packages/rules/src/evaluation/commendation/plan.ts', 'services/evaluation/src/commendations'],
  },
  {
    id: 'I-28',
    article: 'commending',
    question: {
      zh: '“成绩突出”以何等次为准？个人曾在多个单位任职的如何认定？',
      en: 'Which grade are outstanding results, and whose, where somebody answered for more than one unit?',
    },
    settings: [
      {
        id: 'every-result-of-the-years',
        meaning: {
          zh: '计划所涉各年度本单位、个人任主要、主管、分管职务的每个单位均不低于规定等次；结果以表扬时有效版本为准',
          en: 'in each year of the plan the unit, and each unit for which a person was principal, supervising or in charge, has at least the grade set; by the versions in force on the day',
        },
      },
    ],
    default: 'every-result-of-the-years',
    parameters: ['commendation-grade'],
    modules: [
      'packages/rules/src/evaluation/commendation/check-candidate.ts',
      'services/evaluation/src/commendations',
    ],
  },
  {
    id: 'I-33',
    article: 'commendations',
    question: {
      zh: '表扬所依据的事实后来不再成立的，表扬如何处理，由谁决定？',
      en: 'What becomes of a commendation when what it rested on turns out not to hold, and who says so?',
    },
    settings: [
      {
        id: 'those-who-gave-it',
        meaning: {
          zh: '不自动失效，由作出表扬的机构说明理由予以维持或撤销；撤销所依据的事实消失的，由该机构恢复；全国、全省表彰的撤销只作登记',
          en: 'nothing falls by itself: those who gave it keep it or take it back, with reasons, and restore it when what it was taken back for is gone; of what the state or the province gave it is only recorded that they took it back',
        },
      },
    ],
    default: 'those-who-gave-it',
    parameters: [],
    modules: [
      'packages/rules/src/evaluation/commendation/status.ts',
      'services/evaluation/src/commendations',
    ],
  },
  {
    id: 'I-34',
    article: 'conference',
    question: {
      zh: '“重大奖惩事项{@conference}审议”：哪些表扬奖励计划属于重大事项？',
      en: 'Large matters of reward go through the {@conference}: which plans are large?',
    },
    settings: [
      {
        id: 'periodic-and-rewards',
        meaning: {
          zh: '定期评选的计划和年度奖励办法，其现行文本须经达到法定人数的市{@conference}同意',
          en: 'the periodic commendation and the rewards by grade: the text in force needs the agreement of the city’s conference, with a quorum',
        },
      },
      { id: 'every-plan', meaning: { zh: '所有表扬奖励计划', en: 'every plan' } },
      { id: 'no-plan', meaning: { zh: '均不属于重大事项', en: 'none of them' } },
    ],
    default: 'periodic-and-rewards',
    parameters: [],
    modules: [
      'packages/rules/src/evaluation/commendation/plan-resolution.ts',
      'services/evaluation/src/commendations',
    ],
  },
] as const satisfies readonly Interpretation[];
