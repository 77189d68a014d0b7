/** Who has signed and who has not, as it is counted (A7). */
export { type BranchCoverage, coverageOfBranch, signingDeadlineAt } from './branch-coverage.ts';
export {
  countOfLetter,
  differenceOfCounts,
  type LetterCounts,
  letterCounters,
  sumOfCounts,
} from './letter-count.ts';
