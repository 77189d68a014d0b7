import { type Answer, city, effects, type Request } from '@jieti/lambda';
import { coverageOfBranch, signingDeadlineAt } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { withoutLetterUnder } from '../issuing/without-letter.ts';
import { branchAsked } from '../register/branch-asked.ts';
import { unitsToComeWithin } from '../register/units-to-come.ts';
import { type Branch, branchesBelow, namesBelow, standing, together } from './branches.ts';
import { notSigned } from './not-signed.ts';
import { progressOf } from './progress.ts';

type Read = Request<typeof routes.getCoverage>;

/**
 * Answers who has signed below a unit and who has not, by branch (A7, I-1). All numbers come from one read of counters that
 * the signatures themselves keep, and of the few units that do not stand yet: it costs as much as the unit has children, whatever the size of the tree. Names are pages.
 */
export const readCoverage = async (request: Read): Promise<Answer> => {
  const { year } = request.params;
  const under = await branchAsked(request.principal, request.query.under);
  const asOf = effects.now();
  const [counted, toCome, names, waiting, unserved, progress] = await Promise.all([
    branchesBelow(under.id, year),
    unitsToComeWithin(under.path),
    namesBelow(under.id),
    notSigned(under, request),
    withoutLetterUnder(under, year),
    progressOf(year),
  ]);
  const branches = standing(counted, under.path, toCome);
  const coverageOf = (branch: Omit<Branch, 'unit'>) => coverageOfBranch(branch, year, asOf, city());
  return {
    status: 200,
    body: {
      year,
      ...signingDeadlineAt(year, asOf, city()),
      under: under.id,
      name: under.name,
      asOf,
      progress,
      ...coverageOf(together(branches)),
      branches: branches
        .map((branch) => ({
          unit: branch.unit,
          name: names.get(branch.unit) ?? { zh: branch.unit, en: branch.unit },
          ...coverageOf(branch),
        }))
        .filter(({ units }) => units > 0),
      notSigned: waiting,
      unserved,
    },
  };
};
