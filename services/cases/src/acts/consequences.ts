import {
  type Case,
  type CitySettings,
  capsOn,
  type FilingTerm,
  filingMayMove,
  lawOfCase,
  legalDateOf,
  type Measure,
  measuresOf,
  type OwedFiling,
  resolutionOf,
  termMayMove,
  yearOf,
} from '@jieti/rules';
import type { CaseEntry } from '../case/case-entry.ts';
import { caseView } from '../views/case-view.ts';
import { marked, planView, workTeamView } from '../views/measure-view.ts';
import type { Judgement } from './act-on-case.ts';

const imposedBy = (before: Case, after: Case): Measure | undefined => {
  const known = new Set(measuresOf(before).map((m) => m.entry));
  return measuresOf(after).find((m) => !known.has(m.entry));
};

/** Measures that the act ends: the one before, when the next stage takes its place. */
const endedBy = (before: Case, after: Case) => {
  const open = new Set(
    measuresOf(before)
      .filter((m) => m.ended === null)
      .map((m) => m.entry),
  );
  return measuresOf(after)
    .filter((m) => m.ended !== null && open.has(m.entry))
    .map(({ stage, entry, ended }) => ({ stage, entry, how: ended?.how ?? null }));
};

const measureDates = (measure: Measure, city: CitySettings) => {
  const { stage, term, from, lastDay, until, effects, bars, interview = null } = measure;
  return {
    stage,
    resolution: resolutionOf(measure),
    term,
    from,
    lastDay,
    until,
    ...marked(termMayMove(measure, city)),
    effects,
    bars,
    interview,
    workTeam: workTeamView(measure),
    plan: planView(measure, { city, now: measure.decidedAt }),
  };
};

/** Caps that the measure puts on the grade of the year it is imposed in (A25, I-13). */
const capsOf = (measure: Measure, caseId: string, { circumstances: { city } }: Judgement) => {
  const from = legalDateOf(measure.decidedAt, city.zone);
  const graded = { caseId, stage: measure.stage, from, endedOn: null, revoked: false };
  const year = yearOf(from);
  return capsOn({ year, measures: [graded], criminallyLiable: [] }, city).map((cap) => ({ year, ...cap }));
};

/** The papers that a decision owes, and whether their day may yet move. */
const owedBy = ({ data }: CaseEntry, city: CitySettings) => {
  const owed = Array.isArray(data.filings) ? (data.filings as (OwedFiling & FilingTerm)[]) : [];
  return owed.map((filing) => ({ ...filing, ...marked(filingMayMove(filing, city)) }));
};

/** Everything a decision causes, asked in advance or answered afterwards, in the same words. */
export const consequencesOf = (judgement: Judgement) => {
  const { before, course, unit, circumstances } = judgement;
  const after = course.state;
  const imposed = imposedBy(before, after);
  const city = lawOfCase(circumstances.city, after);
  return {
    events: course.entries.map(({ type, articles, explanation }) => ({ type, articles, explanation })),
    measure: imposed ? measureDates(imposed, city) : null,
    ends: endedBy(before, after),
    caps: imposed ? capsOf(imposed, after.id, judgement) : [],
    filings: course.entries.flatMap((entry) => owedBy(entry, city)),
    case: caseView(after, { ...circumstances, unit }),
  };
};
