import { type Answer, city, effects, type Request } from '@jieti/lambda';
import { endOfDay, legalDateOf, signingDeadline, signingLight } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { branchAsked } from '../register/branch-asked.ts';
import { type Branch, branchesBelow, namesBelow, together } from './branches.ts';
import { notSigned } from './not-signed.ts';
import { progressOf } from './progress.ts';
import { unservedUnder } from './unserved.ts';

type Read = Request<typeof routes.getCoverage>;

/** The year and its deadline, and whether that has passed. */
interface Year {
  readonly year: number;
  readonly deadline: string;
  readonly passed: boolean;
  readonly today: string;
}

/** How a branch stands: units that should have a letter, how their letters stand, and what follows from the deadline. */
const standing = ({ units: standingUnits, letters }: Omit<Branch, 'unit'>, { year, passed, today }: Year) => {
  const { issued = 0, signedByOne = 0, inForce = 0, signedLate = 0, resigning = 0, ended = 0 } = letters;
  // A unit merged or abolished keeps the letter it had in force, and counts with it; without one it is asked for none.
  const units = standingUnits + ended;
  return {
    units,
    issued,
    signedByOne,
    inForce,
    late: passed ? units - inForce : 0,
    signedLate,
    resigning,
    missing: units - issued - signedByOne - inForce,
    light: signingLight(units === inForce, year, today, city()),
  };
};

/**
 * Who has signed below a unit and who has not, by branch (A7, I-1). All numbers come from one read of counters that the
 * signatures themselves keep: it costs as much as the unit has children, whatever the size of the tree. Names are pages.
 */
export const readCoverage = async (request: Read): Promise<Answer> => {
  const under = await branchAsked(request.principal, request.query.under);
  const asOf = effects.now();
  const deadline = signingDeadline(request.params.year, city());
  const passed = asOf >= endOfDay(deadline, city().zone);
  const today = legalDateOf(asOf, city().zone);
  const year: Year = { year: request.params.year, deadline, passed, today };
  const [branches, names, waiting, unserved, progress] = await Promise.all([
    branchesBelow(under.id, year.year),
    namesBelow(under.id),
    notSigned(under, request),
    unservedUnder(under, year.year),
    progressOf(year.year),
  ]);
  return {
    status: 200,
    body: {
      year: year.year,
      deadline,
      passed,
      under: under.id,
      name: under.name,
      asOf,
      progress,
      ...standing(together(branches), year),
      branches: branches
        .map((branch) => ({
          unit: branch.unit,
          name: names.get(branch.unit) ?? { zh: branch.unit, en: branch.unit },
          ...standing(branch, year),
        }))
        .filter(({ units }) => units > 0),
      notSigned: waiting,
      unserved,
    },
  };
};
