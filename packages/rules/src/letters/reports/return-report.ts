import type { CitySettings } from '../../city.ts';
import {
  authorize,
  type KindAct,
  type Place,
  returningAct,
  returningElsewhere,
} from '../../competence/index.ts';
import type { Actor } from '../../decision/actor.ts';
import { checkAgainBy } from '../../decision/again-by.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import type { ReportKind } from '../../law/kinds/index.ts';
import type { Instant } from '../../vocabulary.ts';
import { explainReport } from './explain-report.ts';
import type { OwedReport } from './owed-reports.ts';
import { owedOnly, type Report, type ReportEntry, type Return, reportAfter } from './report.ts';

export interface ReturningContext {
  readonly actor: Actor;
  /** Of the locality whose body received it; of the unit itself where that is outside this system. */
  readonly place: Place;
  readonly city: CitySettings;
  readonly now: Instant;
  /** Its kind, by the law of the year. */
  readonly kind: ReportKind;
  /** The report as it is owed: one that was never filed exists too, and cannot be returned. */
  readonly owed: OwedReport;
}

/** The act of returning a report: by its kind, or nobody's here where it went beyond this system. */
export const returningOf = ({ to }: Pick<OwedReport, 'to'>, kind: ReportKind): KindAct =>
  to.jurisdiction === null ? returningElsewhere(kind) : returningAct(kind);

/** The place of whoever received a report, as seen from its unit: whose body it went to lies above, or is the unit itself. */
export const receiverPlace = (unit: Place, { to }: Pick<OwedReport, 'to'>): Place => {
  const receiver = to.jurisdiction ?? unit.id;
  if (receiver === unit.id) return unit;
  const at = unit.above.indexOf(receiver);
  return { id: receiver, above: at < 0 ? [] : unit.above.slice(at + 1) };
};

const checkFiled = (before: Report | undefined): CheckResult =>
  before?.steps.at(-1)?.type === 'filed' ? null : refusal('report-not-filed');

/**
 * Returns a report for revision, with reasons and a day to file it again by (A8): one that stands filed, by the body it goes
 * to, or its office.
 */
export const returnReport = (
  before: Report | undefined,
  { reasons, againBy }: Return,
  context: ReturningContext,
): Outcome<Decided<Report>> => {
  const { actor, place, city, now, owed, kind } = context;
  const refusals = collect(
    authorize(actor, returningOf(owed, kind), place, city),
    checkFiled(before),
    checkAgainBy(againBy, context, [kind.subject]),
  );
  return refuseOr(refusals, () => {
    const step: ReportEntry = {
      type: 'returned',
      reasons,
      againBy,
      on: today(context),
      at: now,
      by: subjectOf(actor),
    };
    const state = reportAfter(before ?? owedOnly(owed), step, context);
    return {
      type: 'report-returned',
      at: now,
      actor,
      articles: [kind.subject],
      data: { id: state.id, status: state.status, deadline: state.deadline, step },
      explanation: explainReport(state, kind, city),
      state,
    };
  });
};
