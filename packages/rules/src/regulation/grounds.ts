import type { Ground } from '../city.ts';
import type { ArticleRef } from '../vocabulary.ts';

const consequence = { zh: '严重后果', en: 'grave consequence' };
const consequenceOrImpact = { zh: '重大影响或者严重后果', en: 'grave impact or consequence' };

/** The wording did not reach us: a city must supply it before a case can rest on such a ground. */
const missing: Omit<Ground, 'code' | 'article'> = { wording: null, elements: [] };

/**
 * A18's eleven grounds, in our own short wording. `elements` are what the ground itself requires beside the fact: 18.4
 * speaks of mass petitioning only where it escalated with grave consequences, so petitioning alone never fills it; 18.9
 * of an assessment that was owed and not honestly made, and what came of it; 18.10 of what the silence led to.
 */
const grounds: Readonly<Record<string, Omit<Ground, 'code' | 'article'>>> = {
  '18.1': {
    wording: {
      zh: '不重视、措施落实不力，基层基础薄弱，治安秩序严重混乱或者稳定问题突出',
      en: 'neglect of the work: weak foundations, grave disorder or outstanding stability problems',
    },
    elements: [],
  },
  '18.2': missing,
  '18.3': {
    wording: {
      zh: '发生严重危害或者特别重大的刑事案件、群体性事件、公共安全事件',
      en: 'a gravely harmful or especially grave criminal case, mass incident or public-safety incident',
    },
    elements: [],
  },
  '18.4': {
    wording: {
      zh: '大规模集体越级或者非正常上访引发重大事件，造成严重后果',
      en: 'mass petitioning that escalated into a grave incident with grave consequences',
    },
    caution: {
      zh: '信访或者信访数量本身从来不构成追责情形',
      en: 'a petition, or a number of petitions, is never a ground by itself',
    },
    elements: [{ id: 'grave-consequence', name: consequence }],
  },
  '18.5': missing,
  '18.6': {
    wording: {
      zh: '对治安重点地区和突出治安问题未采取有效措施或者出现反弹',
      en: 'no effective measures on a key area or outstanding problem, or a relapse',
    },
    elements: [],
  },
  '18.7': missing,
  '18.8': missing,
  '18.9': {
    wording: {
      zh: '应当评估风险而未评估或者走形式，引发集体访或者群体性事件，造成重大影响或者严重后果',
      en: 'a risk assessment owed and not made, or made for form, leading to a mass incident of grave impact',
    },
    elements: [
      {
        id: 'risk-assessment-failure',
        name: {
          zh: '应评估而未评估，或者形式性、选择性评估',
          en: 'assessment not made, or for form, or selective',
        },
      },
      { id: 'grave-consequence-or-impact', name: consequenceOrImpact },
    ],
  },
  '18.10': {
    wording: {
      zh: '信息不畅，弄虚作假、隐瞒、瞒报漏报或者报告不及时，造成重大影响或者严重后果',
      en: 'information blocked, falsified, concealed or late, with grave impact or consequences',
    },
    elements: [{ id: 'grave-consequence-or-impact', name: consequenceOrImpact }],
  },
  '18.11': missing,
};

/** A18's eleven grounds, in order. */
export const measureGrounds: readonly Ground[] = Object.entries(grounds).map(([code, ground]) => ({
  code,
  article: `A${code}` as ArticleRef,
  ...ground,
}));
