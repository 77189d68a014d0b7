import type { Authority, CitySettings, StageDefinition } from '../city.ts';
import type { LegalDate } from '../vocabulary.ts';
import type { PlanKind } from './kinds/index.ts';

/** The parts of a law that a later document can put in the place of those before, each as a whole. */
export type AmendableParts = Pick<
  CitySettings,
  | 'name'
  | 'measure'
  | 'letterAuthority'
  | 'articles'
  | 'articlesBySubject'
  | 'levels'
  | 'above'
  | 'bodies'
  | 'ladder'
  | 'grounds'
  | 'aggravating'
  | 'mitigating'
  | 'evaluation'
  | 'reports'
  | 'duties'
  | 'letters'
  | 'plans'
  | 'conferenceDepartments'
>;

/** A change of the law: from its day on these parts hold in the place of those before. */
export interface Amendment {
  readonly from: LegalDate;
  /** The document that changed it. */
  readonly by: Authority;
  readonly parts: Partial<AmendableParts>;
}

/** A city's law over time: as it began, and every change since. Parameters and interpretations bear their own days. */
export interface CityFile extends CitySettings {
  /** In order of their days. */
  readonly amendments?: readonly Amendment[];
}

/** The law in force on a day: as it began, with every change that had come into force by then. */
export const lawOn = ({ amendments = [], ...began }: CityFile, day: LegalDate): CitySettings =>
  Object.assign(
    began,
    ...amendments
      .filter(({ from }) => from <= day)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ parts }) => parts),
  );

/** Every law that a file holds, in the order of its days: the first as it began. */
export const lawsOf = (file: CityFile): readonly CitySettings[] => {
  const { amendments = [], ...began } = file;
  return [began, ...amendments.map(({ from }) => lawOn(file, from))];
};

/** Every stage that the law ever had, as it last was: a case may still stand on one that is no more. */
export const stagesEver = (file: CityFile): readonly StageDefinition[] => [
  ...new Map(lawsOf(file).flatMap(({ ladder }) => ladder.map((rung) => [rung.id, rung] as const))).values(),
];

/** Every kind of plan that the law ever had, as it last was: a plan of a kind that is no more stays what it is. */
export const plansEver = (file: CityFile): readonly PlanKind[] => [
  ...new Map(lawsOf(file).flatMap(({ plans }) => plans.map((kind) => [kind.id, kind] as const))).values(),
];
