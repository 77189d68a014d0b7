import type { Factor } from '../city.ts';

const otherByLaw = {
  id: 'other-by-law',
  name: { zh: '法律法规规定的其他情节', en: 'another circumstance provided by law' },
} as const satisfies Factor;

/** A28: the list is missing in the source; this one follows the national provisions of 2016. A city may set its own; what they do is I-3. */
export const defaultAggravating = [
  { id: 'obstructing-inquiry', name: { zh: '干扰、阻碍调查处理', en: 'obstructing the inquiry' } },
  { id: 'concealment-or-falsehood', name: { zh: '弄虚作假、隐瞒事实', en: 'concealment or falsehood' } },
  {
    id: 'retaliation-against-complainants',
    name: { zh: '对检举人、控告人打击报复', en: 'retaliation against those who complained' },
  },
  otherByLaw,
] as const satisfies readonly Factor[];

/** A29: likewise. */
export const defaultMitigating = [
  {
    id: 'averted-loss',
    name: { zh: '主动采取措施，有效避免损失或挽回影响', en: 'averted the loss or made good the effect' },
  },
  {
    id: 'cooperated-and-owned-up',
    name: { zh: '积极配合调查，主动承担责任', en: 'cooperated with the inquiry and owned up' },
  },
  otherByLaw,
] as const satisfies readonly Factor[];
