import type { Bilingual } from '../vocabulary.ts';

/** The measure's names of the stages (A20–A24). */
export const stageNames = {
  notice: { zh: '通报', en: 'notice' },
  interview: { zh: '约谈', en: 'interview' },
  'listed-supervision': { zh: '挂账督办', en: 'listed supervision' },
  'veto-warning': { zh: '一票否决警示', en: 'veto warning' },
  veto: { zh: '一票否决', en: 'veto' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A rung of the measure's own ladder. */
export type MeasureStage = keyof typeof stageNames;

export const measureStages = Object.keys(stageNames) as readonly MeasureStage[];
