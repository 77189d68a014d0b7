import type { LevelDefinition } from '../law/levels.ts';
import type { Bilingual } from '../vocabulary.ts';

/** The city and its counties have bodies that decide; townships have none (A6, A12; I-25). */
export const measureLevels: readonly LevelDefinition[] = [
  {
    id: 'city',
    name: { zh: '市级', en: 'city level' },
    locality: { zh: '市', en: 'city' },
    bodies: 'decide',
    affiliation: 'municipal',
  },
  {
    id: 'county',
    name: { zh: '县级', en: 'county level' },
    locality: { zh: '县', en: 'county' },
    bodies: 'decide',
  },
  {
    id: 'township',
    name: { zh: '乡级', en: 'township level' },
    locality: { zh: '乡', en: 'township' },
    bodies: 'none',
  },
];

/** The city answers to the province. */
export const province: Bilingual = { zh: '省', en: 'province' };
