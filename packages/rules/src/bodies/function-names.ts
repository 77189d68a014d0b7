import type { Bilingual, BodyFunction } from '../vocabulary.ts';

/** The functions as they are called in general: for whoever reads a law, and where a law has no body that fulfils one. */
export const functionNames = {
  commission: { zh: '领导机构', en: 'leading body' },
  'commission-office': { zh: '领导机构的办事机构', en: 'office of the leading body' },
  'stability-group': { zh: '第二领导机构', en: 'second leading body' },
  'stability-office': { zh: '第二领导机构的办事机构', en: 'office of the second leading body' },
  conference: { zh: '部门会议', en: 'conference of departments' },
  personnel: { zh: '干部人事主管机构', en: 'body in charge of personnel' },
  discipline: { zh: '纪律检查监察机构', en: 'disciplinary body' },
  finance: { zh: '财政主管机构', en: 'body in charge of finance' },
  inspection: { zh: '督查机构', en: 'inspecting body' },
} as const satisfies Readonly<Record<BodyFunction, Bilingual>>;
