import {
  type ArticleRef,
  articleSubjects,
  type BodyDefinition,
  type BodyFunction,
  bodyFunctions,
  type Capacity,
  type CitySettings,
  type CompetentBody,
  type ConsequenceDefinition,
  capacities,
  type DatedParameter,
  gravities,
  type LevelDefinition,
  measureOfTangshan,
  type StageDefinition,
  stageEndings,
  unitKinds,
} from '@jieti/rules';
import fc from 'fast-check';

/** Laws that nobody wrote: any bodies, two to four levels, ladders of one to eight rungs, grades and consequences of their own. */

const since = '2020-01-01';
const both = (text: string) => ({ zh: `法${text}`, en: text });
const articleOf = (number: number): ArticleRef => `A${number}` as ArticleRef;
/** Every law has so many articles, and cites no other. */
const articlesInAll = 12;
const anyArticle = fc.integer({ min: 1, max: articlesInAll }).map(articleOf);

const levelIds = ['crown', 'trunk', 'branch', 'leaf'] as const;

const levels = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.array(fc.constantFrom('decide', 'suggest', 'none'), { minLength: 3, maxLength: 3 }),
  )
  .map(([count, below]): readonly LevelDefinition[] => {
    let decides = true;
    return levelIds.slice(0, count).map((id, n) => {
      // Bodies that decide stand in one row from the top down: between two of them no level is left out.
      const wanted = n === 0 ? 'decide' : (below[n - 1] ?? 'none');
      decides &&= wanted === 'decide';
      const bodies = decides ? 'decide' : wanted === 'suggest' ? 'suggest' : 'none';
      const affiliation = n === 0 ? { affiliation: 'municipal' as const } : {};
      return { id, name: both(`${id} level`), locality: both(id), bodies, ...affiliation };
    });
  });

/** Functions are spread over the bodies in any way; the commission's office is always there, others may be absent. */
const bodies = fc
  .record({
    count: fc.integer({ min: 2, max: 6 }),
    of: fc.dictionary(fc.constantFrom(...bodyFunctions), fc.nat({ max: 5 }), { minKeys: 3 }),
    office: fc.nat({ max: 5 }),
    acting: fc.array(fc.subarray([...capacities], { minLength: 2 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ count, of, office, acting }): readonly BodyDefinition[] => {
    const spread: Partial<Record<BodyFunction, number>> = { ...of, 'commission-office': office };
    return Array.from({ length: count }, (_, n) => ({
      id: `body-${n}`,
      name: both(`body ${n}`),
      short: both(`b${n}`),
      fulfils: bodyFunctions.filter((one) => (spread[one] ?? -1) % count === n && spread[one] !== undefined),
      capacities: acting[n] ?? ['staff'],
    }));
  });

type Pick = readonly [body: number, capacity: number];

/** Somebody of one of the bodies: in a capacity that it has, or in any. */
const competent = (known: readonly BodyDefinition[], [body, capacity]: Pick): CompetentBody => {
  const one = known[body % known.length];
  const named: readonly Capacity[] = one?.capacities ?? [];
  const at = capacity % (named.length + 1);
  return { body: one?.id ?? '', capacities: at === named.length ? [] : named.slice(at, at + 1) };
};

const pick = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 7 }));

const rungWish = fc.record({
  gravity: fc.nat({ max: gravities.length - 1 }),
  article: anyArticle,
  proposer: pick,
  decider: pick,
  interviewer: fc.option(pick),
  veto: fc.boolean(),
  studied: fc.boolean(),
  interview: fc.boolean(),
  team: fc.boolean(),
  bars: fc.boolean(),
  ending: fc.constantFrom(...stageEndings),
  progress: fc.boolean(),
  days: fc.integer({ min: 2, max: 400 }),
});
type RungWish = typeof rungWish extends fc.Arbitrary<infer T> ? T : never;

/** A central unit is only recommended to its superior. */
const recommendation = {
  to: 'unit-superior',
  name: both('superior'),
  what: 'written-recommendation',
  of: 'recommended',
} as const;

/** The departments of a conference, where the law has one. */
const departmentsOf = (known: readonly BodyDefinition[]): CitySettings['conferenceDepartments'] =>
  known.some(({ fulfils }) => fulfils.includes('conference'))
    ? ['one', 'two', 'three'].map((id) => ({ id, name: both(id) }))
    : [];

const bars = ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'] as const;

const rungOf = (
  wish: RungWish,
  n: number,
  all: readonly RungWish[],
  known: readonly BodyDefinition[],
): StageDefinition => {
  const last = n === all.length - 1;
  const proposers = [competent(known, wish.proposer)];
  const deciders = [competent(known, wish.decider)];
  // What bars, or is verified again, does not end by acceptance; only the last stage ends by itself.
  const tooEarly = (wish.bars || last) && wish.ending === 'acceptance';
  const ending = tooEarly || (!last && wish.ending === 'expiry') ? 'verification' : wish.ending;
  const id = `rung-${n}`;
  return {
    id,
    name: both(`rung ${n}`),
    article: wish.article,
    entersAt: gravities[wish.gravity] ?? 'found',
    vetoPower: wish.veto,
    studiedByConference: wish.studied && known.some(({ fulfils }) => fulfils.includes('conference')),
    proposers,
    deciders,
    ...(wish.interview && wish.interviewer && { interviewers: [competent(known, wish.interviewer)] }),
    twoBodies: proposers[0]?.body !== deciders[0]?.body,
    term: {
      general: `${id}-term`,
      minimum: `${id}-term-minimum`,
      maximum: `${id}-term-maximum`,
      reasonOffGeneral: false,
    },
    ...(wish.progress && { progressEvery: `${id}-progress` }),
    ...(wish.interview && { form: 'interview' as const }),
    workTeam: wish.team,
    effects: wish.bars ? bars : [],
    endsBy: ending,
    ...(wish.veto && { papers: [recommendation] }),
    unmet: last ? { verifyAgainEvery: `${id}-again` } : { next: `rung-${n + 1}` },
    authority: { title: '规定', number: null, date: since },
  };
};

