import type { WithEvaluation } from '../../law/evaluation-law.ts';
import { bestGrade, byGrade, gradeName, reachedGrades } from '../../law/grades.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, Explanation, Grade, InterpretationRef } from '../../vocabulary.ts';
import { type Cap, capName, capOf } from './caps.ts';

/** A graded year as far as two of them can be held side by side. */
export interface Comparable {
  readonly group: string;
  readonly rank: number;
  readonly groupSize: number;
  readonly indicators: readonly { readonly id: string; readonly weight: number; readonly score: number }[];
  readonly quota: {
    readonly places: number;
    readonly within: boolean;
    readonly takesNoPlace?: true;
  } | null;
  /** Of a locality whose survey was taken (A23). */
  readonly survey: { readonly percent: number; readonly belowLimit: boolean } | null;
  readonly outcome: {
    readonly score: number;
    readonly base: Grade;
    readonly grade: Grade;
    readonly caps: readonly Cap[];
    readonly explanation: Explanation;
  };
}

/** The things that can be otherwise and bear on the grade, or on what is proposed. */
export const moveReasons = [
  'group',
  'score',
  'thresholds',
  'quota',
  'cap-lifted',
  'cap-added',
  'survey',
] as const;
type MoveReasonKind = (typeof moveReasons)[number];

/** The ways a grade can move. */
export const moveDirections = ['better', 'worse', 'same'] as const;

/** One thing that is otherwise, and bears on the grade. */
export interface MoveReason {
  readonly kind: MoveReasonKind;
  readonly article: Provision;
  readonly interpretations: readonly InterpretationRef[];
  readonly text: Bilingual;
}

/** The move of a unit's grade between two ways of grading the same facts, and everything that differs on the way to it. */
export interface Move {
  readonly to: (typeof moveDirections)[number];
  readonly why: readonly MoveReason[];
}

const reason = (
  kind: MoveReason['kind'],
  article: Provision,
  interpretations: readonly InterpretationRef[],
  zh: string,
  en: string,
): MoveReason => ({ kind, article, interpretations, text: { zh, en } });

const ofGroup = (before: Comparable, after: Comparable): MoveReason[] =>
  before.group === after.group
    ? []
    : [
        reason(
          'group',
          'evaluation',
          [],
          `分组由“${before.group}”改为“${after.group}”`,
          `in group ${after.group} instead of ${before.group}`,
        ),
      ];

const shown = (one: Comparable['indicators'][number] | undefined): string =>
  one ? `${one.score}${one.weight > 0 ? `×${one.weight}%` : ''}` : '—';

/** The total and each indicator that is worth something else. */
const ofScore = (before: Comparable, after: Comparable): MoveReason[] => {
  if (before.outcome.score === after.outcome.score) return [];
  const find = ({ indicators }: Comparable, id: string) => indicators.find((one) => one.id === id);
  const ids = new Set([...before.indicators, ...after.indicators].map(({ id }) => id));
  const changed = [...ids]
    .map((id) => [id, shown(find(before, id)), shown(find(after, id))] as const)
    .filter(([, from, to]) => from !== to)
    .map(([id, from, to]) => `${id} ${from}→${to}`);
  const list = (colon: string, comma: string): string =>
    changed.length > 0 ? `${colon}${changed.join(comma)}` : '';
  const [from, to] = [before.outcome.score, after.outcome.score];
  return [
    reason(
      'score',
      'evaluation',
      [],
      `总分由${from}变为${to}${list('：', '；')}`,
      `a total of ${to}, not ${from}${list(': ', '; ')}`,
    ),
  ];
};

const thresholdIn = ({ outcome }: Comparable, parameter: string): unknown =>
  outcome.explanation.parameters[parameter]?.value;

const ofThresholds = (before: Comparable, after: Comparable, city: WithEvaluation): MoveReason[] => {
  if (before.outcome.base === after.outcome.base) return [];
  const changed = reachedGrades(city)
    .map(
      ({ name, threshold }) => [name, thresholdIn(before, threshold), thresholdIn(after, threshold)] as const,
    )
    .filter(([, from, to]) => from !== to);
  if (changed.length === 0) return [];
  const list = (language: keyof Bilingual): string[] =>
    changed.map(([name, from, to]) => `${name[language]} ${from}→${to}`);
  return [
    reason(
      'thresholds',
      'evaluation',
      ['I-11'],
      `分数线不同：${list('zh').join('；')}`,
      `other thresholds: ${list('en').join('; ')}`,
    ),
  ];
};

