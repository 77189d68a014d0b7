import { badState } from '../../decision/checks.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { ArticleRef, Bilingual } from '../../vocabulary.ts';
import type { Case } from './case.ts';

const statusNames: Readonly<Record<Case['status'], Bilingual>> = {
  lead: { zh: '待核查', en: 'awaiting verification' },
  verified: { zh: '已核查', en: 'verified' },
  proposed: { zh: '已提出', en: 'proposed, awaiting a decision' },
  'in-force': { zh: '措施执行中', en: 'under a measure in force' },
  unmet: { zh: '逾期未整改', en: 'unmet after its term' },
  closed: { zh: '已结案', en: 'closed' },
};

/** The case is not where such an act belongs. */
export const wrongStatus = (state: Case, article: ArticleRef, what: Bilingual): Refusal => {
  const name = statusNames[state.status];
  return badState(
    state.status === 'closed' ? 'case-closed' : 'wrong-status',
    article,
    {
      zh: `案件${name.zh},现在不能${what.zh}。`,
      en: `The case is ${name.en}: it is not the time to ${what.en}.`,
    },
    { status: state.status },
  );
};
