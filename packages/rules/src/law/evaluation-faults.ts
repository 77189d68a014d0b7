import type { StageDefinition } from '../city.ts';
import type { DatedParameter } from '../parameters/index.ts';
import { gravities } from '../vocabulary.ts';
import type {
  CapDefinition,
  ConsequenceDefinition,
  EvaluationLaw,
  GradeDefinition,
} from './evaluation-law.ts';
import { repeated } from './repeated.ts';

/** An id of the city's own: lower-case words joined by hyphens. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

const idFaults = (at: string, id: string): string[] =>
  idPattern.test(id) ? [] : [`${at}: "${id}" is no id: lower-case letters, digits and hyphens, 64 at most`];

const nameFaults = (at: string, { zh, en }: { readonly zh: string; readonly en: string }): string[] =>
  zh.trim() && en.trim() ? [] : [`${at}: its name needs both languages`];

/** A definition of the law with a name of its own. */
interface Named {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

const namedFaults = (list: string, all: readonly Named[]): string[] => [
  ...repeated(all.map(({ id }) => id)).map((id) => `${list}: ${id} stands twice`),
  ...all.flatMap(({ id, name }, n) => [
    ...idFaults(`${list}/${n}`, id),
    ...nameFaults(`${list}/${n} (${id})`, name),
  ]),
];

/** The other parts of a city's file that its law of the graded year leans on. */
export interface EvaluationBasis {
  readonly ladder: readonly StageDefinition[];
  readonly parameters: readonly DatedParameter[];
}

type Known = EvaluationBasis & { readonly law: EvaluationLaw };

const parameterFaults = (
  at: string,
  id: string,
  unit: DatedParameter['unit'],
  { parameters }: Known,
): string[] => {
  const own = parameters.filter((one) => one.id === id);
  if (own.length === 0) return [`${at}: there is no parameter ${id}`];
  const other = own.find((one) => one.unit !== unit);
  return other ? [`${at}: parameter ${id} is in ${unit}, not in ${other.unit}`] : [];
};

const gradeList = ({ grades }: EvaluationLaw): string => grades.map(({ id }) => id).join(', ');

const knownGradeFaults = (at: string, grade: string, { law }: Known): string[] =>
  law.grades.some(({ id }) => id === grade) ? [] : [`${at}: grade ${grade} is none of ${gradeList(law)}`];

const mostGrades = 6;

const thresholdFaults = ({ id, threshold }: GradeDefinition, n: number, known: Known): string[] => {
  const at = `evaluation/grades/${n} (${id})/threshold`;
  const isLast = n === known.law.grades.length - 1;
  if (isLast) return threshold === undefined ? [] : [`${at}: the last grade is for all others and has none`];
  return threshold === undefined
    ? [`${at}: it needs the id of the parameter that holds its threshold`]
    : parameterFaults(at, threshold, 'points', known);
};

const gradeFaults = (known: Known): string[] => {
  const { grades } = known.law;
  const thresholds = grades.flatMap(({ threshold }) => threshold ?? []);
  return [
    ...(grades.length >= 2 && grades.length <= mostGrades
      ? []
      : [`evaluation/grades: there are ${grades.length}; a law has from 2 to ${mostGrades}`]),
    ...namedFaults('evaluation/grades', grades),
    ...grades.flatMap((grade, n) => thresholdFaults(grade, n, known)),
    ...repeated(thresholds).map((id) => `evaluation/grades: two grades have the threshold ${id}`),
  ];
};

const stageFaults = (at: string, stage: string, { ladder }: Known): string[] =>
  ladder.some(({ id }) => id === stage)
    ? []
    : [`${at}: stage ${stage} is not on the ladder: ${ladder.map(({ id }) => id).join(', ')}`];

const limitFaults = (at: string, { limit }: CapDefinition, known: Known): string[] =>
  'grade' in limit
    ? knownGradeFaults(at, limit.grade, known)
    : parameterFaults(at, limit.parameter, 'grade', known);

/** The cause of a cap. A measure's may speak of a stage that this ladder leaves out: then it never applies, and is no fault. */
const capFaults = (cap: CapDefinition, n: number, known: Known): string[] => {
  const at = `evaluation/caps/${n} (${cap.id})`;
  const { cause } = cap;
  const roles = cause.kind === 'criminal-liability' && cause.roles.length === 0;
  return [
    ...(roles ? [`${at}/cause/roles: it needs a role at least`] : []),
    ...limitFaults(`${at}/limit`, cap, known),
  ];
};

const shareFaults = (known: Known): string[] =>
  parameterFaults('evaluation/quota/share', known.law.quota.share, 'percent', known);

const whenFaults = (at: string, { when }: ConsequenceDefinition, known: Known): string[] => {
  if ('gradedAtOrBelow' in when)
    return [
      ...knownGradeFaults(`${at}/gradedAtOrBelow`, when.gradedAtOrBelow, known),
      ...(when.gradedAtOrBelow === known.law.grades[0]?.id
        ? [`${at}/gradedAtOrBelow: of the best grade it would follow for everybody`]
        : []),
    ];
  const { amongLast } = when;
  const isCount = amongLast === undefined || (Number.isInteger(amongLast) && amongLast > 0);
  return [
    ...parameterFaults(`${at}/surveyBelow`, when.surveyBelow, 'percent', known),
    ...(isCount ? [] : [`${at}/amongLast: ${amongLast} is no number of units`]),
  ];
};

const entryFaults = (at: string, { leadsTo }: ConsequenceDefinition, known: Known): string[] => {
  if (leadsTo === null) return [];
  if ('stage' in leadsTo) return stageFaults(at, leadsTo.stage, known);
  if (!gravities.includes(leadsTo.gravity))
    return [`${at}: gravity ${leadsTo.gravity} is none of ${gravities.join(', ')}`];
  return known.ladder.length === 0 ? [`${at}: the ladder has no stage to lead to`] : [];
};

const consequenceFaults = (consequence: ConsequenceDefinition, n: number, known: Known): string[] => {
  const at = `evaluation/consequences/${n} (${consequence.id})`;
  const { when, kinds } = consequence;
  const ofOthers = 'surveyBelow' in when && kinds.some((kind) => kind !== 'locality');
  return [
    ...whenFaults(`${at}/when`, consequence, known),
    ...(kinds.length === 0 ? [`${at}/kinds: it concerns nobody; name a kind of unit at least`] : []),
    ...(ofOthers ? [`${at}/kinds: the survey is of localities, and only they can be concerned`] : []),
    ...entryFaults(`${at}/leadsTo`, consequence, known),
  ];
};

/**
 * All faults of a law of the graded year, each with its place and what is right: grades with their thresholds, caps, quota, and
 * consequences, every one of which leads somewhere on the ladder or says that it leads to none.
 */
export const evaluationFaults = (law: EvaluationLaw, basis: EvaluationBasis): string[] => {
  const known = { ...basis, law };
  return [
    ...gradeFaults(known),
    ...namedFaults('evaluation/caps', law.caps),
    ...law.caps.flatMap((cap, n) => capFaults(cap, n, known)),
    ...shareFaults(known),
    ...namedFaults('evaluation/consequences', law.consequences),
    ...law.consequences.flatMap((one, n) => consequenceFaults(one, n, known)),
    ...namedFaults('evaluation/templates', law.templates ?? []),
  ];
};
