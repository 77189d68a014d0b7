import type { Bilingual, StageId } from '../vocabulary.ts';

/** The measure's names of the stages (A20–A24), also of those that a city's ladder leaves out. */
export const stageNames: Readonly<Record<StageId, Bilingual>> = {
  notice: { zh: '通报', en: 'notice' },
  interview: { zh: '约谈', en: 'interview' },
  'listed-supervision': { zh: '挂账督办', en: 'listed supervision' },
  'veto-warning': { zh: '一票否决警示', en: 'veto warning' },
  veto: { zh: '一票否决', en: 'veto' },
};

/** Stages by their names, as a sentence lists them. */
export const stageNamesOf = (stages: readonly StageId[]): Bilingual => ({
  zh: stages.map((stage) => stageNames[stage].zh).join('、'),
  en: stages.map((stage) => `“${stageNames[stage].en}”`).join(', '),
});
