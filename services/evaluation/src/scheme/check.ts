import type { InputError } from '@jieti/lambda';
import type { Unit } from '@jieti/letters/contract';
import type { Scheme } from '../contract/scheme.ts';
import { indicatorFaults, thresholdFaults } from './check-indicators.ts';
import { placing } from './placing.ts';

type Register = readonly (Pick<Unit, 'id' | 'group'> & Partial<Pick<Unit, 'kind'>>)[];

const fault = (pointer: string, code: string, zh: string, en: string): InputError => ({
  pointer,
  code,
  detail: { zh, en },
});

/** Weights have two decimals: counted in hundredths they are whole, so that 33.33 + 33.33 + 33.34 is 100. */
const hundredths = (weight: number): number => Math.round(weight * 100);

const weightFaults = (scheme: Scheme): InputError[] =>
  scheme.groups.flatMap(({ id, indicators }, g) => {
    const weighed = indicators.filter(({ method }) => method !== 'bonus');
    const sum = weighed.reduce((total, { weight }) => total + hundredths(weight), 0) / 100;
    if (sum === 100) return [];
    return [
      fault(
        `/groups/${g}/indicators`,
        'weights-not-100',
        `“${id}”组各指标权重合计为 ${sum},应为 100`,
        `The weights of group ${id} sum to ${sum}, not 100`,
      ),
    ];
  });

/** Whatever must be named only once: says where it is named again. */
const twice = (
  named: readonly (readonly [pointer: string, name: string])[],
  code: string,
  zh: string,
  en: string,
): InputError[] => {
  const seen = new Set<string>();
  return named.flatMap(([pointer, name]) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [fault(pointer, code, `${zh}:${name}`, `${en}: ${name}`)];
  });
};

const repetitionFaults = ({ groups }: Scheme): InputError[] => [
  ...twice(
    groups.map(({ id }, g) => [`/groups/${g}/id`, id] as const),
    'group-twice',
    '分组重复',
    'Group given twice',
  ),
  ...groups.flatMap(({ indicators }, g) =>
    twice(
      indicators.map(({ id }, i) => [`/groups/${g}/indicators/${i}/id`, id] as const),
      'indicator-twice',
      '指标重复',
      'Indicator given twice',
    ),
  ),
  ...twice(
    groups.flatMap(({ units }, g) => units.map((id, i) => [`/groups/${g}/units/${i}`, id] as const)),
    'unit-in-two-groups',
    '单位列入不止一个分组',
    'Unit in more than one group',
  ),
  ...twice(
    groups.flatMap(({ registerGroups }, g) =>
      registerGroups.map((name, i) => [`/groups/${g}/registerGroups/${i}`, name] as const),
    ),
    'unit-in-two-groups',
    '登记分组列入不止一个分组',
    'Group of the register in more than one group',
  ),
];

const unknownFaults = ({ groups }: Scheme, graded: Register, root: string): InputError[] => {
  const ids = new Set(graded.map(({ id }) => id));
  const names = new Set(graded.map(({ group }) => group));
  const unit = (id: string, pointer: string): InputError[] => {
    if (ids.has(id)) return [];
    if (id === root)
      return [
        fault(pointer, 'city-not-graded', '本市自身不参加本市考评', 'The city itself is not graded here'),
      ];
    return [fault(pointer, 'unknown-unit', `没有此单位:${id}`, `No such unit: ${id}`)];
  };
  return groups.flatMap(({ units, registerGroups }, g) => [
    ...units.flatMap((id, i) => unit(id, `/groups/${g}/units/${i}`)),
    ...registerGroups.flatMap((name, i) =>
      names.has(name)
        ? []
        : [
            fault(
              `/groups/${g}/registerGroups/${i}`,
              'unknown-register-group',
              `没有单位登记在此分组:${name}`,
              `No unit of the register is in this group: ${name}`,
            ),
          ],
    ),
  ]);
};

/** The survey is of localities (A23): a group scored on it can hold nothing else. */
const surveyFaults = (scheme: Scheme, graded: Register): InputError[] => {
  const place = placing(scheme);
  const others = new Map<string, string>();
  for (const unit of graded)
    if (unit.kind !== undefined && unit.kind !== 'locality') {
      const group = place(unit);
      if (group) others.set(group.id, others.get(group.id) ?? unit.id);
    }
  return scheme.groups.flatMap(({ id, indicators }, g) =>
    indicators.flatMap(({ source }, i) => {
      const other = others.get(id);
      if (source !== 'survey' || other === undefined) return [];
      return [
        fault(
          `/groups/${g}/indicators/${i}/source`,
          'survey-of-localities',
          `测评只针对地区(第二十三条),“${id}”组有其他单位:${other}`,
          `The survey is of localities (A23), and group ${id} holds others: ${other}`,
        ),
      ];
    }),
  );
};

const placeFaults = (scheme: Scheme, graded: Register): InputError[] => {
  const place = placing(scheme);
  const empty = new Set(scheme.groups.map(({ id }) => id));
  const unplaced: InputError[] = [];
  for (const unit of graded) {
    const group = place(unit);
    if (group) empty.delete(group.id);
    else
      unplaced.push(
        fault('/groups', 'unit-in-no-group', `单位未列入任何分组:${unit.id}`, `Unit in no group: ${unit.id}`),
      );
  }
  return [
    ...scheme.groups.flatMap(({ id }, g) =>
      empty.has(id)
        ? [fault(`/groups/${g}`, 'empty-group', `“${id}”组没有单位`, `Group ${id} has no unit`)]
        : [],
    ),
    ...unplaced,
  ];
};

/**
 * The whole check of a scheme (A10): weights sum to 100 in each group, bonuses left out, which come on top; every source has
 * the method it is scored by; every unit of the city, the city itself left out, is in exactly one group; what is named
 * exists. All faults at once.
 */
export const schemeFaults = (scheme: Scheme, register: Register, root: string): InputError[] => {
  const graded = register.filter(({ id }) => id !== root);
  return [
    ...weightFaults(scheme),
    ...thresholdFaults(scheme),
    ...indicatorFaults(scheme),
    ...surveyFaults(scheme, graded),
    ...repetitionFaults(scheme),
    ...unknownFaults(scheme, graded, root),
    ...placeFaults(scheme, graded),
  ];
};
