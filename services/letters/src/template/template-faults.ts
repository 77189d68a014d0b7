import type { InputError } from '@jieti/lambda';
import type { Section, TemplateBody } from '../contract/templates.ts';

/** Hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
const hundredths = (weight: number): number => Math.round(weight * 100);

const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, i) => (values.indexOf(value) === i ? [] : [i]));

const sectionFaults = ({ targets }: Section, at: string): InputError[] => {
  const faults: InputError[] = repeated(targets.map((t) => t.id)).map((i) => ({
    pointer: `${at}/targets/${i}/id`,
    detail: { zh: '目标编号重复', en: 'This target id is there already' },
    code: 'duplicate-id',
  }));
  targets.forEach(({ weight }, i) => {
    if (Math.abs(hundredths(weight) - weight * 100) > 1e-6)
      faults.push({
        pointer: `${at}/targets/${i}/weight`,
        detail: { zh: '权重至多两位小数', en: 'A weight has two decimals at most' },
        code: 'weight-decimals',
      });
  });
  const sum = targets.reduce((total, { weight }) => total + hundredths(weight), 0);
  if (sum !== 100_00)
    faults.push({
      pointer: `${at}/targets`,
      detail: {
        zh: `权重合计应为 100,实为 ${sum / 100}`,
        en: `The weights sum to ${sum / 100}, not to 100`,
      },
      code: 'weights-not-100',
    });
  return faults;
};

/** Faults of a template beyond its shape: weights that do not sum to 100, ids and sections that are there twice (A7). */
export const templateFaults = ({ sections, requiredDuties = [] }: TemplateBody): InputError[] => [
  ...repeated(sections.map((s) => s.id)).map((i) => ({
    pointer: `/sections/${i}/id`,
    detail: { zh: '部分编号重复', en: 'This section id is there already' },
    code: 'duplicate-id',
  })),
  ...repeated(sections.map((s) => `${s.kind}/${s.level ?? '*'}/${s.group ?? '*'}`)).map((i) => ({
    pointer: `/sections/${i}`,
    detail: {
      zh: '该类别、层级和分组已有内容',
      en: 'There is a section for this kind, level and group already',
    },
    code: 'duplicate-section',
  })),
  ...sections.flatMap((section, i) => sectionFaults(section, `/sections/${i}`)),
  ...repeated(requiredDuties.map((duty) => `${duty.kind}/${duty.level ?? '*'}`)).map((i) => ({
    pointer: `/requiredDuties/${i}`,
    detail: {
      zh: '该类履职事项和层级已有次数要求',
      en: 'There is a number for this duty and level already',
    },
    code: 'duplicate-duty',
  })),
];
