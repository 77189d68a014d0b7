import type { CitySettings, StageDefinition, TermParameters } from '../../city.ts';
import { releaseReminderEvery } from '../../ladder/clock/next-step.ts';
import { evaluationParameters } from '../../parameters/evaluation.ts';
import {
  type ParameterId,
  type ParameterUnit,
  parameterCatalogue,
  parameterIds,
} from '../../parameters/index.ts';
import { ladderTerms } from '../../parameters/ladder-terms.ts';
import type { Path } from '../fault/index.ts';
import { placed } from './check.ts';

/** A place of the file, or the code itself, asks for a figure in a unit. */
export interface Asked {
  readonly id: string;
  readonly unit: ParameterUnit;
  /** Another unit that does as well: a stage's term may be counted in working days. */
  readonly or?: ParameterUnit;
  /** The least that a number may be; absent: 0. */
  readonly least?: number;
  /** Absent: the code asks for it in every city. */
  readonly by?: Path;
}

/** The figures that the code asks for in every city, whatever its ladder, its grades and its reports. */
const always: readonly ParameterId[] = parameterIds.filter(
  (id) => !(id in ladderTerms || id in evaluationParameters || id === 'report-due'),
);

const ofCode = (id: ParameterId): Asked => ({ id, unit: parameterCatalogue[id].unit });

const ofTerm = ({ general, minimum, maximum }: TermParameters, at: Path): Asked[] => [
  { id: general, unit: 'term', or: 'working-days', least: 1, by: [...at, 'general'] },
  { id: minimum, unit: 'term-minimum', or: 'working-days', least: 1, by: [...at, 'minimum'] },
  { id: maximum, unit: 'term-maximum', or: 'working-days', least: 1, by: [...at, 'maximum'] },
];

/** The units in which a figure is right for whoever asks. */
export const unitsAsked = ({ unit, or }: Asked): readonly ParameterUnit[] => (or ? [unit, or] : [unit]);

/** The units in one phrase. */
export const unitsText = (asked: Asked): string => unitsAsked(asked).join(' or ');

const ofStage = ([{ term, progressEvery, planWithin, unmet }, at]: readonly [
  StageDefinition,
  Path,
]): Asked[] => [
  ...ofTerm(term, [...at, 'term']),
  ...placed(term.forSome ?? [], ...at, 'term', 'forSome').flatMap(([one, place]) => ofTerm(one, place)),
  ...(progressEvery === undefined
    ? []
    : [{ id: progressEvery, unit: 'term', by: [...at, 'progressEvery'] } as const]),
  ...(planWithin === undefined
    ? []
    : [{ id: planWithin, unit: 'working-days', by: [...at, 'planWithin'], least: 1 } as const]),
  ...('verifyAgainEvery' in unmet
    ? [{ id: unmet.verifyAgainEvery, unit: 'term', by: [...at, 'unmet', 'verifyAgainEvery'] } as const]
    : []),
];

const ofYear = ({ grades, caps, quota, consequences }: CitySettings['evaluation']): Asked[] => {
  const at = (list: string): Path => ['evaluation', list];
  return [
    ...placed(grades, ...at('grades')).flatMap(([{ threshold }, place]) =>
      threshold === undefined
        ? []
        : [{ id: threshold, unit: 'points', by: [...place, 'threshold'] } as const],
    ),
    ...placed(caps, ...at('caps')).flatMap(([{ limit }, place]) =>
      'parameter' in limit
        ? [{ id: limit.parameter, unit: 'grade', by: [...place, 'limit', 'parameter'] } as const]
        : [],
    ),
    { id: quota.share, unit: 'percent', by: [...at('quota'), 'share'] },
    ...placed(consequences, ...at('consequences')).flatMap(([{ when }, place]) =>
      'surveyBelow' in when
        ? [{ id: when.surveyBelow, unit: 'percent', by: [...place, 'when', 'surveyBelow'] } as const]
        : [],
    ),
  ];
};

/** Every figure that a city needs: the code asks for it, or its ladder, its graded year or a report does. */
export const askedFigures = ({
  ladder,
  evaluation,
  reports,
}: Pick<CitySettings, 'ladder' | 'evaluation' | 'reports'>): Asked[] => [
  ...always.map(ofCode),
  // The approver is reminded of a release at this interval.
  ...(ladder.some(({ endsBy }) => endsBy === 'release-by-approver') ? [ofCode(releaseReminderEvery)] : []),
  ...placed(ladder, 'ladder').flatMap(ofStage),
  ...ofYear(evaluation),
  ...placed(reports, 'reports').map(
    ([{ due }, at]): Asked => ({
      id: due,
      unit: 'day-of-year',
      by: [...at, 'due'],
    }),
  ),
];
