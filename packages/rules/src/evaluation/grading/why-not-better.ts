import type { CitySettings } from '../../city.ts';
import { byGrade, gradeName, gradesOf, placeOfGrade } from '../../law/grades.ts';
import { numberNamed } from '../../parameters/lookup.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, CaseId, Grade, InterpretationRef, LegalDate } from '../../vocabulary.ts';
import { type Cap, capName, capOf } from './caps.ts';
import type { GradedUnit } from './grade-unit.ts';
import { gradingDay } from './grades.ts';
import type { GroupRank } from './group-rank.ts';

interface Explained {
  readonly article: Provision;
  readonly interpretations: readonly InterpretationRef[];
  readonly text: Bilingual;
}

/** One fact that would have had to be another. */
export type GradeChange = Explained &
  (
    | {
        readonly kind: 'more-points';
        /** Points missing, with two decimals, and the total they would have made. */
        readonly points: number;
        readonly score: number;
        /** The rank that these points would have given, if the quota asked for more than the threshold (I-12). */
        readonly rank: { readonly from: number; readonly to: number; readonly places: number } | null;
      }
    /** The quota has no place that points could win. */
    | { readonly kind: 'more-places'; readonly places: number }
    | {
        readonly kind: 'without-cap';
        readonly why: Cap['why'];
        readonly caseId?: CaseId;
        readonly post?: string;
        readonly event?: string;
        readonly on?: LegalDate;
      }
  );

/** The next better grade, and everything together that would have given it. */
export interface WhyNotBetter {
  readonly next: Grade;
  /** All of them are needed, and none could be smaller. */
  readonly changes: readonly GradeChange[];
}

const ofCap = ({ caseId, post, event, on }: Cap): Bilingual => ({
  zh: [on, caseId && `案件${caseId}`, post && `职务${post}`, event && `事件${event}`]
    .filter(Boolean)
    .join('，'),
  en: [
    caseId && `of case ${caseId}`,
    post && `in post ${post}`,
    event && `of event ${event}`,
    on && `of ${on}`,
  ]
    .filter(Boolean)
    .join(' '),
});

/** When a measure is in a year is settled by I-13; of an event or a liability its day says so. */
const interpretationsOf = (why: string, city: CitySettings): readonly InterpretationRef[] =>
  capOf(city, why)?.cause.kind === 'measure' ? ['I-13'] : [];

const withoutCap =
  (city: CitySettings) =>
  (cap: Cap): GradeChange => {
    const { why, article, caseId, post, event, on } = cap;
    const [name, of] = [capName(city, why), ofCap(cap)];
    return {
      kind: 'without-cap',
      why,
      ...(caseId !== undefined && { caseId }),
      ...(post !== undefined && { post }),
      ...(event !== undefined && { event }),
      ...(on !== undefined && { on }),
      article,
      interpretations: interpretationsOf(why, city),
      text: { zh: `没有${name.zh}（${of.zh}）`, en: `without the ${name.en} ${of.en}` },
    };
  };

type Graded = Pick<GradedUnit, 'year' | 'score' | 'grade' | 'caps'>;
type Quota = GroupRank['quota'];

const hundredths = (points: number): number => Math.round(points * 100);

/** In words; who tied across the last place keeps the rank, and has it alone. */
const placeOf = ({ from, to, places }: RankChange): Bilingual =>
  from === to
    ? {
        zh: `，第${to}名不再并列（名额${places}）`,
        en: `, which takes rank ${to} alone under a quota of ${places}`,
      }
    : {
        zh: `，名次为第${to}而非第${from}（名额${places}）`,
        en: `, which is rank ${to} instead of ${from} under a quota of ${places}`,
      };

const morePoints = (graded: Graded, to: number, rank: RankChange | null): GradeChange => {
  const points = (hundredths(to) - hundredths(graded.score)) / 100;
  const place = rank && placeOf(rank);
  return {
    kind: 'more-points',
    points,
    score: to,
    rank,
    article: 'evaluation',
    interpretations: rank ? ['I-11', 'I-12', 'I-40'] : ['I-11'],
    text: {
      zh: `再得${points}分（总分${to}）${place?.zh ?? ''}`,
      en: `${points} points more (${to} in all)${place?.en ?? ''}`,
    },
  };
};

type RankChange = { readonly from: number; readonly to: number; readonly places: number };

const morePlaces = (places: number, best: Bilingual): GradeChange => ({
  kind: 'more-places',
  places,
  article: 'evaluation',
  interpretations: ['I-12', 'I-40'],
  text: {
    zh: `${best.zh}名额（${places}）已满，再多得分也无名额`,
    en: `a place more in the quota of ${places}, which no points could have won`,
  },
});

/** The grade that would have been next: its threshold, its name, and whether a quota limits it. */
interface NextGrade {
  readonly threshold: number;
  readonly name: Bilingual;
  readonly isBest: boolean;
}

/** The points that the score lacks for a grade, by its threshold and, for the best, by the quota. */
const scoreChanges = (
  graded: Graded,
  { threshold, name, isBest }: NextGrade,
  { rank, quota }: Pick<GroupRank, 'rank' | 'quota'>,
): GradeChange[] => {
  // Only two decimals are ever graded, so a threshold between two of them is reached at the upper one.
  const reached = Math.ceil(Number((threshold * 100).toFixed(6))) / 100;
  const outside: Quota = isBest && quota?.within === false ? quota : null;
  if (outside && !outside.needs) {
    return [
      ...(graded.score < reached ? [morePoints(graded, reached, null)] : []),
      morePlaces(outside.places, name),
    ];
  }
  const need = outside?.needs;
  // Below the quota's line a threshold above it decides: the rank then follows, and is not what was lacking.
  if (need && need.score > reached) {
    return [morePoints(graded, need.score, { from: rank, to: need.rank, places: outside.places })];
  }
  return graded.score < reached ? [morePoints(graded, reached, null)] : [];
};

/**
 * Says why a unit's grade is not better (A10, A25): the nearest change of facts that would have given the next grade. A grade
 * needs its score, a place in the quota and no stricter cap, all of them, so there is one nearest change: the fewest points, and
 * every cap that is in the way. Null for the best grade.
 */
export const whyNotBetter = (
  graded: Graded,
  ranked: Pick<GroupRank, 'rank' | 'quota'>,
  city: CitySettings,
): WhyNotBetter | null => {
  const place = placeOfGrade(city, graded.grade);
  const next = gradesOf(city)[place - 1];
  const parameter = city.evaluation.grades[place - 1]?.threshold;
  if (next === undefined || parameter === undefined) return null;
  const threshold = numberNamed(city, parameter, gradingDay(graded.year));
  const inTheWay = graded.caps.filter(({ limit }) => byGrade(city, limit, next) > 0);
  const wanted = { threshold, name: gradeName(city, next), isBest: place === 1 };
  return {
    next,
    changes: [...scoreChanges(graded, wanted, ranked), ...inTheWay.map(withoutCap(city))],
  };
};
