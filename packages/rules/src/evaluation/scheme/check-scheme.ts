import type { CitySettings } from '../../city.ts';
import { collect, type Refusal, refusal } from '../../decision/index.ts';
import { gradeList, reachedGrades } from '../../law/grades.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { checkEveryGrade } from '../check-grade.ts';
import { checkEvaluated, type Evaluating, evaluates } from '../evaluator.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkParts } from './check-parts.ts';
import { checkReadKinds } from './check-read-kinds.ts';
import { fullOf } from './full-points.ts';
import { placing, type RegisteredUnit, type Scheme, type SchemeGroup, type Thresholds } from './scheme.ts';

/** Weights have two decimals: counted in hundredths they are whole, so that 33.33 + 33.33 + 33.34 is 100. */
const hundredths = (weight: number): number => Math.round(weight * 100);

const checkWeights = ({ groups }: Scheme): Refusal[] =>
  groups.flatMap(({ id, indicators, scoring }, g) => {
    if (scoring) return [];
    const weighed = indicators.filter(({ method }) => method !== 'bonus');
    const sum = weighed.reduce((total, { weight }) => total + hundredths(weight), 0) / 100;
    const pointer = `/groups/${g}/indicators`;
    return sum === 100
      ? []
      : [
          refusal(
            'weights-not-100',
            { of: { zh: `“${id}”组`, en: `group ${id}` }, sum },
            { articles: ['evaluation'], pointer },
          ),
        ];
  });

/** Thresholds are those of the city's grades, each but the last, and fall from grade to grade (A10, I-11). */
export const checkThresholds = (
  thresholds: Thresholds,
  pointer: string,
  city: Pick<CitySettings, 'evaluation'>,
): Refusal[] => {
  const unfit = collect(checkEveryGrade(thresholds, pointer, city));
  if (unfit.length > 0) return [...unfit];
  const grades = reachedGrades(city);
  const points = grades.map(({ id }) => thresholds[id] ?? 0);
  if (points.every((one, n) => n === 0 || one < (points[n - 1] ?? 0))) return [];
  const names = listed(
    grades.map(({ name }, n) => ({ zh: `${name.zh}${points[n]}`, en: `${name.en} ${points[n]}` })),
  );
  const facts = Object.fromEntries(grades.map(({ id }, n) => [id, points[n]]));
  return [refusal('thresholds-not-falling', { thresholds: names }, { pointer, facts })];
};

const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** Events of a scheme are named once, not as a cap of the law is, and limit the grade to one that is not the best (A25). */
const checkEvents = (
  { events = [] }: Scheme,
  { evaluation }: Pick<CitySettings, 'evaluation'>,
): Refusal[] => {
  const below = evaluation.grades.slice(1);
  return [
    ...namedAgain([
      ...evaluation.caps.map(({ id }): Named => ['', id]),
      ...events.map(({ id }, n): Named => [`/events/${n}/id`, id]),
    ]).map(([pointer, event]) => refusal('event-twice', { event }, { pointer })),
    ...events.flatMap(({ limit }, n) =>
      below.some(({ id }) => id === limit)
        ? []
        : [
            refusal(
              'unknown-grade',
              { grade: limit, grades: gradeList(below) },
              { pointer: `/events/${n}/limit` },
            ),
          ],
    ),
  ];
};

const fullPoints = ({ scoring, indicators }: SchemeGroup): number =>
  scoring
    ? indicators.reduce((sum, one) => sum + hundredths(fullOf(one) ?? 0), hundredths(scoring.base)) / 100
    : 100;

/** The best grade can be reached in every group: its full score is not below the first threshold that the scheme sets (A10). */
const checkReach = (scheme: Scheme, city: Pick<CitySettings, 'evaluation'>): Refusal[] =>
  scheme.groups.flatMap((group, g) => {
    const own = group.thresholds ? checkThresholds(group.thresholds, `/groups/${g}/thresholds`, city) : [];
    const thresholds = group.thresholds ?? scheme.thresholds;
    const first = thresholds?.[reachedGrades(city)[0]?.id ?? ''];
    const full = fullPoints(group);
    if (!thresholds && full !== 100)
      return [refusal('thresholds-missing', { group: group.id, full }, { pointer: `/groups/${g}` })];
    if (own.length > 0 || first === undefined || first <= full) return own;
    const pointer = group.thresholds ? `/groups/${g}/thresholds` : `/groups/${g}`;
    return [refusal('threshold-out-of-reach', { group: group.id, threshold: first, full }, { pointer })];
  });

type Named = readonly [pointer: string, name: string];

/** Whatever must be named only once, where it is named again. */
const namedAgain = (named: readonly Named[]): Named[] => {
  const seen = new Set<string>();
  return named.filter(([, name]) => {
    const again = seen.has(name);
    seen.add(name);
    return again;
  });
};

const unitWord: Bilingual = { zh: '单位', en: 'Unit' };
const registerGroupWord: Bilingual = { zh: '登记分组', en: 'Group of the register' };

const inTwoGroups = (named: readonly Named[], what: Bilingual): Refusal[] =>
  namedAgain(named).map(([pointer, name]) => refusal('unit-in-two-groups', { what, name }, { pointer }));

