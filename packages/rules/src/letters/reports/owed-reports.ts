import { bodiesFulfilling } from '../../bodies/index.ts';
import { firstDayOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { concerns, type ReportKind, type ReportSeat, type ReportToBody } from '../../law/kinds/index.ts';
import { hasBodiesAt, isBodyAt } from '../../law/levels.ts';
import { inForce } from '../../parameters/in-force.ts';
import { textNamed } from '../../parameters/lookup.ts';
import type { LegalDate, Level, UnitFacts, UnitId } from '../../vocabulary.ts';

/** Where a report goes: to a body of the city's law, beyond the top of its tree, or to an assembly that is no body of it. */
export interface ReportReceiver {
  /** Id of the body, or of the assembly. */
  readonly body: string;
  /** Null beyond the top: what is there is no level of this law. */
  readonly level: Level | null;
  /** Null beyond the top. */
  readonly jurisdiction: UnitId | null;
}

/** A report that a unit owes for a year. */
export interface OwedReport {
  /** Id of its kind. */
  readonly kind: string;
  readonly unit: UnitId;
  readonly year: number;
  readonly to: ReportReceiver;
  /** Last day on which it is in time (I-2). */
  readonly due: LegalDate;
}

/** A city's law as far as it says which reports are owed. */
export type ReportsLaw = Pick<CitySettings, 'parameters' | 'levels' | 'bodies' | 'reports'>;

/** The kinds of reports of a year: of one that began before the law had a last day for them nothing is owed. */
export const reportsOfYear = (
  year: number,
  { reports, parameters }: Pick<ReportsLaw, 'reports' | 'parameters'>,
): readonly ReportKind[] =>
  reports.filter(({ due }) => inForce(parameters, due, firstDayOf(year)) !== undefined);

/** Last day for a year's reports of a kind (A8, I-2), as set at that year's start. */
export const reportDue = (
  { due }: Pick<ReportKind, 'due'>,
  year: number,
  city: Pick<CitySettings, 'parameters'>,
): LegalDate => {
  // Reports are owed as the law stood at the start of their year (I-2).
  const start = firstDayOf(year);
  return `${start.slice(0, 4)}-${textNamed(city, due, start)}`;
};

type Seat = Pick<ReportReceiver, 'level' | 'jurisdiction'>;

const beyond: Seat = { level: null, jurisdiction: null };

type Placed = Pick<UnitFacts, 'id' | 'kind' | 'level'>;

const seatOf = ({ id, level }: Placed): Seat => ({ level, jurisdiction: id });

type Has = (level: Level) => boolean;

/** The localities above a unit that have something, nearest first: townships without bodies are passed over (I-25). */
const seatsAbove = ({ ancestors }: UnitFacts, has: Has): readonly Seat[] =>
  ancestors.filter(({ kind, level }) => kind === 'locality' && has(level)).map(seatOf);

/** The place of a unit that has something, and the next above it: of a locality itself, of any other the nearest above it. */
const ownAndAbove = (
  unit: UnitFacts,
  has: Has,
): readonly [own: Seat | undefined, above: Seat | undefined] => {
  const [first, second] = seatsAbove(unit, has);
  if (unit.kind !== 'locality') return [first, second];
  return [has(unit.level) ? seatOf(unit) : undefined, first];
};

const seatFor = (seat: ReportSeat, unit: UnitFacts, has: Has): Seat | undefined => {
  if (seat === 'beyond') return beyond;
  const [own, above = beyond] = ownAndAbove(unit, has);
  return seat === 'own' ? own : above;
};

const toBody = (to: ReportToBody, unit: UnitFacts, city: ReportsLaw): ReportReceiver | undefined => {
  const [body] = bodiesFulfilling(city, to.function);
  if (body === undefined) return undefined;
  const seat = seatFor(to.seat, unit, (level) => isBodyAt(city, body, level));
  return seat && { body, ...seat };
};

/** To whom a unit's report goes; undefined where there is nobody. An assembly is of a place that has bodies (I-26). */
const receiverOf = ({ to }: ReportKind, unit: UnitFacts, city: ReportsLaw): ReportReceiver | undefined => {
  if (!('assembly' in to)) return toBody(to, unit, city);
  const seat = seatFor('own', unit, (level) => hasBodiesAt(city, level));
  return seat && { body: to.assembly, ...seat };
};

/**
 * The reports that fall due for a unit in a year, with those they go to (A8), by the kinds of the city's law. A report to a
 * function, or in the name of one, that no body of the law fulfils is not owed: nobody waits for it.
 */
export const owedReports = (unit: UnitFacts, year: number, city: ReportsLaw): readonly OwedReport[] =>
  reportsOfYear(year, city)
    .filter((kind) => concerns(kind, unit, city))
    .flatMap((kind) => {
      const to = receiverOf(kind, unit, city);
      return to ? [{ kind: kind.id, unit: unit.id, year, to, due: reportDue(kind, year, city) }] : [];
    });
