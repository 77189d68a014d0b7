import type { CitySettings } from '../city.ts';
import type {
  CapDefinition,
  ConsequenceDefinition,
  GradeDefinition,
  QuotaRounding,
  SchemeTemplate,
} from '../law/index.ts';
import type { Grade, LegalDate } from '../vocabulary.ts';
import { type Figure, figureOf } from './figures.ts';

/** The law of the graded year with the figures of the day. */
export interface GradedYear {
  /** Best first; the last has no threshold. */
  readonly grades: readonly (Omit<GradeDefinition, 'threshold'> & { readonly threshold: Figure | null })[];
  readonly caps: readonly (Omit<CapDefinition, 'limit'> & {
    readonly limit: { readonly grade: Grade } | Figure;
  })[];
  readonly quota: {
    readonly share: Figure;
    readonly rounding: QuotaRounding;
    readonly atLeastOne: boolean;
  };
  readonly consequences: readonly ConsequenceDefinition[];
  /** Points above the full score are cut off, or told beside the total. */
  readonly aboveFull: 'cut' | 'beside';
  /** Schemes from which a year can start. */
  readonly templates: readonly Omit<SchemeTemplate, 'scheme'>[];
}

/** What a year's grade begins at, what caps it, how many may have the best, and what a published year leads to. */
export const gradedYearOn = (city: CitySettings, on: LegalDate): GradedYear => {
  const figure = (parameter: string): Figure => figureOf(city, parameter, on);
  const { grades, caps, quota, consequences, aboveFull = 'cut', templates = [] } = city.evaluation;
  return {
    grades: grades.map(({ id, name, threshold }) => ({
      id,
      name,
      threshold: threshold === undefined ? null : figure(threshold),
    })),
    caps: caps.map(({ limit, ...cap }) => ({
      ...cap,
      limit: 'grade' in limit ? limit : figure(limit.parameter),
    })),
    quota: { ...quota, share: figure(quota.share) },
    consequences,
    aboveFull,
    templates: templates.map(({ id, name }) => ({ id, name })),
  };
};
