import type { StageDefinition } from '../../city.ts';
import { routeOf } from '../../competence/route.ts';
import { belongsAboveTop, stationedIn } from '../../competence/sites.ts';
import { inWordsOf, type WithWords } from '../../decision/own-words.ts';
import type { WithLevels } from '../../law/levels.ts';
import { leadingArticle } from '../../provisions/index.ts';
import type { ArticleRef, Bilingual, UnitFacts } from '../../vocabulary.ts';
import type { Filing } from '../case/filing.ts';

const names: Readonly<Record<Filing['to'], Bilingual>> = {
  'unit-superior': { zh: '该单位的主管单位', en: "the unit's superior" },
  'provincial-cgc': { zh: '省{@commission:name}', en: 'the provincial {@commission}' },
  'provincial-cgc-or-slg-office': {
    zh: '省{@commission}办公室或省{@stability-group}办公室',
    en: 'the office of the provincial {@commission} or {@stability-group}',
  },
  'city-cgc-or-slg-office': {
    zh: '市{@commission-office}或市{@stability-office}',
    en: '{@commission-office} or {@stability-office} of the city',
  },
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
export const filingsOf = (
  unit: UnitFacts,
  stage: StageDefinition,
  city: WithWords & WithLevels,
): readonly Filing[] =>
  papersOf(unit, stage, city).map((paper) => ({ ...paper, toName: inWordsOf(city, paper.toName) }));

const papersOf = (
  unit: UnitFacts,
  stage: StageDefinition,
  city: WithWords & WithLevels,
): readonly Filing[] => {
  if (!stage.vetoPower) return [];
  const article = leadingArticle(city, 'jurisdiction');
  if (routeOf(unit, stage) === 'recommend-to-superior') {
    return [
      filing('unit-superior', 'written-recommendation', article),
      filing('provincial-cgc', 'written-recommendation', article),
    ];
  }
  return [...byAffiliation(unit, article, city), ...upward(stage)];
};

const byAffiliation = (unit: UnitFacts, article: ArticleRef, city: WithLevels): readonly Filing[] => {
  if (belongsAboveTop(city, unit)) {
    return [
      filing('provincial-cgc-or-slg-office', 'for-the-record', article),
      filing('unit-superior', 'for-the-record', article),
    ];
  }
  if (stationedIn(city, unit)) {
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
