import type { CaseToRead, UnitId } from '@jieti/rules';
import type { CaseSummary } from '../case/case-summary.ts';
import { unitPartition } from '../keys.ts';
import { table } from '../table.ts';

/** A case of a unit that is not closed, with what says who may read it. */
export interface OpenCase {
  readonly summary: CaseSummary;
  readonly about: CaseToRead;
}

/** The cases of a unit that are open, nearest deadline first; as the index knows them. */
export const openCasesOf = async (unit: UnitId): Promise<OpenCase[]> => {
  const rows = await table.all<{ summary: CaseSummary } & Partial<CaseToRead>>({
    index: 'GSI1',
    partition: unitPartition(unit),
  });
  return rows
    .filter(({ summary }) => summary.status !== 'closed')
    .map(({ summary, decidedIn = [], verified = summary.status !== 'lead' }) => ({
      summary,
      about: { decidedIn, verified },
    }));
};

/** An open case as another one names it. */
export const named = ({ summary: { id, status, stage } }: OpenCase) => ({ case: id, status, stage });
