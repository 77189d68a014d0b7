import { endInWorkingDays } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import { today } from '../../decision/checks.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import type { ActContext } from '../case/act.ts';
import type { Filing, FilingTerm } from '../case/filing.ts';
import { filingsOf } from '../proposal/papers.ts';

interface Owed {
  readonly filings: readonly (Filing & FilingTerm)[];
  /** The facts of the decision's explanation on them; nothing where none is owed. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * The papers a decision made now owes, each due some working days after it (A24, A26; I-18); a year without a published
 * work calendar counts weekends only, and the explanation says so.
 */
export const owedFilings = (
  context: Pick<ActContext, 'city' | 'unit' | 'now'>,
  stage: StageDefinition,
  builder: ExplanationBuilder,
): Owed => {
  const filings = filingsOf(context.unit, stage, context.city);
  if (filings.length === 0) return { filings: [], facts: {} };
  const { city } = context;
  const decidedOn = today(context);
  builder.interpret('I-18');
  const end = endInWorkingDays(decidedOn, builder.number('filing-working-days'), city);
  const term = { decidedOn, dueOn: end.lastDay, until: end.until };
  return {
    filings: filings.map((filing) => ({ ...filing, ...term })),
    facts: { filingsDueOn: end.lastDay, workCalendarProvisional: end.provisional },
  };
};
