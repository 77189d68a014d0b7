import type { CitySettings } from '../../city.ts';
import { checkKnown, checkLevel, type Refusal, refusal } from '../../decision/index.ts';
import type { WithLevels } from '../../law/levels.ts';
import type { Level } from '../../vocabulary.ts';
import { hundredths, hundredthsIn } from '../targets/hundredths.ts';
import type { Section, TemplateBody } from './template.ts';

/** The places of what is there already. */
const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, i) => (values.indexOf(value) === i ? [] : [i]));

const repeatedIds = (of: readonly { readonly id: string }[], at: string): Refusal[] =>
  repeated(of.map(({ id }) => id)).map((i) =>
    refusal('duplicate-id', { id: of[i]?.id ?? '' }, { pointer: `${at}/${i}/id` }),
  );

const decimals = ({ targets }: Section, at: string): Refusal[] =>
  targets.flatMap(({ weight }, i) =>
    hundredthsIn(weight) ? [] : [refusal('weight-decimals', {}, { pointer: `${at}/targets/${i}/weight` })],
  );

const weights = ({ targets }: Section, at: string): Refusal[] => {
  const sum = targets.reduce((total, { weight }) => total + hundredths(weight), 0);
  if (sum === 100_00) return [];
  const of = { zh: '本部分', en: 'this section' };
  return [
    refusal('weights-not-100', { of, sum: sum / 100 }, { articles: ['letters'], pointer: `${at}/targets` }),
  ];
};

const sectionFaults = (section: Section, at: string): Refusal[] => [
  ...repeatedIds(section.targets, `${at}/targets`),
  ...decimals(section, at),
  ...weights(section, at),
];

const unknownLevels = (
  some: readonly { readonly level?: Level | undefined }[],
  at: string,
  city: WithLevels,
): Refusal[] => some.flatMap(({ level }, i) => checkLevel(city, level, `${at}/${i}/level`) ?? []);

/** Faults of a template beyond its shape: weights that do not sum to 100, ids and sections that are there twice, duties and levels that the law does not have (A7). */
export const templateFaults = (
  { sections, requiredDuties = [] }: TemplateBody,
  city: Pick<CitySettings, 'duties' | 'levels'>,
): Refusal[] => [
  ...unknownLevels(sections, '/sections', city),
  ...unknownLevels(requiredDuties, '/requiredDuties', city),
  ...requiredDuties.flatMap(
    ({ kind }, i) => checkKnown(city.duties, kind, `/requiredDuties/${i}/kind`) ?? [],
  ),
  ...repeatedIds(sections, '/sections'),
  ...repeated(sections.map((s) => `${s.kind}/${s.level ?? '*'}/${s.group ?? '*'}`)).map((i) =>
    refusal('duplicate-section', {}, { pointer: `/sections/${i}` }),
  ),
  ...sections.flatMap((section, i) => sectionFaults(section, `/sections/${i}`)),
  ...repeated(requiredDuties.map((duty) => `${duty.kind}/${duty.level ?? '*'}`)).map((i) =>
    refusal('duplicate-duty', {}, { pointer: `/requiredDuties/${i}` }),
  ),
];
