import { onlyCompetent } from '../../competence/refusals.ts';
import {
  badInput,
  badState,
  type CheckResult,
  collect,
  documented,
  pastDay,
  today,
  words,
} from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import { filingBodies } from '../competence/filing-bodies.ts';
import { noSuchFiling } from './file.ts';

type RecordAnswer = Extract<Act, { type: 'record-answer' }>;

const what = { zh: '登记答复', en: 'record the answer' };

/**
 * Enters what a central unit's superior, or the province, answered to the written recommendation, once, also after the
 * case was closed by it (A26). Whether they act is theirs to decide: nothing takes force here.
 */
export const recordAnswer = (state: Case, act: RecordAnswer, context: ActContext) => {
  const filing = filingRecordsOf(state).find(({ n }) => n === act.n);
  if (!filing) return refuseOr<readonly CaseEvent[]>([noSuchFiling(act.n)], () => []);
  const { article } = filing;
  const refusals = collect(
    awaited(filing),
    onlyCompetent(context, filingBodies(filing, context), what, [article]),
    documented(context, act.document, article),
    pastDay(context, act.on, '/on', 'answer', article),
    words(act.text, 'text', article, { zh: '答复内容', en: 'What was answered' }),
    afterFiling(filing, act),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [recorded(filing, act, context)]);
};

const awaited = (filing: FilingRecord): CheckResult => {
  const { n, article, answer, filed } = filing;
  if (filing.what !== 'written-recommendation') {
    const text = { zh: `第${n}件是备案,无须答复。`, en: `Paper ${n} is for the record: no answer is due.` };
    return badState('no-answer-due', article, text, { n, what: filing.what });
  }
  if (!filed) {
    const text = { zh: `第${n}件尚未报送。`, en: `Paper ${n} is not sent yet.` };
    return badState('not-filed-yet', article, text, { n, dueOn: filing.dueOn });
  }
  const text = { zh: `第${n}件的答复已登记。`, en: `The answer to paper ${n} is recorded already.` };
  return answer ? badState('answer-already-recorded', article, text, { n, on: answer.on }) : null;
};

const afterFiling = ({ filed, article }: FilingRecord, { on, document }: RecordAnswer): CheckResult => {
  if (!filed) return null;
  return collect(
    document.date >= filed.on
      ? null
      : badInput(
          'answer-before-filing',
          article,
          {
            zh: `答复文书日期${document.date}早于报送之日${filed.on}。`,
            en: `The answer's date, ${document.date}, is before the paper was sent on ${filed.on}.`,
          },
          '/document/date',
          { date: document.date, filedOn: filed.on },
        ),
    on >= document.date
      ? null
      : badInput(
          'answer-before-document',
          article,
          {
            zh: `收到日期${on}早于答复文书日期${document.date}。`,
            en: `It cannot have come on ${on}, before its date of ${document.date}.`,
          },
          '/on',
          { on, date: document.date },
        ),
  );
};

const recorded = (filing: FilingRecord, act: RecordAnswer, context: ActContext): CaseEvent => {
  const { n, to, stage, article, filed } = filing;
  const { outcome, text, document, on } = act;
  return {
    type: 'answer-recorded',
    at: context.now,
    actor: context.actor,
    articles: [article],
    explanation: explanationBuilder(context.city, today(context)).explain([article], {
      ...{ n, to, stage, filedOn: filed?.on ?? null, on, outcome },
    }),
    data: { n, to, outcome, text, document, on },
  };
};
