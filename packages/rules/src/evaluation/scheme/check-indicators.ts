import { type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
import {
  fieldNames,
  type Indicator,
  type MethodField,
  methodNames,
  methodsOfSource,
  sourceNames,
} from './indicator.ts';
import { factDefinitions, indicatorFacts, type Reading } from './readings.ts';
import type { Scheme } from './scheme.ts';

const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

/** The fields that belong to a method, and must be there. */
const fieldsOf = ({ source, method }: Indicator): readonly MethodField[] => {
  if (method === 'bonus') return ['ceiling'];
  if (method === 'deduction-list') return ['deductions'];
  if (method === 'ratio-to-target') return source === 'letters' ? ['target', 'reads'] : ['target'];
  return [];
};

const fields: readonly MethodField[] = ['target', 'ceiling', 'deductions', 'reads'];

const checkFields = (at: string, indicator: Indicator): Refusal[] => {
  const wanted = fieldsOf(indicator);
  const { source, method } = indicator;
  return fields.flatMap((field) => {
    const isThere = indicator[field] !== undefined;
    if (isThere === wanted.includes(field)) return [];
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
  const fills = source === 'letters' || source === 'cases';
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

const checkDeductions = (at: string, indicator: Indicator): Refusal[] => {
  const { deductions = [] } = indicator;
  return deductions.flatMap(({ id, reads }, d) => {
    const pointer = `${at}/deductions/${d}`;
    const isFirst = deductions.findIndex((one) => one.id === id) === d;
    const twice = isFirst
      ? []
      : [refusal('deduction-twice', { deduction: id }, { pointer: `${pointer}/id` })];
    const reading = checkReading(indicator, reads, `${pointer}/reads`);
    return reading ? [...twice, reading] : twice;
  });
};

/** A share of a target needs something that is wanted; what is wanting cannot be held against it. */
const checkTarget = (at: string, { source, method, reads }: Indicator): Refusal[] => {
  const counts = (fact: Reading['fact']) => factDefinitions[fact].countsTowardsTarget === true;
  const asks = source === 'letters' && method === 'ratio-to-target';
  return asks && reads && !counts(reads.fact)
    ? [factOfAnother(reads.fact, namesOf(counts), `${at}/reads`)]
    : [];
};

const checkWeight = (at: string, { method, weight }: Indicator): Refusal[] => {
  const pointer = `${at}/weight`;
  if (method === 'bonus') return weight === 0 ? [] : [refusal('bonus-has-no-weight', {}, { pointer })];
  return weight > 0 ? [] : [refusal('weight-missing', {}, { pointer })];
};

const checkIndicator = (at: string, indicator: Indicator): Refusal[] => {
  const { source, method } = indicator;
  const weights = checkWeight(at, indicator);
  const possible = methodsOfSource[source];
  // Missing fields of a method mean nothing where the source has no such method at all.
  if (!possible.includes(method)) {
    const fill = { source: sourceNames[source], methods: listed(possible.map((one) => methodNames[one])) };
    return [refusal('method-not-of-source', fill, { pointer: `${at}/method` }), ...weights];
  }
  return [
    ...checkFields(at, indicator),
    ...(method === 'deduction-list' ? checkDeductions(at, indicator) : []),
    ...checkTarget(at, indicator),
    ...weights,
  ];
};

/** Every indicator can be scored: its source has that method, and all the method needs is there, and no more. */
export const checkIndicators = ({ groups }: Pick<Scheme, 'groups'>): Refusal[] =>
  groups.flatMap(({ indicators }, g) =>
    indicators.flatMap((indicator, i) => checkIndicator(`/groups/${g}/indicators/${i}`, indicator)),
  );
