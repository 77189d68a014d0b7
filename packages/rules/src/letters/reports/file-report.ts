import type { CitySettings } from '../../city.ts';
import { authorize, filingAct, type Place } from '../../competence/index.ts';
import type { Actor } from '../../decision/actor.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import type { ReportKind } from '../../law/kinds/index.ts';
import { type EndedUnit, unitEnded } from '../../unit-ended.ts';
import type { Instant, UnitId } from '../../vocabulary.ts';
import { explainReport } from './explain-report.ts';
import type { OwedReport } from './owed-reports.ts';
import { type Filing, owedOnly, type Report, type ReportEntry, reportAfter } from './report.ts';

export interface FileReport extends Filing {
  readonly unit: UnitId;
  readonly year: number;
  /** Id of its kind. */
  readonly kind: string;
  /** Of a year that has just begun: that it is meant, and not the year before. */
  readonly yearConfirmed?: boolean | undefined;
}

export interface FilingContext {
  readonly actor: Actor;
  /** Of the unit whose report it is. */
  readonly place: Place;
  readonly city: CitySettings;
  readonly now: Instant;
  /** Its kind, by the law of the year. */
  readonly kind: ReportKind;
  /** The report as the unit owes it; undefined if it owes no such report. */
  readonly owed: OwedReport | undefined;
  /** Of a unit that is no more. */
  readonly ended: EndedUnit | undefined;
}

const checkOwed = (
  { unit, year, kind }: FileReport,
  { owed, ended, kind: { subject } }: FilingContext,
): CheckResult => {
  if (owed) return null;
  if (ended) return unitEnded(ended, ['units', subject], '/unit');
  return refusal(
    'report-not-owed',
    { year },
    { articles: [subject], facts: { unit, year, kind }, pointer: '/kind' },
  );
};

const checkNotFiled = (before: Report | undefined): CheckResult => {
  const last = before?.steps.at(-1);
  return last?.type === 'filed' ? refusal('report-filed-already', { filedOn: last.on }) : null;
};

/** In its first month a year has just begun: whoever reports then mostly means the one before. */
const checkYearMeant = ({ year, yearConfirmed }: FileReport, context: FilingContext): CheckResult =>
  today(context).startsWith(`${year}-01-`) && !yearConfirmed
    ? refusal(
        'report-year-just-begun',
        { year, before: year - 1 },
        { articles: [context.kind.subject], facts: { year, before: year - 1 }, pointer: '/year' },
      )
    : null;

const checkPlan = ({ plan }: FileReport, { plansNextYear, subject }: ReportKind): CheckResult =>
  plansNextYear && plan === undefined
    ? refusal('plan-missing', {}, { articles: [subject], pointer: '/plan' })
    : null;

const filed = ({ title, summary, plan, document }: FileReport, context: FilingContext): ReportEntry => ({
  type: 'filed',
  title,
  summary,
  ...(plan !== undefined && { plan }),
  document,
  on: today(context),
  at: context.now,
  by: subjectOf(context.actor),
});

/**
 * Files a report (A8): one that is owed, with a plan where the kind asks for one, on a document that exists. One that stands
 * filed is filed again only after it was returned.
 */
export const fileReport = (
  before: Report | undefined,
  command: FileReport,
  context: FilingContext,
): Outcome<Decided<Report>> => {
  const { actor, place, city, now, owed, kind } = context;
  const refusals = collect(
    authorize(actor, filingAct(kind), place, city),
    checkOwed(command, context),
    checkNotFiled(before),
    before ? null : checkYearMeant(command, context),
    checkPlan(command, kind),
    checkDocumentDate(command.document.date, context, [kind.subject]),
  );
  return refuseOr(refusals, () => {
    const base = before ?? (owed && owedOnly(owed));
    if (!base) throw new RangeError(`report ${command.kind} of ${command.unit} is not owed`);
    const step = filed(command, context);
    const state = reportAfter(base, step, context);
    const { id, year, to } = state;
    return {
      type: 'report-filed',
      at: now,
      actor,
      articles: [kind.subject],
      data: { id, year, kind: kind.id, to, status: state.status, step },
      explanation: explainReport(state, kind, city),
      state,
    };
  });
};
