import type { StageDefinition } from '../../city.ts';
import {
  type CapDefinition,
  type ConsequenceDefinition,
  type EvaluationLaw,
  type GradeDefinition,
  gradesOf,
} from '../../law/index.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

const twiceFaults = (list: readonly { readonly id: string }[], ...at: Path): Fault[] =>
  repeatedFaults(
    list.map(({ id }) => id),
    (n) => [...at, n, 'id'],
  );

const thresholdFaults = ({ threshold }: GradeDefinition, at: Path, isLast: boolean): Fault[] => {
  const place = [...at, 'threshold'];
  if (isLast)
    return threshold === undefined ? [] : [faultAt(place, 'the last grade is for all others and has none')];
  return threshold === undefined
    ? [faultAt(place, 'is missing; it is the id of the parameter that holds the score')]
    : [];
};

const gradeFaults = ({ grades }: EvaluationLaw): Fault[] => {
  const thresholds = grades.map(({ id, threshold }) => threshold ?? `none of ${id}`);
  return [
    ...twiceFaults(grades, 'evaluation', 'grades'),
    ...placed(grades, 'evaluation', 'grades').flatMap(([grade, at], n) =>
      thresholdFaults(grade, at, n === grades.length - 1),
    ),
    ...repeatedFaults(thresholds, (n) => ['evaluation', 'grades', n, 'threshold']),
  ];
};

/** A grade that there is, and not the best one: what concerns that concerns everybody, or nobody. */
const belowBestFaults = (evaluation: EvaluationLaw, grade: string, at: Path): Fault[] => {
  const [best, ...below] = gradesOf({ evaluation });
  if (below.includes(grade)) return [];
  return grade === best
    ? [faultAt(at, `${grade} is the best grade; it is one of ${listOf(below)}`)]
    : [faultAt(at, `${grade} is none of the grades: ${listOf(gradesOf({ evaluation }))}`)];
};

/** A cap by a stage may speak of one that this ladder leaves out: then it never applies, and is no fault. */
const capFaults = (evaluation: EvaluationLaw, { cause, limit }: CapDefinition, at: Path): Fault[] => [
  ...(cause.kind === 'criminal-liability'
    ? repeatedFaults(cause.roles, (n) => [...at, 'cause', 'roles', n])
    : []),
  ...('grade' in limit ? belowBestFaults(evaluation, limit.grade, [...at, 'limit', 'grade']) : []),
];

const entryFaults = (
  { leadsTo }: ConsequenceDefinition,
  ladder: readonly StageDefinition[],
  at: Path,
): Fault[] => {
  if (leadsTo === null || !('stage' in leadsTo)) return [];
  const stages = ladder.map(({ id }) => id);
  return stages.includes(leadsTo.stage)
    ? []
    : [
        faultAt(
          [...at, 'leadsTo', 'stage'],
          `stage ${leadsTo.stage} is not on the ladder: ${listOf(stages)}`,
        ),
      ];
};

const consequenceFaults = (
  evaluation: EvaluationLaw,
  { when, kinds }: ConsequenceDefinition,
  at: Path,
): Fault[] => [
  ...repeatedFaults(kinds, (n) => [...at, 'kinds', n]),
  ...('gradedAtOrBelow' in when
    ? belowBestFaults(evaluation, when.gradedAtOrBelow, [...at, 'when', 'gradedAtOrBelow'])
    : placed(kinds, ...at, 'kinds')
        .filter(([kind]) => kind !== 'locality')
        .map(([kind, place]) =>
          faultAt(place, `the survey is of localities, and no ${kind} can be concerned: locality`),
        )),
];

/** The graded year: grades with thresholds, caps that limit, consequences that follow for some (A10, A22, A23, A25). */
export const evaluationCheck = check(['evaluation'], ({ evaluation }) => [
  ...gradeFaults(evaluation),
  ...twiceFaults(evaluation.caps, 'evaluation', 'caps'),
  ...placed(evaluation.caps, 'evaluation', 'caps').flatMap(([cap, at]) => capFaults(evaluation, cap, at)),
  ...twiceFaults(evaluation.consequences, 'evaluation', 'consequences'),
  ...placed(evaluation.consequences, 'evaluation', 'consequences').flatMap(([consequence, at]) =>
    consequenceFaults(evaluation, consequence, at),
  ),
  ...twiceFaults(evaluation.templates ?? [], 'evaluation', 'templates'),
]);

/** Every consequence leads somewhere on the ladder, or says that it leads to none (I-43). */
export const consequencesCheck = check(['evaluation', 'ladder'], ({ evaluation, ladder }) =>
  placed(evaluation.consequences, 'evaluation', 'consequences').flatMap(([consequence, at]) =>
    entryFaults(consequence, ladder, at),
  ),
);
