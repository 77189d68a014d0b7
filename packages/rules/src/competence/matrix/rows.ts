import type { CitySettings } from '../../city.ts';
import { inWordsOf, type WithWords } from '../../decision/own-words.ts';
import type { SettledLaw } from '../../interpretations/index.ts';
import type { KindLaw } from '../../law/kinds/index.ts';
import { cite } from '../../provisions/index.ts';
import type { ArticleRef, Bilingual, StageId } from '../../vocabulary.ts';
import { actsOfKinds } from '../acts/by-kind.ts';
import type { ActDefinition, CompetenceUnderLaw, Weight } from '../acts/definition.ts';
import {
  type AnyAct,
  actIds,
  competenceTable,
  definitionOf,
  ladderActIds,
  type PlaceAct,
} from '../acts/index.ts';
import type { Competent } from './competent.ts';
import { type LadderRow, rowsOfLadderAct } from './ladder-rows.ts';

/** A row of the competence table: an act, at one stage of the ladder or at none, who may do it, and by which articles. */
export interface CompetenceRow {
  /** Its id in the table, or, of an act that a kind of the law brings, what is done and the id of the kind. */
  readonly act: string;
  readonly service: ActDefinition['service'];
  readonly name: Bilingual;
  readonly weight: Weight;
  /** Null for an act that is about no stage. */
  readonly stage: { readonly id: StageId; readonly name: Bilingual } | null;
  /** Nobody, where the law leaves it to a body outside the city. */
  readonly who: readonly Competent[];
  readonly articles: readonly ArticleRef[];
}

const competentFor = (one: CompetenceUnderLaw): Competent =>
  'staff' in one
    ? { by: 'staff' }
    : {
        by: 'bodies',
        bodies: one.bodies.map((body) => ({ body, capacities: one.capacities ?? [] })),
        where: one.seat,
      };

const idOf = (act: AnyAct | PlaceAct): string => (typeof act === 'string' ? act : act.id);

const rowOf = (
  city: WithWords,
  act: AnyAct | PlaceAct,
  { stage, who, articles }: LadderRow,
): CompetenceRow => {
  const { service, name, weight } = typeof act === 'string' ? competenceTable[act] : act;
  return {
    act: idOf(act),
    service,
    name: inWordsOf(city, name),
    weight,
    stage: stage && { id: stage.id, name: stage.name },
    who,
    articles,
  };
};

/**
 * The competence of a city as a table that can be printed: every writing act of the three services, an act on a case
 * at every stage of the city's ladder that it is possible at.
 */
export const competenceMatrix = (
  city: Pick<CitySettings, 'ladder' | 'articlesBySubject' | 'levels' | 'above' | 'bodies' | keyof KindLaw> &
    SettledLaw,
): readonly CompetenceRow[] => [
  ...ladderActIds.flatMap((act) => rowsOfLadderAct(act, city).map((row) => rowOf(city, act, row))),
  ...[...actIds, ...actsOfKinds(city)].map((act) => {
    const { who, articles } = definitionOf(act, city);
    return rowOf(city, act, { stage: null, who: who.map(competentFor), articles: cite(city, ...articles) });
  }),
];
