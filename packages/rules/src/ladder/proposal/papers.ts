import type { PaperRule, StageDefinition } from '../../city.ts';
import { routeOf } from '../../competence/route.ts';
import { belongsAboveTop, stationedIn } from '../../competence/sites.ts';
import { inWordsOf, type WithWords } from '../../decision/own-words.ts';
import type { WithLevels } from '../../law/levels.ts';
import { leadingArticle } from '../../provisions/index.ts';
import type { UnitFacts } from '../../vocabulary.ts';
import type { Filing } from '../case/filing.ts';

type Law = WithWords & WithLevels;

/** True of a paper that this unit's measure owes: of one that is recommended to its superior those alone are (A26). */
const isOwed = ({ of }: PaperRule, unit: UnitFacts, stage: StageDefinition, city: Law): boolean => {
  if (routeOf(unit, stage) === 'recommend-to-superior') return of === 'recommended';
  switch (of) {
    case 'recommended':
      return false;
    case 'unit-from-above':
      return belongsAboveTop(city, unit);
    case 'stationed-unit':
      return !belongsAboveTop(city, unit) && stationedIn(city, unit) !== undefined;
    case 'every-unit':
      return true;
  }
};

/** Names the papers to be sent once the stage is decided, and their receivers, as the rung has them (A24, A26). */
export const filingsOf = (unit: UnitFacts, stage: StageDefinition, city: Law): readonly Filing[] =>
  (stage.papers ?? [])
    .filter((paper) => isOwed(paper, unit, stage, city))
    .map(({ to, name, what, subject }) => ({
      to,
      toName: inWordsOf(city, name),
      what,
      article: subject === undefined ? stage.article : leadingArticle(city, subject),
    }));
