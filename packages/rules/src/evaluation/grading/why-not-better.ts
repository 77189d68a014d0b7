import type { CitySettings } from '../../city.ts';
import { numberAt } from '../../parameters/lookup.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, CaseId, Grade, InterpretationRef, LegalDate } from '../../vocabulary.ts';
import { grades } from '../../vocabulary.ts';
import type { Cap } from './caps.ts';
import type { GradedUnit } from './grade-unit.ts';
import { byGrade, gradingDay } from './grades.ts';
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
        readonly on?: LegalDate;
      }
  );

/** The next better grade, and everything together that would have given it. */
export interface WhyNotBetter {
  readonly next: Grade;
  /** All of them are needed, and none could be smaller. */
  readonly changes: readonly GradeChange[];
}

const capNames: Record<Cap['why'], Bilingual> = {
  'listed-for-supervision': { zh: '挂账督办', en: 'the listed supervision' },
  'veto-warned': { zh: '一票否决警示', en: 'the veto warning' },
  vetoed: { zh: '一票否决', en: 'the veto' },
  'criminal-liability': { zh: '领导被追究刑事责任', en: 'the criminal liability of a leader' },
};

const ofCap = ({ caseId, post, on }: Cap): Bilingual => ({
  zh: [on, caseId && `案件${caseId}`, post && `职务${post}`].filter(Boolean).join('，'),
  en: [caseId && `of case ${caseId}`, post && `in post ${post}`, on && `of ${on}`].filter(Boolean).join(' '),
});

const withoutCap = (cap: Cap): GradeChange => {
  const { why, article, caseId, post, on } = cap;
  const [name, of] = [capNames[why], ofCap(cap)];
  return {
    kind: 'without-cap',
    why,
    ...(caseId !== undefined && { caseId }),
    ...(post !== undefined && { post }),
    ...(on !== undefined && { on }),
    article,
    interpretations: why === 'criminal-liability' ? [] : ['I-13'],
    text: { zh: `没有${name.zh}（${of.zh}）`, en: `without ${name.en} ${of.en}` },
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
    interpretations: rank ? ['I-11', 'I-12'] : ['I-11'],
    text: {
      zh: `再得${points}分（总分${to}）${place?.zh ?? ''}`,
      en: `${points} points more (${to} in all)${place?.en ?? ''}`,
    },
  };
};

type RankChange = { readonly from: number; readonly to: number; readonly places: number };

const morePlaces = (places: number): GradeChange => ({
  kind: 'more-places',
  places,
  article: 'evaluation',
  interpretations: ['I-12'],
  text: {
    zh: `优秀名额（${places}）已满，再多得分也无名额`,
    en: `a place more in the quota of ${places}, which no points could have won`,
  },
});

/** The points that the score lacks for a grade, by its threshold and, for excellent, by the quota. */
const scoreChanges = (
  graded: Graded,
  next: Grade,
  { rank, quota }: Pick<GroupRank, 'rank' | 'quota'>,
  threshold: number,
): GradeChange[] => {
  // Only two decimals are ever graded, so a threshold between two of them is reached at the upper one.
  const reached = Math.ceil(Number((threshold * 100).toFixed(6))) / 100;
  const outside: Quota = next === 'excellent' && quota?.within === false ? quota : null;
  if (outside && !outside.needs) {
    return [
      ...(graded.score < reached ? [morePoints(graded, reached, null)] : []),
      morePlaces(outside.places),
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
  place: Pick<GroupRank, 'rank' | 'quota'>,
  city: CitySettings,
): WhyNotBetter | null => {
  const next = grades[grades.indexOf(graded.grade) - 1];
  if (!next || next === 'poor') return null;
  const threshold = numberAt(city, `grade-${next}`, gradingDay(graded.year));
  const inTheWay = graded.caps.filter(({ limit }) => byGrade(limit, next) > 0);
  return {
    next,
    changes: [...scoreChanges(graded, next, place, threshold), ...inTheWay.map(withoutCap)],
  };
};
