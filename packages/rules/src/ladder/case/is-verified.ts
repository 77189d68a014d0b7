import type { Case } from './case.ts';

/** True once the grounds of a case are established: a lead by verification (A26), a published year by itself (A22, A23). */
export const isVerified = ({ basis, verification }: Pick<Case, 'basis' | 'verification'>): boolean =>
  basis.kind === 'evaluation' || verification !== null;
