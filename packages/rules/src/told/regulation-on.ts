import type { Authority, CitySettings, Factor, Ground, LawArticle, WorkCalendarYear } from '../city.ts';
import {
  type CompetenceRow,
  competenceMatrix,
  whereMeanings,
  whereNames,
  wheres,
} from '../competence/index.ts';
import { conferenceDepartments } from '../conference/index.ts';
import { inWordsOf } from '../decision/own-words.ts';
import { type Amendment, type CityFile, type LevelDefinition, lawOn } from '../law/index.ts';
import { dutyKinds, reportKinds } from '../letters/index.ts';
import { type ArticlesBySubject, cite, type Provision } from '../provisions/index.ts';
import { type LetterKind, letterKinds } from '../regulation/letter-kinds.ts';
import type { ArticleRef, Bilingual, LegalDate, Level, UnitId, UnitKind } from '../vocabulary.ts';
import { type DescribedParameter, parametersOn } from './figures.ts';
import { type GradedYear, gradedYearOn } from './graded-year.ts';
import { type NamedBody, namedBodies } from './named-bodies.ts';
import { pointsOn, type SettledPoint } from './points.ts';
import { rungsOn, type ToldRung } from './rungs.ts';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

interface Kind extends Named {
  readonly articles: readonly ArticleRef[];
}

interface Factors {
  readonly articles: readonly ArticleRef[];
  readonly factors: readonly Factor[];
}

/** A city's law as it stands on a day, with every name in both languages. */
export interface Regulation {
  readonly on: LegalDate;
  readonly city: {
    readonly id: string;
    readonly name: Bilingual;
    readonly zone: string;
    readonly root: UnitId;
  };
  readonly measure: Authority;
  /** Every change of the law that the file holds, also of days to come: from when, by which document, of which parts. */
  readonly amendments: readonly (Omit<Amendment, 'parts'> & { readonly parts: readonly string[] })[];
  readonly articles: readonly (LawArticle & { readonly article: ArticleRef })[];
  readonly articlesBySubject: ArticlesBySubject;
  /** The top first. */
  readonly levels: readonly (Omit<LevelDefinition, 'affiliation'> & {
    /** Null: no units belong to bodies of this level by an affiliation of their own. */
    readonly affiliation: LevelDefinition['affiliation'] | null;
  })[];
  /** What stands above the top, outside this system. */
  readonly above: Bilingual;
  readonly bodies: readonly NamedBody[];
  readonly ladder: readonly ToldRung[];
  /** Rungs that the law of an earlier day had: measures of then still stand on them. */
  readonly former: readonly ToldRung[];
  readonly grounds: readonly (Omit<Ground, 'caution'> & { readonly caution: Bilingual | null })[];
  readonly aggravating: Factors;
  readonly mitigating: Factors;
  readonly parameters: readonly DescribedParameter[];
  readonly interpretations: readonly SettledPoint[];
  readonly evaluation: GradedYear;
  readonly competence: {
    readonly rows: readonly CompetenceRow[];
    /** The places whose bodies may act, as the rows name them by id. */
    readonly places: readonly (Named & { readonly meaning: Bilingual })[];
  };
  readonly conferenceDepartments: readonly Named[];
  readonly reports: readonly (Kind & { readonly plansNextYear: boolean })[];
  readonly duties: readonly (Kind & { readonly of: readonly UnitKind[]; readonly at: readonly Level[] })[];
  readonly letters: { readonly authority: Authority; readonly kinds: readonly LetterKind[] };
  readonly workCalendar: readonly (WorkCalendarYear & { readonly year: number })[];
}

const factorsBy = (city: CitySettings, provision: Provision, factors: readonly Factor[]): Factors => ({
  articles: cite(city, provision),
  factors,
});

const toldCompetence = (city: CitySettings): Regulation['competence'] => ({
  rows: competenceMatrix(city),
  places: wheres.map((id) => ({
    id,
    name: inWordsOf(city, whereNames[id]),
    meaning: inWordsOf(city, whereMeanings[id]),
  })),
});

const toldKinds = (city: CitySettings): Pick<Regulation, 'conferenceDepartments' | 'reports' | 'duties'> => ({
  conferenceDepartments: conferenceDepartments.map(({ id, name }) => ({ id, name: inWordsOf(city, name) })),
  reports: reportKinds.map(({ id, name, article, plansNextYear }) => ({
    id,
    name: inWordsOf(city, name),
    articles: cite(city, article),
    plansNextYear,
  })),
  duties: dutyKinds.map(({ id, name, article, of, at }) => ({
    id,
    name: inWordsOf(city, name),
    articles: cite(city, article),
    of,
    at,
  })),
});

const toldAmendments = ({ amendments = [] }: CityFile): Regulation['amendments'] =>
  amendments.map(({ from, by, parts }) => ({ from, by, parts: Object.keys(parts) }));

/** The whole law of a city on a day. Figures and chosen interpretations are those in force; what is not, is told as null or not at all. */
export const regulationOn = (file: CityFile, on: LegalDate): Regulation => {
  const city = lawOn(file, on);
  return {
    ...lawInForce(city, on),
    amendments: toldAmendments(file),
    former: rungsOn(city, city.former ?? [], on),
  };
};

const lawInForce = (city: CitySettings, on: LegalDate): Omit<Regulation, 'amendments' | 'former'> => ({
  on,
  city: { id: city.id, name: city.name, zone: city.zone, root: city.root },
  measure: city.measure,
  articles: city.articles.map((one) => ({ ...one, article: `A${one.number}` as const })),
  articlesBySubject: city.articlesBySubject,
  levels: city.levels.map(({ affiliation = null, ...level }) => ({ ...level, affiliation })),
  above: city.above,
  bodies: namedBodies(city),
  ladder: rungsOn(city, city.ladder, on),
  grounds: city.grounds.map(({ caution = null, ...ground }) => ({ ...ground, caution })),
  aggravating: factorsBy(city, 'aggravating', city.aggravating),
  mitigating: factorsBy(city, 'mitigating', city.mitigating),
  parameters: parametersOn(city, on),
  interpretations: pointsOn(city, on),
  evaluation: gradedYearOn(city, on),
  competence: toldCompetence(city),
  ...toldKinds(city),
  letters: { authority: city.letterAuthority, kinds: letterKinds },
  workCalendar: Object.entries(city.workCalendar).map(([year, days]) => ({ ...days, year: Number(year) })),
});
