import { city, notFound, type Principal, problem } from '@jieti/lambda';
import { type ArticleRef, jurisdictionCovers, type Office, type UnitFacts } from '@jieti/rules';

/** The body that runs the yearly evaluation: the city's CGC office (A10). */
const runsTheYear = ({ body, level, jurisdiction }: Office): boolean =>
  body === 'cgc-office' && level === 'city' && jurisdiction === city().root;

/** @throws 403, naming the article and who may, unless the caller holds an office that runs the yearly evaluation. */
export const requireYearOffice = (principal: Principal, article: ArticleRef): void => {
  if (principal.offices.some(runsTheYear)) return;
  throw problem('no-competence', {
    detail: {
      zh: '年度考评由市综治办办理(第十条)',
      en: "The yearly evaluation is the city CGC office's to run (A10)",
    },
    articles: [article],
    facts: { competent: [{ body: 'cgc-office', level: 'city', jurisdiction: city().root }] },
  });
};

/** The city's CGC and its office follow runs and drafts of the whole city. @throws 404 for anybody else. */
export const requireFollower = (principal: Principal): void => {
  const follows = principal.offices.some(
    ({ body, jurisdiction }) => (body === 'cgc' || body === 'cgc-office') && jurisdiction === city().root,
  );
  if (!follows) throw notFound();
};

type Placed = Pick<UnitFacts, 'id' | 'ancestors'>;

/**
 * Whether somebody may read a unit's result. A draft is for the CGC and its offices above the unit and for the unit's own
 * staff, who may ask for review (I-24), not for its own locality's bodies; once published it is also for every office in
 * whose jurisdiction it lies.
 */
export const mayReadResult = (principal: Principal, unit: Placed, published: boolean): boolean => {
  if (principal.units.includes(unit.id)) return true;
  if (published) return principal.offices.some((office) => jurisdictionCovers(office, unit));
  return principal.offices.some(
    (office) =>
      (office.body === 'cgc' || office.body === 'cgc-office') &&
      office.jurisdiction !== unit.id &&
      jurisdictionCovers(office, unit),
  );
};
