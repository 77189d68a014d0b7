import { city, notFound, type Principal, problem } from '@jieti/lambda';
import { type ArticleRef, type Body, bodyCatalogue } from '@jieti/rules';

/** Those of some bodies of the city in whose name somebody may act. */
export const heldBodies = ({ offices }: Principal, wanted: readonly Body[]): Body[] =>
  wanted.filter((body) =>
    offices.some(
      (office) => office.body === body && office.level === 'city' && office.jurisdiction === city().root,
    ),
  );

/** @throws 403, naming the articles and who may, unless somebody holds an office of one of these bodies of the city. */
export const requireBody = (
  principal: Principal,
  wanted: readonly Body[],
  articles: readonly ArticleRef[],
): void => {
  if (heldBodies(principal, wanted).length > 0) return;
  const names = wanted.map((id) => bodyCatalogue.find((body) => body.id === id)?.name ?? { zh: id, en: id });
  throw problem('no-competence', {
    detail: {
      zh: `由市级下列机构办理:${names.map(({ zh }) => zh).join('、')}`,
      en: `It is for these bodies of the city: ${names.map(({ en }) => en).join('; ')}`,
    },
    articles,
    facts: { competent: wanted.map((body) => ({ body, level: 'city', jurisdiction: city().root })) },
  });
};

const concerned: readonly Body[] = [
  ...(['cgc', 'cgc-office', 'slg', 'slg-office'] as const),
  ...(['org-hr', 'finance', 'joint-conference'] as const),
];

/** Plans are for the bodies of the city that see to rewards together (A17). @throws 404 for anybody else. */
export const requireConcerned = (principal: Principal): void => {
  if (heldBodies(principal, concerned).length === 0) throw notFound();
};
