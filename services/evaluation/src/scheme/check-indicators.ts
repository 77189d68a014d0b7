import type { InputError } from '@jieti/lambda';
import type { Indicator } from '../contract/indicators.ts';
import type { Scheme } from '../contract/scheme.ts';

const fault = (pointer: string, code: string, zh: string, en: string): InputError => ({
  pointer,
  code,
  detail: { zh, en },
});

type Method = Indicator['method'];

/** Which ways of scoring a source can feed. */
const methodsOf: Readonly<Record<Indicator['source'], readonly Method[]>> = {
  entered: ['direct', 'ratio-to-target', 'deduction-list', 'bonus'],
  letters: ['ratio-to-target', 'deduction-list'],
  cases: ['deduction-list'],
  survey: ['direct', 'ratio-to-target'],
};

type Field = 'target' | 'ceiling' | 'deductions' | 'reads';

/** What belongs to which method, and must be there. */
const fieldsOf = ({ source, method }: Indicator): readonly Field[] => {
  if (method === 'bonus') return ['ceiling'];
  if (method === 'deduction-list') return ['deductions'];
  if (method === 'ratio-to-target') return source === 'letters' ? ['target', 'reads'] : ['target'];
  return [];
};

const fields: readonly Field[] = ['target', 'ceiling', 'deductions', 'reads'];

const fieldFaults = (at: string, indicator: Indicator): InputError[] => {
  const wanted = fieldsOf(indicator);
  return fields.flatMap((field) => {
    const given = indicator[field] !== undefined;
    if (given === wanted.includes(field)) return [];
    const { source, method } = indicator;
    return given
      ? [
          fault(
            `${at}/${field}`,
            'not-of-method',
            `来源“${source}”、计分方法“${method}”不用此项:${field}`,
            `${method} from ${source} has no ${field}`,
          ),
        ]
      : [
          fault(
            `${at}/${field}`,
            'missing-for-method',
            `来源“${source}”、计分方法“${method}”须有此项:${field}`,
            `${method} from ${source} needs ${field}`,
          ),
        ];
  });
};

type Reading = NonNullable<Indicator['reads']>;

const sourceOf = ({ fact }: Reading): 'letters' | 'cases' => (fact === 'measure' ? 'cases' : 'letters');

const deductionFaults = (at: string, { source, deductions = [] }: Indicator): InputError[] => {
  const fills = source === 'letters' || source === 'cases';
  return deductions.flatMap(({ id, reads }, d) => {
    const pointer = `${at}/deductions/${d}`;
    const faults: InputError[] = [];
    if (deductions.findIndex((one) => one.id === id) !== d)
      faults.push(
        fault(`${pointer}/id`, 'deduction-twice', `扣分项重复:${id}`, `Deduction given twice: ${id}`),
      );
    if (fills && !reads)
      faults.push(
        fault(
          `${pointer}/reads`,
          'missing-for-method',
          `自动取数的扣分项须说明取什么:${id}`,
          `${id} must say what it reads`,
        ),
      );
    if (reads && (!fills || sourceOf(reads) !== source))
      faults.push(
        fault(
          `${pointer}/reads`,
          'fact-not-of-source',
          `“${reads.fact}”不是来源“${source}”的事实`,
          `${reads.fact} is no fact of ${source}`,
        ),
      );
    return faults;
  });
};

/** A share of a target needs something counted: only duties are, and not those wanting. */
const readingFaults = (at: string, { source, method, reads }: Indicator): InputError[] =>
  source === 'letters' && method === 'ratio-to-target' && reads && reads.fact !== 'duty-done'
    ? [
        fault(
          `${at}/reads`,
          'fact-not-of-source',
          `与目标之比只能取履职次数(duty-done)`,
          'A share of a target counts duties done (duty-done)',
        ),
      ]
    : [];

const weightFaults = (at: string, { method, weight }: Indicator): InputError[] => {
  if (method === 'bonus')
    return weight === 0
      ? []
      : [
          fault(
            `${at}/weight`,
            'bonus-has-no-weight',
            '加分项不占权重,直接加入总分',
            'A bonus has no weight: its points come on top of the total (I-29)',
          ),
        ];
  if (weight > 0) return [];
  return [fault(`${at}/weight`, 'weight-missing', '须有大于零的权重', 'Needs a weight above zero')];
};

const faultsOfIndicator = (at: string, indicator: Indicator): InputError[] => {
  const { source, method } = indicator;
  const weights = weightFaults(at, indicator);
  // What a method needs says nothing where the source has no such method at all.
  if (!methodsOf[source].includes(method))
    return [
      fault(
        `${at}/method`,
        'method-not-of-source',
        `来源“${source}”可用的计分方法:${methodsOf[source].join('、')}`,
        `From ${source} one can score by ${methodsOf[source].join(', ')}`,
      ),
      ...weights,
    ];
  return [
    ...fieldFaults(at, indicator),
    ...(method === 'deduction-list' ? deductionFaults(at, indicator) : []),
    ...readingFaults(at, indicator),
    ...weights,
  ];
};

/** Whether every indicator can be scored: its source has that method, and all the method needs is there, and no more. */
export const indicatorFaults = ({ groups }: Scheme): InputError[] =>
  groups.flatMap(({ indicators }, g) =>
    indicators.flatMap((indicator, i) => faultsOfIndicator(`/groups/${g}/indicators/${i}`, indicator)),
  );

/** Thresholds fall from grade to grade. */
export const thresholdFaults = ({ thresholds }: Scheme): InputError[] => {
  if (!thresholds) return [];
  const { excellent, good, qualified } = thresholds;
  if (excellent > good && good > qualified) return [];
  return [
    fault(
      '/thresholds',
      'thresholds-not-falling',
      `优秀、良好、合格的分数线应依次降低:${excellent}、${good}、${qualified}`,
      `The thresholds must fall from excellent to qualified: ${excellent}, ${good}, ${qualified}`,
    ),
  ];
};
