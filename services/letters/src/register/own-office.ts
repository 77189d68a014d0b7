import { type Principal, problem } from '@jieti/lambda';
import type { ArticleRef, Body, Office } from '@jieti/rules';

/** In whose name something is done: for a unit, or in an office. */
export type ActingFor = { readonly unit: string } | Office;

/** An office of one of these bodies of that very locality, not of one above; without one 403 with the articles. */
export const ownOffice = (
  principal: Principal,
  bodies: readonly Body[],
  jurisdiction: string | null,
  articles: readonly ArticleRef[],
): Office => {
  const office = principal.offices.find((o) => bodies.includes(o.body) && o.jurisdiction === jurisdiction);
  if (office) return office;
  const competent = bodies.map((body) => ({ body, jurisdiction }));
  throw problem('no-competence', { articles, facts: { competent } });
};

/** Those who act for a unit, or one of these bodies of it; else 403 with the articles. */
export const ownSide = (
  principal: Principal,
  by: 'unit' | readonly Body[],
  unit: string,
  articles: readonly ArticleRef[],
): ActingFor => {
  if (by !== 'unit') return ownOffice(principal, by, unit, articles);
  if (principal.units.includes(unit)) return { unit };
  throw problem('no-competence', { articles, facts: { competent: [{ unit }] } });
};
