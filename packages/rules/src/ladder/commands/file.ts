import { onlyCompetent } from '../../competence/refusals.ts';
import {
  badInput,
  badState,
  type CheckResult,
  collect,
  documented,
  pastDay,
  today,
} from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import { filingBodies } from '../competence/filing-bodies.ts';

type File = Extract<Act, { type: 'file' }>;

const what = { zh: '报送备案或书面建议', en: 'send what is owed' };

/**
 * Enters that a paper owed since a decision was sent: for the record, or as a written recommendation (A24, A26). Late is
 * late and is entered all the same; also once the case is closed.
 */
export const file = (state: Case, act: File, context: ActContext) => {
  const filing = filingRecordsOf(state).find(({ n }) => n === act.n);
  if (!filing) return refuseOr<readonly CaseEvent[]>([noSuchFiling(act.n)], () => []);
  const { article } = filing;
  const refusals = collect(
    stillOwed(filing),
    onlyCompetent(context, filingBodies(filing, context), what, [article]),
    documented(context, act.document, article),
    pastDay(context, act.on, '/on', 'filing', article),
    inOrder(filing, act),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [made(filing, act, context)]);
};

/** No paper of that number is owed. */
export const noSuchFiling = (n: number): Refusal =>
  badInput(
    'no-such-filing',
    'A26',
    { zh: `案件没有第${n}件应报送事项。`, en: `The case owes no paper ${n}.` },
    '/n',
    { n },
  );

const stillOwed = ({ n, article, filed, fellAt }: FilingRecord): CheckResult => {
  if (filed) {
    const text = { zh: `第${n}件已报送。`, en: `Paper ${n} is sent already.` };
    return badState('already-filed', article, text, { n, on: filed.on, document: filed.document });
  }
  const text = {
    zh: `第${n}件所依据的措施已自始撤销,不再报送。`,
    en: `The measure behind paper ${n} is revoked from its start: nothing is left to be sent.`,
  };
  return fellAt ? badState('filing-fell-away', article, text, { n, at: fellAt }) : null;
};

/** Decided, then written, then sent: none of the three before the other, all by the calendar. */
const inOrder = ({ decidedOn, article }: FilingRecord, { on, document }: File): CheckResult =>
  collect(
    document.date >= decidedOn
      ? null
      : badInput(
          'filing-before-decision',
          article,
          {
            zh: `文书日期${document.date}早于决定之日${decidedOn}。`,
            en: `The document's date, ${document.date}, is before the decision of ${decidedOn}.`,
          },
          '/document/date',
          { date: document.date, decidedOn },
        ),
    on >= document.date
      ? null
      : badInput(
          'filing-before-document',
          article,
          {
            zh: `报送日期${on}早于文书日期${document.date}。`,
            en: `It cannot have been sent on ${on}, before the document of ${document.date}.`,
          },
          '/on',
          { on, date: document.date },
        ),
  );

const made = (filing: FilingRecord, act: File, context: ActContext): CaseEvent => {
  const { n, to, stage, entry, decidedOn, dueOn, article } = filing;
  const { on, document } = act;
  const late = on > dueOn;
  const evidence = explanationBuilder(context.city, today(context));
  evidence.interpret('I-18');
  return {
    type: 'filing-made',
    at: context.now,
    actor: context.actor,
    articles: [article],
    explanation: evidence.explain([article], { n, to, stage, entry, decidedOn, dueOn, on, late }),
    data: { n, to, document, on, late },
  };
};
