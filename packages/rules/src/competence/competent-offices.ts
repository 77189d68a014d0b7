import type { CitySettings, CompetentBody, StageDefinition } from '../city.ts';
import { rungOf } from '../law/rungs.ts';
import type { ArticleRef, Body, Capacity, Office, StageId, UnitFacts, UnitId } from '../vocabulary.ts';
import { routeOf } from './route.ts';
import { type Site, seatsAbove, sitesFor } from './sites.ts';

/** A body that may act, where, and by which article. `exceptional`: only where necessary (A20, A21). */
export interface CompetentOffice {
  readonly body: Body;
  readonly level: Office['level'];
  readonly jurisdiction: UnitId;
  /** Empty: any capacity of that body. */
  readonly capacities: readonly Capacity[];
  readonly exceptional: boolean;
  readonly articles: readonly ArticleRef[];
}

/** What an office does in a case. */
export type OfficeAct =
  | 'report-lead'
  | 'verify'
  | 'propose'
  | 'decide'
  | 'extend'
  | 'accept'
  | 'release'
  | 'refer'
  | 'record-referral-outcome'
  | 'file';

const anyCapacity = (body: Body): CompetentBody => ({ body, capacities: [] });

/** The two offices, which report and verify (A26). */
const offices: readonly CompetentBody[] = [anyCapacity('cgc-office'), anyCapacity('slg-office')];

/** An inspection's finding may become a lead (A9). */
const reporters: readonly CompetentBody[] = [...offices, anyCapacity('inspection-office')];

/** The organs that decide a referral, or keep what was decided, may enter it as well as the offices (A27). */
const outcomeRecorders: readonly CompetentBody[] = [
  ...offices,
  anyCapacity('discipline'),
  anyCapacity('org-hr'),
];

/** Bodies named by the measure, set into the localities whose bodies they are. */
const seated = (
  bodies: readonly CompetentBody[],
  sites: readonly Site[],
  article: ArticleRef,
): readonly CompetentOffice[] =>
  sites.flatMap((site) =>
    bodies
      .filter(({ at }) => at === undefined || at === site.level)
      .map(({ body, capacities, exceptional }) => ({
        body,
        level: site.level,
        jurisdiction: site.jurisdiction,
        capacities,
        exceptional: exceptional ?? false,
        articles: [article, ...site.articles],
      })),
  );

const isRecommended = (unit: UnitFacts, stage: StageDefinition): boolean =>
  routeOf(unit, stage) === 'recommend-to-superior';

/** For a central unit only the city's CGC speaks to its superior (A26). */
const routed = (bodies: readonly CompetentBody[], unit: UnitFacts, stage: StageDefinition) =>
  isRecommended(unit, stage) ? bodies.filter(({ body }) => body === 'cgc') : bodies;

/** What the CGC recommends its own office may send. */
const routedPapers = (bodies: readonly CompetentBody[], unit: UnitFacts, stage: StageDefinition) =>
  isRecommended(unit, stage) ? bodies.filter(({ body }) => body === 'cgc' || body === 'cgc-office') : bodies;

/** Who verifies that a measure's matter is put right: the offices, the body that listed it, the deciding body's side. */
const acceptors = (stage: StageDefinition): readonly CompetentBody[] => {
  if (stage.endsBy === 'verification') return stage.deciders;
  return stage.endsBy === 'acceptance' ? offices : [...offices, ...stage.deciders];
};

/** Papers are sent by the two offices, or by whoever of the deciding body has the word (A24, A26). */
const filers = ({ deciders }: StageDefinition): readonly CompetentBody[] => [
  ...offices,
  ...[...new Set(deciders.map(({ body }) => body))]
    .filter((body) => offices.every((office) => office.body !== body))
    .map(anyCapacity),
];

const bodiesAt = (act: OfficeAct, unit: UnitFacts, stage: StageDefinition): readonly CompetentBody[] => {
  if (act === 'propose') return stage.proposers;
  if (act === 'accept') return acceptors(stage);
  if (act === 'file') return routedPapers(filers(stage), unit, stage);
  return routed(stage.deciders, unit, stage);
};

/** As `bodiesAt`, of a measure: one in force was decided here and not recommended, whoever the unit belongs to now. */
const bodiesToFollow = (act: OfficeAct, unit: UnitFacts, stage: StageDefinition): readonly CompetentBody[] =>
  act === 'propose' || act === 'accept' || act === 'file' ? bodiesAt(act, unit, stage) : stage.deciders;

const reportingSites = (city: Pick<CitySettings, 'root'>, unit: UnitFacts): readonly Site[] =>
  unit.id === city.root
    ? []
    : seatsAbove(unit).map(({ id, level }) => ({ level, jurisdiction: id, articles: [] }));

/**
 * Who may do an act on a unit, everywhere it may be done. For a locality the bodies one level above it (I-14), for a
 * department or unit those of its own level or one above (A21, A22); stationed units under the veto-power regime by A26.
 * A lead may come from any office above the unit. Nobody for the city itself, or for a stage the ladder does not have.
 */
export const competentOffices = (
  city: Pick<CitySettings, 'root' | 'ladder'>,
  unit: UnitFacts,
  act: OfficeAct,
  stage?: StageId,
): readonly CompetentOffice[] => {
  if (act === 'report-lead') return seated(reporters, reportingSites(city, unit), 'A26');
  if (act === 'verify') return seated(offices, sitesFor(city, unit), 'A26');
  if (act === 'refer') return seated(offices, sitesFor(city, unit), 'A27');
  if (act === 'record-referral-outcome') return seated(outcomeRecorders, sitesFor(city, unit), 'A27');
  const rung = stage && rungOf(city, stage);
  return rung ? seated(bodiesAt(act, unit, rung), sitesFor(city, unit, rung), rung.article) : [];
};

/** The place of a body that decided: its offices stay competent for what was decided there, wherever the unit went. */
export type DecidingSeat = Pick<Office, 'level' | 'jurisdiction'>;

/**
 * Who may do an act on what was decided at a place: its bodies, though the unit has since come under another county or
 * belongs to somebody else (A20–A24: the body that listed it, the same approver). What is new is for `competentOffices`.
 */
export const competentWhereDecided = (
  city: Pick<CitySettings, 'root' | 'ladder'>,
  unit: UnitFacts,
  act: OfficeAct,
  stage: StageId,
  { level, jurisdiction }: DecidingSeat,
): readonly CompetentOffice[] => {
  const rung = rungOf(city, stage);
  if (!rung) return [];
  const today = sitesFor(city, unit, rung).find((one) => one.jurisdiction === jurisdiction);
  return seated(
    bodiesToFollow(act, unit, rung),
    [today ?? { level, jurisdiction, articles: [] }],
    rung.article,
  );
};

const matches = (office: Office, competent: CompetentOffice): boolean =>
  office.body === competent.body &&
  office.level === competent.level &&
  office.jurisdiction === competent.jurisdiction &&
  (competent.capacities.length === 0 || competent.capacities.includes(office.capacity));

/** Whether an office, in its capacity, is one of the competent ones. */
export const mayAct = (office: Office, competent: readonly CompetentOffice[]): boolean =>
  competent.some((one) => matches(office, one));

/** Whether it may act only because the measure allows it where necessary (A20, A21). */
export const actsExceptionally = (office: Office, competent: readonly CompetentOffice[]): boolean => {
  const fitting = competent.filter((one) => matches(office, one));
  return fitting.length > 0 && fitting.every(({ exceptional }) => exceptional);
};
