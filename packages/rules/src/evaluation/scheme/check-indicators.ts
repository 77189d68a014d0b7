import { collect, type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { checkFigures, checkPoints, checkRounds } from './check-points.ts';
import {
  fieldNames,
  type Indicator,
  type MethodField,
  methodNames,
  methodsOfSource,
  type ScoringMethodId,
  sourceNames,
} from './indicator.ts';
import { factDefinitions, fillingSources, indicatorFacts, type Reading } from './readings.ts';
import type { Scheme, SchemeGroup } from './scheme.ts';

const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** The fields that belong to a method: those that must be there, and those that may. */
interface MethodFields {
  readonly must: readonly MethodField[];
  readonly may: readonly MethodField[];
}

const compared = ['lessIsBetter', 'against', 'improvement'] as const;

const fieldsOfMethod: Readonly<Record<ScoringMethodId, MethodFields>> = {
  direct: { must: [], may: ['step', 'rounds'] },
  'ratio-to-target': { must: ['target'], may: ['lessIsBetter', 'against', 'rounds'] },
  'deduction-list': { must: ['deductions'], may: ['ceiling', 'rounds'] },
  'addition-list': { must: ['additions'], may: ['ceiling', 'rounds'] },
  bonus: { must: ['ceiling'], may: ['step'] },
  steps: { must: ['steps'], may: ['otherwise', 'ceiling', 'rounds', ...compared] },
  slope: { must: ['slopes'], may: ['counting', 'ceiling', 'rounds', ...compared] },
  rank: { must: ['steps'], may: ['otherwise', 'ceiling', 'rounds', 'lessIsBetter', 'countedFrom'] },
};

const fillsItself = (source: Indicator['source']): boolean => fillingSources.some((one) => one === source);

const readsFact = ({ source, method }: Indicator): boolean =>
  fillsItself(source) && (method === 'ratio-to-target' || method === 'steps');

const fieldsOf = (indicator: Indicator): MethodFields => {
  const { must, may } = fieldsOfMethod[indicator.method];
  return {
    must: [
      // What a figure is held against takes the place of a target.
      ...must.filter((field) => field !== 'target' || indicator.against === undefined),
      ...(readsFact(indicator) ? (['reads'] as const) : []),
    ],
    may: may.filter((field) => field !== 'improvement' || indicator.against !== undefined),
  };
};

const fields = Object.keys(fieldNames) as readonly MethodField[];

const checkFields = (at: string, indicator: Indicator): Refusal[] => {
  const { must, may } = fieldsOf(indicator);
  const { source, method } = indicator;
  return fields.flatMap((field) => {
    const isThere = indicator[field] !== undefined;
    const isWrong = isThere ? !must.includes(field) && !may.includes(field) : must.includes(field);
    if (!isWrong) return [];
    const fill = { source: sourceNames[source], method: methodNames[method], field: fieldNames[field] };
    const pointer = `${at}/${field}`;
    return [refusal(isThere ? 'not-of-method' : 'missing-for-method', fill, { pointer })];
  });
};

const namesOf = (isAllowed: (fact: Reading['fact']) => boolean): Bilingual =>
  listed(indicatorFacts.filter(isAllowed).map((fact) => factDefinitions[fact].name));

const factOfAnother = (fact: Reading['fact'], allowed: Bilingual, pointer: string): Refusal =>
  refusal('fact-not-of-source', { fact: factDefinitions[fact].name, allowed }, { pointer });

const nothingToRead: Bilingual = { zh: '无', en: 'none' };

const checkReading = (
  { source, method }: Indicator,
  reads: Reading | undefined,
  pointer: string,
): Refusal | null => {
  const fills = fillsItself(source);
  if (fills && !reads)
    return refusal(
      'missing-for-method',
      { source: sourceNames[source], method: methodNames[method], field: fieldNames.reads },
      { pointer },
    );
  if (!reads) return null;
  if (!fills) return factOfAnother(reads.fact, nothingToRead, pointer);
  if (factDefinitions[reads.fact].source === source) return null;
  return factOfAnother(
    reads.fact,
    namesOf((fact) => factDefinitions[fact].source === source),
    pointer,
  );
};

const checkEntries = (at: string, indicator: Indicator, field: 'deductions' | 'additions'): Refusal[] => {
  const entries = indicator[field] ?? [];
  return entries.flatMap((entry, n) => {
    const { id, reads, doubling } = entry;
    const pointer = `${at}/${field}/${n}`;
    const isFirst = entries.findIndex((one) => one.id === id) === n;
    return collect(
      isFirst ? null : refusal('deduction-twice', { deduction: id }, { pointer: `${pointer}/id` }),
      checkReading(indicator, reads, `${pointer}/reads`),
      doubling && !doubling.repeated && !doubling.circumstance
        ? refusal('doubling-of-nothing', {}, { pointer: `${pointer}/doubling` })
        : null,
      doubling?.circumstance && indicator.source !== 'entered'
        ? refusal('circumstance-is-entered', {}, { pointer: `${pointer}/doubling/circumstance` })
        : null,
    );
  });
};

/** A share of a target needs something that is wanted; what is wanting cannot be held against it. */
const checkTarget = (at: string, { source, method, reads }: Indicator): Refusal[] => {
  const counts = (fact: Reading['fact']) => factDefinitions[fact].countsTowardsTarget === true;
  const asks = fillsItself(source) && method === 'ratio-to-target';
  return asks && reads && !counts(reads.fact)
    ? [factOfAnother(reads.fact, namesOf(counts), `${at}/reads`)]
    : [];
};

const checkWeight = (at: string, { method, weight }: Indicator): Refusal[] => {
  const pointer = `${at}/weight`;
  if (method === 'bonus') return weight === 0 ? [] : [refusal('bonus-has-no-weight', {}, { pointer })];
  return weight > 0 ? [] : [refusal('weight-missing', {}, { pointer })];
};

/** A group is scored by weights or in points, and its indicators have the one or the other. */
const checkWorth = (at: string, indicator: Indicator, { scoring }: SchemeGroup): Refusal[] => {
  if (scoring) return checkPoints(at, indicator);
  const { points, ceiling, method } = indicator;
  return [
    ...checkWeight(at, indicator),
    ...(points === undefined ? [] : [refusal('points-beside-weights', {}, { pointer: `${at}/points` })]),
    ...(ceiling === undefined || !fieldsOfMethod[method].may.includes('ceiling')
      ? []
      : [refusal('ceiling-of-the-total', {}, { pointer: `${at}/ceiling` })]),
  ];
};

const checkIndicator = (at: string, indicator: Indicator, group: SchemeGroup): Refusal[] => {
  const { source, method } = indicator;
  const worth = checkWorth(at, indicator, group);
  const possible = methodsOfSource[source];
  // Missing fields of a method mean nothing where the source has no such method at all.
  if (!possible.includes(method)) {
    const fill = { source: sourceNames[source], methods: listed(possible.map((one) => methodNames[one])) };
    return [refusal('method-not-of-source', fill, { pointer: `${at}/method` }), ...worth];
  }
  return [
    ...checkFields(at, indicator),
    ...checkEntries(at, indicator, 'deductions'),
    ...checkEntries(at, indicator, 'additions'),
    ...checkTarget(at, indicator),
    ...checkFigures(at, indicator),
    ...checkRounds(at, indicator),
    ...worth,
  ];
};

/** Every indicator can be scored: its source has that method, and all the method needs is there, and no more. */
export const checkIndicators = ({ groups }: Pick<Scheme, 'groups'>): Refusal[] =>
  groups.flatMap((group, g) =>
    group.indicators.flatMap((indicator, i) =>
      checkIndicator(`/groups/${g}/indicators/${i}`, indicator, group),
    ),
  );
