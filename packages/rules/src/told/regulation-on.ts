import type { Authority, CitySettings, Factor, Ground, LawArticle } from '../city.ts';
import {
  type CompetenceRow,
  competenceMatrix,
  whereMeanings,
  whereNames,
  wheres,
} from '../competence/index.ts';
import { conferenceDepartments, type NamedDepartment } from '../conference/index.ts';
import { inWordsOf } from '../decision/own-words.ts';
import { type Amendment, type CityFile, type LevelDefinition, lawOn } from '../law/index.ts';
import { type ArticlesBySubject, cite, type Provision } from '../provisions/index.ts';
import type { ArticleRef, Bilingual, LegalDate, UnitId } from '../vocabulary.ts';
import { type CalendarOnRecord, calendarsOn, type ToldCalendar } from './calendars.ts';
import { type DescribedParameter, parametersOn } from './figures.ts';
import { type GradedYear, gradedYearOn } from './graded-year.ts';
import {
  dutiesOf,
  lettersOf,
  plansOf,
  reportsOn,
  type ToldDuty,
  type ToldLetters,
  type ToldPlan,
  type ToldReport,
} from './kinds.ts';
import { type NamedBody, namedBodies } from './named-bodies.ts';
import { pointsOn, type SettledPoint } from './points.ts';
import { rungsOn, type ToldRung } from './rungs.ts';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
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
  readonly conferenceDepartments: readonly NamedDepartment[];
  readonly reports: readonly ToldReport[];
  readonly duties: readonly ToldDuty[];
  readonly letters: ToldLetters;
  readonly plans: readonly ToldPlan[];
  readonly workCalendar: readonly ToldCalendar[];
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

const toldAmendments = ({ amendments = [] }: CityFile): Regulation['amendments'] =>
  amendments.map(({ from, by, parts }) => ({ from, by, parts: Object.keys(parts) }));

/**
 * The whole law of a city on a day. Figures and chosen interpretations are those in force; what is not, is told as null or not at all.
 * @param onRecord the working calendars that are on record beside the file.
 */
export const regulationOn = (
  file: CityFile,
  on: LegalDate,
  onRecord: readonly CalendarOnRecord[] = [],
): Regulation => {
  const city = lawOn(file, on);
  return {
    ...lawInForce(city, on),
    amendments: toldAmendments(file),
    former: rungsOn(city, city.former ?? [], on),
    workCalendar: calendarsOn(city, onRecord, on),
  };
};

const lawInForce = (
  city: CitySettings,
  on: LegalDate,
): Omit<Regulation, 'amendments' | 'former' | 'workCalendar'> => ({
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
  conferenceDepartments: conferenceDepartments(city),
  reports: reportsOn(city, on),
  duties: dutiesOf(city),
  letters: lettersOf(city),
  plans: plansOf(city),
});
