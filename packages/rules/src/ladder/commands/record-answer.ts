import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkPastDay, checkText } from '../../decision/common-checks.ts';
import { checkDocument } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import { filingBodies } from '../competence/filing-bodies.ts';
import { noSuchFiling } from './file.ts';

type RecordAnswer = Extract<Act, { type: 'record-answer' }>;

/**
 * Enters what a central unit's superior, or the province, answered to the written recommendation, once, also after the
 * case was closed by it (A26). Whether they act is theirs to decide: nothing takes force here.
 */
export const recordAnswer = (state: Case, act: RecordAnswer, context: ActContext) => {
  const filing = filingRecordsOf(state).find(({ number }) => number === act.number);
  if (!filing) return refuseOr<readonly CaseEvent[]>([noSuchFiling(act.number)], () => []);
  const { article } = filing;
  const refusals = collect(
    checkAwaited(filing),
    onlyCompetent(context, filingBodies(filing, context), actName('record-answer'), [article]),
    checkDocument(context, act.document, article),
    checkPastDay(context, act.on, 'answer-in-future', { pointer: '/on', article }),
    checkText(act.text, { zh: '答复内容', en: 'What was answered' }, article),
    checkAfterFiling(filing, act),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [recorded(filing, act, context)]);
};

const checkAwaited = (filing: FilingRecord): CheckResult => {
  const { number: n, article, answer, filed } = filing;
  const articles = [article];
  if (filing.what !== 'written-recommendation') {
    return refusal('no-answer-due', { n }, { articles, facts: { n, what: filing.what } });
  }
  if (!filed) return refusal('not-filed-yet', { n }, { articles, facts: { n, dueOn: filing.dueOn } });
  return answer ? refusal('answer-already-recorded', { n }, { articles, facts: { n, on: answer.on } }) : null;
};

const checkAfterFiling = ({ filed, article }: FilingRecord, { on, document }: RecordAnswer): CheckResult => {
  if (!filed) return null;
  return collect(
    document.date >= filed.on
      ? null
      : refusal(
          'answer-before-filing',
          { date: document.date, filedOn: filed.on },
          { articles: [article], pointer: '/document/date' },
        ),
    on >= document.date
      ? null
      : refusal(
          'answer-before-document',
          { on, date: document.date },
          { articles: [article], pointer: '/on' },
        ),
  );
};

const recorded = (filing: FilingRecord, act: RecordAnswer, context: ActContext): CaseEvent => {
  const { number: n, to, stage, article, filed } = filing;
  const { outcome, text, document, on } = act;
  return {
    type: 'answer-recorded',
    at: context.now,
    actor: context.actor,
    articles: [article],
    explanation: explanationBuilder(context.city, today(context)).explain([article], {
      n,
      to,
      stage,
      filedOn: filed?.on ?? null,
      on,
      outcome,
    }),
    data: { n, to, outcome, text, document, on },
  };
};
