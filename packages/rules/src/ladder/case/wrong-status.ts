import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual } from '../../vocabulary.ts';
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
export const wrongStatus = ({ status }: Case, article: Provision, what: Bilingual): Refusal =>
  refusal(
    status === 'closed' ? 'case-closed' : 'wrong-status',
    { status: statusNames[status], what },
    { articles: [article], facts: { status } },
  );
