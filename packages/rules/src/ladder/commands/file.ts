import { actName } from '../../competence/names.ts';
import { onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkPastDay } from '../../decision/common-checks.ts';
import { checkDocument } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { rungOf } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case, FilingRecord } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import { filingBodies } from '../competence/filing-bodies.ts';

type File = Extract<Act, { type: 'file' }>;

/**
 * Enters that a paper owed since a decision was sent: for the record, or as a written recommendation (A24, A26). Late is
 * late and is entered all the same; also once the case is closed.
 */
export const file = (state: Case, act: File, context: ActContext) => {
  const filing = filingRecordsOf(state).find(({ number }) => number === act.number);
  if (!filing) return refuseOr<readonly CaseEvent[]>([noSuchFiling(act.number)], () => []);
  const { article } = filing;
  const refusals = collect(
    checkOwed(filing),
    checkAddressee(filing, act, context),
    onlyCompetent(context, filingBodies(filing, context), actName('file'), [article]),
    checkDocument(context, act.document, article),
    checkPastDay(context, act.on, 'filing-in-future', { pointer: '/on', article }),
    checkOrder(filing, act),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [made(filing, act, context)]);
};

/** No paper of that number is owed. */
export const noSuchFiling = (n: number): Refusal => refusal('no-such-filing', { n }, { pointer: '/n' });

const checkOwed = ({ number: n, article, filed, voidAt }: FilingRecord): CheckResult => {
  const articles = [article];
  if (filed) {
    const { on, document } = filed;
    return refusal('already-filed', { n }, { articles, facts: { n, on, document } });
  }
  return voidAt ? refusal('filing-fell-away', { n }, { articles, facts: { n, at: voidAt } }) : null;
};

/** The law's own receiver where it names exactly one (A26); by the law the case is judged by. */
const onlyReceiver = (
  { stage, to, toName, what }: FilingRecord,
  { city }: ActContext,
): string | undefined => {
  const papers = rungOf(city, stage)?.papers ?? [];
  const isOne = papers.some((paper) => paper.to === to && paper.what === what && paper.oneReceiver);
  return isOne ? toName.zh : undefined;
};

/** The very body it was sent to: as given, or else the only one that the law names. */
const addresseeOf = (filing: FilingRecord, act: File, context: ActContext): string | undefined =>
  act.addressee?.trim() || onlyReceiver(filing, context);

/** Where the law names a kind of receiver, or either of two, whoever sends it names the body (A24, A26). */
const checkAddressee = (filing: FilingRecord, act: File, context: ActContext): CheckResult => {
  const { number: n, toName: to, article } = filing;
  if (addresseeOf(filing, act, context) !== undefined) return null;
  return refusal('filing-without-addressee', { n, to }, { articles: [article], pointer: '/addressee' });
};

/** Decided, then written, then sent: none of the three before the other, all by the calendar. */
const checkOrder = ({ decidedOn, article }: FilingRecord, { on, document }: File): CheckResult =>
  collect(
    document.date >= decidedOn
      ? null
      : refusal(
          'filing-before-decision',
          { date: document.date, decidedOn },
          { articles: [article], pointer: '/document/date' },
        ),
    on >= document.date
      ? null
      : refusal(
          'filing-before-document',
          { on, date: document.date },
          { articles: [article], pointer: '/on' },
        ),
  );

const made = (filing: FilingRecord, act: File, context: ActContext): CaseEvent => {
  const { number: n, to, stage, entry, decidedOn, dueOn, article } = filing;
  const { on, document } = act;
  const addressee = addresseeOf(filing, act, context);
  const sentTo = addressee === undefined ? {} : { addressee };
  const late = on > dueOn;
  const builder = explanationBuilder(context.city, today(context));
  builder.interpret('I-18');
  return {
    type: 'filing-made',
    at: context.now,
    actor: context.actor,
    articles: [article],
    explanation: builder.explain([article], { n, to, stage, entry, decidedOn, dueOn, on, late, ...sentTo }),
    data: { n, to, ...sentTo, document, on, late },
  };
};