const checkRepetition = ({ groups }: Scheme): Refusal[] => [
  ...namedAgain(groups.map(({ id }, g) => [`/groups/${g}/id`, id])).map(([pointer, group]) =>
    refusal('group-twice', { group }, { pointer }),
  ),
  ...groups.flatMap(({ indicators }, g) =>
    namedAgain(indicators.map(({ id }, i) => [`/groups/${g}/indicators/${i}/id`, id])).map(
      ([pointer, indicator]) => refusal('indicator-twice', { indicator }, { pointer }),
    ),
  ),
  ...inTwoGroups(
    groups.flatMap(({ units }, g) => units.map((id, i): Named => [`/groups/${g}/units/${i}`, id])),
    unitWord,
  ),
  ...inTwoGroups(
    groups.flatMap(({ registerGroups }, g) =>
      registerGroups.map((name, i): Named => [`/groups/${g}/registerGroups/${i}`, name]),
    ),
    registerGroupWord,
  ),
];

const checkNames = (
  { groups }: Scheme,
  register: readonly RegisteredUnit[],
  graded: readonly RegisteredUnit[],
  acting: Evaluating,
): Refusal[] => {
  const { root } = acting.city;
  const others = new Map(register.map((unit) => [unit.id, unit] as const));
  const ids = new Set(graded.map(({ id }) => id));
  const names = new Set(graded.map(({ group }) => group));
  const localities = new Set(
    graded.filter(({ kind }) => kind === undefined || kind === 'locality').map(({ id }) => id),
  );
  const checkUnit = (unit: string, pointer: string): Refusal[] => {
    if (ids.has(unit)) return [];
    const elsewhere = others.get(unit);
    const refused = elsewhere && checkEvaluated(acting, elsewhere, pointer);
    if (refused && unit !== root) return [refused];
    return [
      unit === root
        ? refusal('city-not-graded', {}, { pointer })
        : refusal('unknown-unit', { unit }, { pointer }),
    ];
  };
  return groups.flatMap(({ units, registerGroups, gradedBy }, g) => [
    ...(gradedBy === undefined || localities.has(gradedBy)
      ? []
      : [refusal('unknown-unit', { unit: gradedBy }, { pointer: `/groups/${g}/gradedBy` })]),
    ...units.flatMap((id, i) => checkUnit(id, `/groups/${g}/units/${i}`)),
    ...registerGroups.flatMap((group, i) =>
      names.has(group)
        ? []
        : [refusal('unknown-register-group', { group }, { pointer: `/groups/${g}/registerGroups/${i}` })],
    ),
  ]);
};

/** Of localities alone there is a survey (A23), and results of those below (A10): a group scored on them can hold nothing else. */
const checkOfLocalities = (scheme: Scheme, graded: readonly RegisteredUnit[]): Refusal[] => {
  const place = placing(scheme);
  const others = new Map<string, string>();
  for (const unit of graded)
    if (unit.kind !== undefined && unit.kind !== 'locality') {
      const group = place(unit);
      if (group) others.set(group.id, others.get(group.id) ?? unit.id);
    }
  return scheme.groups.flatMap(({ id: group, indicators }, g) =>
    indicators.flatMap(({ source }, i) => {
      const unit = others.get(group);
      if (unit === undefined) return [];
      const pointer = `/groups/${g}/indicators/${i}/source`;
      if (source === 'survey') return [refusal('survey-of-localities', { group, unit }, { pointer })];
      return source === 'results-below'
        ? [refusal('results-below-of-localities', { group, unit }, { pointer })]
        : [];
    }),
  );
};

const checkPlaces = (scheme: Scheme, graded: readonly RegisteredUnit[]): Refusal[] => {
  const place = placing(scheme);
  const empty = new Set(scheme.groups.map(({ id }) => id));
  const unplaced: Refusal[] = [];
  for (const unit of graded) {
    const group = place(unit);
    if (group) empty.delete(group.id);
    else unplaced.push(refusal('unit-in-no-group', { unit: unit.id }, { pointer: '/groups' }));
  }
  return [
    ...scheme.groups.flatMap(({ id: group }, g) =>
      empty.has(group) ? [refusal('empty-group', { group }, { pointer: `/groups/${g}` })] : [],
    ),
    ...unplaced,
  ];
};

/**
 * What a scheme says by itself under a law, whoever is graded by it: a template of the city's file is held against this alone, for the
 * register is another each year. All refusals at once.
 */
export const checkSchemeItself = (
  scheme: Scheme,
  city: Pick<CitySettings, 'evaluation' | 'ladder' | 'duties'>,
): Refusal[] => [
  ...checkWeights(scheme),
  ...(scheme.thresholds ? checkThresholds(scheme.thresholds, '/thresholds', city) : []),
  ...checkEvents(scheme, city),
  ...checkReach(scheme, city),
  ...checkIndicators(scheme),
  ...checkParts(scheme),
  ...checkReadKinds(scheme, city),
  ...checkRepetition(scheme),
];

/**
 * The whole check of a scheme (A10): weights sum to 100 in each group, bonuses left out, which come on top; every source has
 * the method it is scored by; every unit that the locality evaluates is in exactly one group; what is named
 * exists. All refusals at once.
 * @param register the units to be graded in the year, each with who evaluates it.
 * @param evaluator the locality whose scheme it is; the top, if not said.
 */
export const checkScheme = (
  scheme: Scheme,
  register: readonly RegisteredUnit[],
  city: Pick<CitySettings, 'root' | 'evaluation' | 'ladder' | 'duties'>,
  evaluator?: Evaluating['evaluator'],
): Refusal[] => {
  const acting = { city, evaluator };
  const graded = register.filter((unit) => unit.id !== city.root && evaluates(acting, unit));
  return [
    ...checkSchemeItself(scheme, city),
    ...checkOfLocalities(scheme, graded),
    ...checkNames(scheme, register, graded, acting),
    ...checkPlaces(scheme, graded),
  ];
};
