import type { Authority, CitySettings, StageDefinition } from '../city.ts';
import type { LegalDate, StageId } from '../vocabulary.ts';
import type { PlanKind } from './kinds/index.ts';
import { unmetUnder } from './rungs.ts';

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

/** The rungs of a law as it began, and of every ladder since, but for those that stand in the last of them. */
const formerRungs = (
  { former = [], ladder }: CitySettings,
  changes: readonly Amendment['parts'][],
): readonly StageDefinition[] => {
  const ladders = [ladder, ...changes.flatMap(({ ladder: later }) => (later ? [later] : []))];
  const now = new Set(ladders.at(-1)?.map(({ id }) => id));
  const ever = new Map([...former, ...ladders.flat()].map((rung) => [rung.id, rung]));
  return [...ever.values()].filter(({ id }) => !now.has(id));
};

/** The law of a day. It bears the day, because its open points are settled by dates of their own. */
export type LawOfDay = CitySettings & { readonly day: LegalDate };

/**
 * The law in force on a day: as it began, with every change that had come into force by then. A rung that it has lost since stands
 * beside its ladder, for whatever was proposed or decided on it before.
 */
export const lawOn = ({ amendments = [], ...began }: CityFile, day: LegalDate): LawOfDay => {
  const changes = amendments
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ parts }) => parts);
  const former = formerRungs(began, changes);
  return Object.assign({}, began, ...changes, former.length > 0 ? { former } : {}, { day });
};

/** Every law that a file holds, in the order of its days: the first as it began. */
export const lawsOf = (file: CityFile): readonly CitySettings[] => {
  const { amendments = [], ...began } = file;
  return [began, ...amendments.map(({ from }) => lawOn(file, from))];
};

/**
 * Every rung that the law ever had, by stage, each as it was from time to time and as the laws after it carry it on: a case may still
 * stand on one of before.
 */
export const rungsEver = (file: CityFile): ReadonlyMap<StageId, readonly StageDefinition[]> => {
  const laws = lawsOf(file);
  const carriedOn = (rung: StageDefinition, from: number): readonly StageDefinition[] =>
    laws.slice(from).map((law) => ({ ...rung, unmet: unmetUnder(law, rung) }));
  return Map.groupBy(
    laws.flatMap(({ former = [], ladder }, n) =>
      [...former, ...ladder].flatMap((rung) => carriedOn(rung, n)),
    ),
    ({ id }) => id,
  );
};

/** Every kind of plan that the law ever had, as it last was: a plan of a kind that is no more stays what it is. */
export const plansEver = (file: CityFile): readonly PlanKind[] => [
  ...new Map(lawsOf(file).flatMap(({ plans }) => plans.map((kind) => [kind.id, kind] as const))).values(),
];
