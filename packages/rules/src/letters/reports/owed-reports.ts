import { bodiesFulfilling, type WithBodies } from '../../bodies/index.ts';
import type { CitySettings } from '../../city.ts';
import { textAt } from '../../parameters/lookup.ts';
import type { BodyFunction, LegalDate, UnitFacts, UnitId } from '../../vocabulary.ts';
import { type ReportKindId, reportKinds } from './report-kinds.ts';

export const receiverBodies = ['cgc', 'slg', 'plenary'] as const;
export const receiverLevels = ['province', 'city', 'county'] as const;

/** The body that a report goes to. The province’s bodies are outside this system; a plenary is no body of it. */
export interface ReportReceiver {
  readonly body: (typeof receiverBodies)[number];
  readonly level: (typeof receiverLevels)[number];
  /** Null for the province. */
  readonly jurisdiction: UnitId | null;
}

/** A report that a unit owes for a year. */
export interface OwedReport {
  readonly kind: ReportKindId;
  readonly unit: UnitId;
  readonly year: number;
  readonly to: ReportReceiver;
  /** Last day on which it is in time (I-2). */
  readonly due: LegalDate;
}

/** Last day for the reports of a year (A8, I-2), as set at that year's start. */
export const reportDue = (year: number, city: Pick<CitySettings, 'parameters'>): LegalDate => {
  const start = `${String(year).padStart(4, '0')}-01-01`;
  return `${start.slice(0, 4)}-${textAt(city, 'report-due', start)}`;
};

type Seat = Pick<ReportReceiver, 'level' | 'jurisdiction'>;

const province: Seat = { level: 'province', jurisdiction: null };

/** The nearest locality above that has bodies: county level or the city; townships have none (I-25). */
const seatOver = ({ ancestors }: Pick<UnitFacts, 'ancestors'>): Seat | undefined => {
  const seat = ancestors.find(({ kind, level }) => kind === 'locality' && level !== 'township');
  return seat && { level: seat.level === 'city' ? 'city' : 'county', jurisdiction: seat.id };
};

const receivers = (unit: UnitFacts): ReadonlyMap<ReportKindId, ReportReceiver> => {
  const over = seatOver(unit);
  if (unit.kind !== 'locality') {
    if (!over) return new Map();
    return new Map([
      ['department-to-cgc', { body: 'cgc', ...over }],
      ['department-to-slg', { body: 'slg', ...over }],
    ]);
  }
  if (unit.level === 'township') return new Map();
  const above = over ?? province;
  const own: Seat = { level: unit.level === 'city' ? 'city' : 'county', jurisdiction: unit.id };
  return new Map([
    ['cgc-to-cgc', { body: 'cgc', ...above }],
    ['slg-to-slg', { body: 'slg', ...above }],
    ['committee-to-plenary', { body: 'plenary', ...own }],
  ]);
};

/** The function that receives a report; a plenary is no body of this system. */
const receivingFunction: Readonly<Record<ReportReceiver['body'], BodyFunction | null>> = {
  cgc: 'commission',
  slg: 'stability-group',
  plenary: null,
};

/** Nobody waits for a report to a function that no body of the law fulfils. */
const isReceived = ({ body }: ReportReceiver, city: WithBodies): boolean => {
  const one = receivingFunction[body];
  return one === null || bodiesFulfilling(city, one).length > 0;
};

/**
 * The reports that fall due for a unit in a year, with those they go to (A8). A department or unit reports to both bodies of
 * its own level, at township level to the county's (I-25). The commission and the group of a county or of the city
 * report to those above, the city's to the province; the party standing committee there to its plenary (I-26). A report to a
 * function that no body of the law fulfils is not owed.
 */
export const owedReports = (
  unit: UnitFacts,
  year: number,
  city: Pick<CitySettings, 'parameters' | 'bodies'>,
): readonly OwedReport[] => {
  const to = receivers(unit);
  const due = reportDue(year, city);
  return reportKinds.flatMap(({ id: kind }) => {
    const receiver = to.get(kind);
    return receiver && isReceived(receiver, city) ? [{ kind, unit: unit.id, year, to: receiver, due }] : [];
  });
};