const sayQuota = ({ quota, rank }: Comparable): Bilingual => {
  if (quota === null) return { zh: '不限额', en: 'no quota' };
  if (quota.takesNoPlace)
    return {
      zh: `第${rank}名，不占${quota.places}个名额`,
      en: `rank ${rank}, taking none of ${quota.places} places`,
    };
  const place = quota.within ? { zh: '内', en: 'within' } : { zh: '外', en: 'outside' };
  return {
    zh: `第${rank}名，在${quota.places}个名额${place.zh}`,
    en: `rank ${rank}, ${place.en} ${quota.places} places`,
  };
};

/** The quota is about who has the best grade by score, and about nobody else. */
const ofQuota = (before: Comparable, after: Comparable, city: WithEvaluation): MoveReason[] => {
  const best = bestGrade(city).id;
  const isOut = ({ quota, outcome }: Comparable): boolean => outcome.base === best && quota?.within === false;
  if (isOut(before) === isOut(after)) return [];
  const [from, to] = [sayQuota(before), sayQuota(after)];
  return [reason('quota', 'evaluation', ['I-12', 'I-40'], `${from.zh}→${to.zh}`, `${to.en}, not ${from.en}`)];
};

const keyOf = ({ why, caseId, post, event, on, limit }: Cap): string =>
  [why, caseId, post, event, on, limit].join(' ');

const ofCaps = (
  kind: 'cap-lifted' | 'cap-added',
  those: readonly Cap[],
  others: readonly Cap[],
  city: WithEvaluation,
): MoveReason[] => {
  const known = new Set(others.map(keyOf));
  return those
    .filter((cap) => !known.has(keyOf(cap)))
    .map((cap) => {
      const { zh, en } = capName(city, cap.why);
      const [verbZh, verbEn] = kind === 'cap-added' ? ['限等', 'caps'] : ['不再限等', 'no longer caps'];
      const of = [cap.caseId ?? cap.post ?? cap.event, cap.on].filter(Boolean);
      return reason(
        kind,
        cap.article,
        capOf(city, cap.why)?.cause.kind === 'measure' ? ['I-13'] : [],
        `${zh}（${of.join('，')}）${verbZh}，至多${gradeName(city, cap.limit).zh}`,
        `the ${en} (${of.join(', ')}) ${verbEn} at ${gradeName(city, cap.limit).en}`,
      );
    });
};

/** The survey, if it newly proposes a warning or no longer does (A23); it moves no grade. */
const ofSurvey = ({ survey: before }: Comparable, { survey: after }: Comparable): MoveReason[] => {
  if (!before || !after || before.belowLimit === after.belowLimit) return [];
  const { percent, belowLimit } = after;
  return [
    reason(
      'survey',
      'regime',
      [],
      `群众安全感${percent}%${belowLimit ? '低于' : '不低于'}规定比例`,
      `a survey of ${percent} % is ${belowLimit ? '' : 'not '}below the limit`,
    ),
  ];
};

/**
 * Holds two gradings of the same unit and year side by side (A10, A25): whether its grade moves, and what is otherwise: its group,
 * its total, the thresholds, its place in the quota, its caps; and whether its survey is
 * below the limit, which moves no grade but proposes a warning (A23). Of equal gradings nothing is said.
 */
export const whatMoves = (before: Comparable, after: Comparable, city: WithEvaluation): Move => {
  const by = byGrade(city, before.outcome.grade, after.outcome.grade);
  const [old, now] = [before.outcome.caps, after.outcome.caps];
  return {
    to: by === 0 ? 'same' : by > 0 ? 'better' : 'worse',
    why: [
      ...ofGroup(before, after),
      ...ofScore(before, after),
      ...ofThresholds(before, after, city),
      ...ofQuota(before, after, city),
      ...ofCaps('cap-lifted', old, now, city),
      ...ofCaps('cap-added', now, old, city),
      ...ofSurvey(before, after),
    ],
  };
};
