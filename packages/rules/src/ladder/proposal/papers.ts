import type { StageDefinition } from '../../city.ts';
import { routeOf } from '../../competence/route.ts';
import { leadingArticle, type WithArticles } from '../../provisions/index.ts';
import type { ArticleRef, Bilingual, UnitFacts } from '../../vocabulary.ts';
import type { Filing } from '../case/filing.ts';

const names: Readonly<Record<Filing['to'], Bilingual>> = {
  'unit-superior': { zh: '该单位的主管单位', en: "the unit's superior" },
  'provincial-cgc': { zh: '省社会治安综合治理委员会', en: 'the provincial CGC' },
  'provincial-cgc-or-slg-office': {
    zh: '省综治委办公室或省维稳领导小组办公室',
    en: 'the office of the provincial CGC or SLG',
  },
  'city-cgc-or-slg-office': { zh: '市综治办或市维稳办', en: "the city's CGC or SLG office" },
  'superior-authorities': { zh: '上级有关部门', en: 'the superior authorities' },
};

const filing = (to: Filing['to'], what: Filing['what'], article: ArticleRef): Filing => ({
  to,
  toName: names[to],
  what,
  article,
});

/**
 * Names the papers to be sent once the stage is decided, and their receivers: A26 by affiliation, A24 upward for a
 * veto.
 */
export const filingsOf = (unit: UnitFacts, stage: StageDefinition, city: WithArticles): readonly Filing[] => {
  if (!stage.vetoPower) return [];
  const article = leadingArticle(city, 'jurisdiction');
  if (routeOf(unit, stage) === 'recommend-to-superior') {
    return [
      filing('unit-superior', 'written-recommendation', article),
      filing('provincial-cgc', 'written-recommendation', article),
    ];
  }
  return [...byAffiliation(unit, article), ...upward(stage)];
};

const byAffiliation = (unit: UnitFacts, article: ArticleRef): readonly Filing[] => {
  if (unit.kind === 'locality') return [];
  if (unit.affiliation === 'provincial') {
    return [
      filing('provincial-cgc-or-slg-office', 'for-the-record', article),
      filing('unit-superior', 'for-the-record', article),
    ];
  }
  if (unit.affiliation === 'municipal' && unit.ancestors.some(({ level }) => level === 'county')) {
    return [
      filing('city-cgc-or-slg-office', 'for-the-record', article),
      filing('unit-superior', 'for-the-record', article),
    ];
  }
  return [];
};

/** A veto is reported to the superior authorities for the record (A24); the last rung is the one without a next. */
const upward = (stage: StageDefinition): readonly Filing[] =>
  'verifyAgainEvery' in stage.unmet ? [filing('superior-authorities', 'for-the-record', stage.article)] : [];
