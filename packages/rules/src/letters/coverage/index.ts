/** Counts of those who have signed and those who have not (A7). */
export { type BranchCoverage, coverageOfBranch, signingDeadlineAt } from './branch-coverage.ts';
export {
  countOfLetter,
  differenceOfCounts,
  type LetterCounts,
  letterCounters,
  sumOfCounts,
} from './letter-count.ts';
