import { notFound, type Principal, problem } from '@jieti/lambda';
import type { ArticleRef, Body, Office } from '@jieti/rules';
import { lies, type Path } from './path.ts';

/** The offices somebody holds over a place in the tree: its own locality's or one above. */
const officesOver = (principal: Principal, path: Path): Office[] =>
  principal.offices.filter((office) => lies(path, office.jurisdiction));

/** Whether somebody may know of a unit: an office over it, or one of those who act for the unit itself. */
export const seesUnit = (principal: Principal, unit: { id: string; path: Path }): boolean =>
  principal.units.includes(unit.id) || officesOver(principal, unit.path).length > 0;

/** The unit, if there is one that this caller may know of; else 404, the same for both. */
export const seen = <T extends { id: string; path: Path }>(principal: Principal, unit: T | undefined): T => {
  if (!unit || !seesUnit(principal, unit)) throw notFound();
  return unit;
};

const noCompetence = (bodies: readonly Body[], articles: readonly ArticleRef[]) =>
  problem('no-competence', { articles, facts: { competent: bodies.map((body) => ({ body })) } });

/** The office somebody acts by: one of these bodies over a place in the tree; without one 403, with the article. */
export const actingOffice = (
  principal: Principal,
  path: Path,
  bodies: readonly Body[],
  articles: readonly ArticleRef[],
): Office => {
  const office = officesOver(principal, path).find((o) => bodies.includes(o.body));
  if (!office) throw noCompetence(bodies, articles);
  return office;
};

/** The offices of these bodies, whatever their jurisdiction; with none at all 403. */
export const officesOf = (
  principal: Principal,
  bodies: readonly Body[],
  articles: readonly ArticleRef[],
): Office[] => {
  const offices = principal.offices.filter((o) => bodies.includes(o.body));
  if (offices.length === 0) throw noCompetence(bodies, articles);
  return offices;
};

/** Whoever holds any office over a place in the tree; those who only act for the unit itself get 403. */
export const anyOffice = (principal: Principal, path: Path, articles: readonly ArticleRef[]): void => {
  if (officesOver(principal, path).length === 0) throw noCompetence(['cgc-office', 'slg-office'], articles);
};
