import type { Basis, YearGround } from '@jieti/rules';

/** A reason by the name and the article that the law of its year gave it; nameless in a file kept from before they were. */
const groundView = ({ reason, facts, consequence }: YearGround) => ({
  reason,
  facts,
  ...(consequence && { consequence: { name: consequence.name, article: consequence.article } }),
});

/** The start of a case as its reader needs it; what only the rules need of a year's reasons stays inside. */
export const basisView = (basis: Basis) => {
  if (basis.kind === 'lead') return basis;
  const { kind, year, further } = basis;
  return { kind, year, ...groundView(basis), ...(further && { further: further.map(groundView) }) };
};
