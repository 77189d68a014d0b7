import type { CitySettings, StageDefinition } from '../../city.ts';
import type { SettledLaw } from '../../interpretations/index.ts';
import { isReleasable } from '../../law/rungs.ts';
import { cite } from '../../provisions/index.ts';
import type { ArticleRef } from '../../vocabulary.ts';
import type { LadderCompetenceUnderLaw, StageRole, StageScope, Weight } from '../acts/definition.ts';
import { type LadderAct, ladderDefinitionOf } from '../acts/index.ts';
import { inItsCapacities } from '../deciding.ts';
import { type Route, routes } from '../route.ts';
import { bodiesInRole, offices } from '../stage-roles.ts';
import { appellateLines } from './appellate-lines.ts';
import type { Competent, InCapacities, Where } from './competent.ts';

type Law = Pick<CitySettings, 'ladder' | 'articlesBySubject' | 'levels' | 'bodies'> & SettledLaw;

/** An act on a case at one stage of the ladder, or at whichever it stands. */
export interface LadderRow {
  readonly stage: StageDefinition | null;
  readonly who: readonly Competent[];
  readonly articles: readonly ArticleRef[];
}

/** The routes on which an act is possible at a stage: a central unit is only recommended to its superior (A26). */
const routesAt: Readonly<Record<StageScope, (stage: StageDefinition) => readonly Route[]>> = {
  'every-stage': ({ vetoPower }) => (vetoPower ? routes : ['exercise']),
  'released-by-approver': (stage) => (isReleasable(stage) ? ['exercise'] : []),
  'owing-papers': ({ vetoPower, papers = [] }) => {
    if (papers.length === 0) return [];
    return vetoPower ? routes : ['exercise'];
  },
  'recommended-to-superior': ({ papers = [] }) =>
    papers.some(({ of }) => of === 'recommended') ? ['recommend-to-superior'] : [],
};

const placeOfRole = (role: StageRole, { vetoPower, endsBy, anyDepthFrom }: StageDefinition): Where => {
  switch (role) {
    case 'proposers':
    case 'deciders':
    case 'interviewers':
      if (vetoPower) return 'veto-power';
      return anyDepthFrom ? 'reaching' : 'responsible';
    case 'verifiers':
      return endsBy === 'verification' ? 'deciding-body' : 'that-decided';
    case 'senders':
    case 'superior-of-deciding-body':
      return 'that-decided';
    case 'deciding-body':
      return 'deciding-body';
  }
};

/** An act at a stage: the routes on which it is possible there, and whether it decides. */
interface AtStage {
  readonly stage: StageDefinition;
  readonly weight: Weight;
  readonly routes: readonly Route[];
}

const linesOn = (
  role: StageRole,
  { stage, weight }: AtStage,
  route: Route,
  city: Law,
): readonly Competent[] =>
  bodiesInRole(role, stage, route, city)
    .map((named) => inItsCapacities(city, weight, named))
    .map(({ body, capacities, at, exceptional }) => ({
      by: 'bodies',
      bodies: [{ body, capacities }],
      where: placeOfRole(role, stage),
      ...(at && { level: at }),
      ...(exceptional && { exceptional }),
      ...(route === 'recommend-to-superior' && { ofCentralUnits: true }),
    }));

/** The bodies of a role on these routes; on the second only where they are others than on the first. */
const inRole = (role: StageRole, at: AtStage, city: Law): readonly Competent[] => {
  const { stage, weight, routes } = at;
  if (role === 'superior-of-deciding-body') return appellateLines(stage, city);
  const below: readonly Competent[] =
    role === 'verifiers' && stage.acceptedBelowFirst
      ? offices(city)
          .map((named) => inItsCapacities(city, weight, named))
          .map(({ body, capacities }) => ({
            by: 'bodies',
            bodies: [{ body, capacities }],
            where: 'below-that-decided',
          }))
      : [];
  const [first = [], second = []] = routes.map((route) => linesOn(role, at, route, city));
  return [...below, ...first, ...(second.length === first.length ? [] : second)];
};

const competentFor = (one: LadderCompetenceUnderLaw, at: AtStage | null, city: Law): readonly Competent[] => {
  if ('staff' in one) return [{ by: 'staff' }];
  if ('system' in one) return [{ by: 'system' }];
  if ('site' in one) {
    const { bodies, capacities = [], site } = one;
    return [{ by: 'bodies', bodies: bodies.map((body) => ({ body, capacities })), where: site }];
  }
  return at ? inRole(one.stage, at, city) : [];
};

const bodiesOf = (line: Competent): readonly InCapacities[] => (line.by === 'bodies' ? line.bodies : []);

/** Bodies whose lines differ in nothing else stand in one line. */
const joined = (lines: readonly Competent[]): readonly Competent[] => {
  const groups = Map.groupBy(lines, (line) => JSON.stringify({ ...line, bodies: null }));
  return [...groups.values()].flatMap((group): readonly Competent[] => {
    const [first] = group;
    if (!first) return [];
    return [first.by === 'bodies' ? { ...first, bodies: group.flatMap(bodiesOf) } : first];
  });
};

/** The article of a stage belongs to the row of that stage and to no other. */
const articlesAt = (
  stage: StageDefinition,
  articles: readonly ArticleRef[],
  ladder: readonly StageDefinition[],
): readonly ArticleRef[] => [
  stage.article,
  ...articles.filter((one) => ladder.every(({ article }) => article !== one)),
];

/** The rows of an act on a case: one for each stage that has a say in who may do it, else one (A19–A27). */
export const rowsOfLadderAct = (act: LadderAct, city: Law): readonly LadderRow[] => {
  const { ladder } = city;
  const { who, at = 'every-stage', weight, ...definition } = ladderDefinitionOf(act, city);
  const articles = cite(city, ...definition.articles);
  const linesAt = (at: AtStage | null): readonly Competent[] =>
    joined(who.flatMap((one) => competentFor(one, at, city)));
  if (!who.some((one) => 'stage' in one)) return [{ stage: null, who: linesAt(null), articles }];
  return ladder.flatMap((stage) => {
    const possible = routesAt[at](stage);
    if (possible.length === 0) return [];
    return [
      {
        stage,
        who: linesAt({ stage, weight, routes: possible }),
        articles: articlesAt(stage, articles, ladder),
      },
    ];
  });
};