const figuresOf = (wish: RungWish, n: number, last: boolean): readonly DatedParameter[] => {
  const { article } = wish;
  const id = `rung-${n}`;
  const term = (name: string, value: string, unit: DatedParameter['unit']): DatedParameter => ({
    id: `${id}-${name}`,
    from: since,
    value,
    unit,
    article,
  });
  return [
    term('term', `P${wish.days}D`, 'term'),
    term('term-minimum', 'P1D', 'term-minimum'),
    term('term-maximum', 'P2Y', 'term-maximum'),
    ...(wish.progress ? [term('progress', 'P20D', 'term')] : []),
    ...(last ? [term('again', 'P3M', 'term')] : []),
  ];
};

const rungs = fc
  .array(rungWish, { minLength: 1, maxLength: 8 })
  .map((wishes) => wishes.toSorted((a, b) => a.gravity - b.gravity));

/** What a graded year leads to: a rung by its id, or the one for a gravity; by grade only, for the survey has its own figure. */
const consequenceWish = fc.record({
  article: anyArticle,
  kinds: fc.subarray([...unitKinds], { minLength: 1 }),
  to: fc.oneof(
    fc.nat({ max: 7 }).map((rung) => ({ rung })),
    fc.constantFrom(...gravities).map((gravity) => ({ gravity })),
  ),
});

const gradeNames = ['first', 'second', 'third'] as const;
const thresholds = ['grade-excellent', 'grade-good', 'grade-qualified'] as const;

/** Figures of the measure that no rung or cap of its own asks for. */
const figuresForAll = measureOfTangshan.parameters.filter(
  ({ id }) => !/^(notice|interview|listed-supervision|veto|veto-warning|cap|grade)-/.test(id),
);

/** Everything of a law that a generated one takes from nobody. */
export const generatedLaw = fc
  .record({
    levels,
    bodies,
    rungs,
    consequences: fc.array(consequenceWish, { maxLength: 3 }),
    graded: fc.integer({ min: 1, max: 3 }),
    subjects: fc.array(fc.option(anyArticle), {
      minLength: articleSubjects.length,
      maxLength: articleSubjects.length,
    }),
  })
  .map(({ levels, bodies, rungs, consequences, graded, subjects }): CitySettings => {
    const own = rungs.flatMap((wish, n) => figuresOf(wish, n, n === rungs.length - 1));
    const known = Array.from({ length: articlesInAll }, (_, n) => articleOf(n + 1));
    const bySubject = Object.fromEntries(
      articleSubjects.map((subject, n) => [subject, subjects[n] ? [subjects[n]] : []]),
    ) as unknown as CitySettings['articlesBySubject'];
    const grades = [
      ...gradeNames.slice(0, graded).map((id, n) => ({ id, name: both(id), threshold: thresholds[n] ?? '' })),
      { id: 'last', name: both('last') },
    ];
    const leads = consequences.map(
      ({ article, kinds, to }, n): ConsequenceDefinition => ({
        id: `consequence-${n}`,
        name: both(`consequence ${n}`),
        article,
        when: { gradedAtOrBelow: 'last' },
        kinds,
        leadsTo: 'rung' in to ? { stage: `rung-${to.rung % rungs.length}` } : to,
      }),
    );
    return {
      ...measureOfTangshan,
      id: 'any',
      name: both('any city'),
      root: 'top',
      articles: known.map((_, n) => ({
        number: n + 1,
        subject: both(`subject ${n}`),
        summary: both(`summary ${n}`),
      })),
      articlesBySubject: { ...bySubject, accountability: known as [ArticleRef, ...ArticleRef[]] },
      levels,
      above: both('above'),
      bodies,
      ladder: rungs.map((wish, n) => rungOf(wish, n, rungs, bodies)),
      grounds: [{ code: 'x', article: articleOf(1), wording: both('ground'), elements: [] }],
      parameters: [
        ...figuresForAll.map(({ description: _, ...one }) => ({
          ...one,
          from: since,
          article: articleOf(1),
          ...(one.unit === 'grade' && { value: 'first' }),
        })),
        ...thresholds.slice(0, graded).map((id, n) => ({
          id,
          from: since,
          value: 90 - n * 15,
          unit: 'points' as const,
          article: articleOf(1),
        })),
        ...own,
      ],
      interpretations: measureOfTangshan.interpretations.map((one) => ({ ...one, from: since })),
      evaluation: { ...measureOfTangshan.evaluation, grades, caps: [], consequences: leads },
      conferenceDepartments: departmentsOf(bodies),
      workCalendar: {},
    };
  });
