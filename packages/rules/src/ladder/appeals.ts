import { legalDateOf, termEnd } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import { type ExplanationBuilder, explanationBuilder } from '../decision/explanation-builder.ts';
import type { Body, Capacity, Instant, LegalDate, Office } from '../vocabulary.ts';
import type { ActContext } from './acts.ts';
import type { Appeal, Case } from './case.ts';
import type { CompetentOffice } from './competence.ts';
import { measuresOf } from './in-force.ts';
import type { Measure } from './measure.ts';
import { standingRung } from './rungs.ts';

/** The unit's appeals, in order (I-9); none in a file kept from before there were appeals. */
export const appealsOf = (state: Case): readonly Appeal[] => state.appeals ?? [];

/** The measure a ledger entry put in force, standing or past. */
export const measureOf = (state: Case, entry: number): Measure | undefined =>
  measuresOf(state).find((measure) => measure.entry === entry);

export interface AppealPeriod {
  readonly lastDay: LegalDate;
  /** 24:00 of the last day: the period is over from then on. */
  readonly until: Instant;
}

/**
 * Until when the unit may appeal: 30 days from the decision, its own day not counted (I-9), as set on that day. It runs on
 * whatever becomes of the measure or the case.
 */
export const appealPeriod = (
  measure: Measure,
  city: CitySettings,
  evidence: ExplanationBuilder = explanationBuilder(city, legalDateOf(measure.decidedAt, city.zone)),
): AppealPeriod => {
  const days = evidence.number('appeal-days');
  const decidedOn = legalDateOf(measure.decidedAt, city.zone);
  const { lastDay, until, interpretations } = termEnd(decidedOn, `P${days}D`, city);
  evidence.interpret('I-9', ...interpretations);
  return { lastDay, until };
};

interface Seated {
  readonly body: Body;
  readonly capacities: readonly Capacity[];
  readonly level: Office['level'];
  readonly jurisdiction: string;
}

/** Whose office an office is, and in which capacities that commission or group judges its office's decisions. */
const superiors: Partial<Readonly<Record<Body, { body: Body; capacities: readonly Capacity[] }>>> = {
  'cgc-office': { body: 'cgc', capacities: ['director', 'meeting'] },
  'slg-office': { body: 'slg', capacities: ['head', 'meeting'] },
};

const withMeeting = (body: Body): body is 'cgc' | 'slg' => body === 'cgc' || body === 'slg';

const meeting = (body: Body, { level, jurisdiction }: Pick<Office, 'level' | 'jurisdiction'>): Seated => ({
  body,
  capacities: ['meeting'],
  level,
  jurisdiction,
});

/** Above a meeting is the meeting one level up; above the city only the province, so the other body's meeting (I-16). */
const aboveMeeting = (decided: Office, { root }: Pick<CitySettings, 'root'>): Seated => {
  if (decided.level === 'county') return meeting(decided.body, { level: 'city', jurisdiction: root });
  return meeting(decided.body === 'cgc' ? 'slg' : 'cgc', decided);
};

/** A body without a superior of its own here is judged by the two meetings of its place. */
const above = (decided: Office, city: Pick<CitySettings, 'root'>): readonly Seated[] => {
  const superior = superiors[decided.body];
  const { level, jurisdiction } = decided;
  if (superior) return [{ ...superior, level, jurisdiction }];
  if (!withMeeting(decided.body)) return [meeting('cgc', decided), meeting('slg', decided)];
  return [decided.capacity === 'meeting' ? aboveMeeting(decided, city) : meeting(decided.body, decided)];
};

/**
 * Who resolves an appeal against a measure (I-9): an office's decision its commission or group; what the commission or
 * group decided through one person, its meeting; a meeting's decision the meeting one level up or, at city level, the
 * other body's (I-16). Never the office and capacity that decided.
 */
export const appellateBodies = (
  measure: Measure,
  { city }: Pick<ActContext, 'city'>,
): readonly CompetentOffice[] => {
  const { decidedBy, stage } = measure;
  if (decidedBy.by !== 'office') return [];
  const articles = [standingRung(city, stage).article];
  return above(decidedBy.office, city).map((one) => ({ ...one, exceptional: false, articles }));
};

/** Whether I-16 settled who resolves it. */
export const judgedByTheOther = ({ decidedBy }: Measure): boolean =>
  decidedBy.by === 'office' &&
  decidedBy.office.capacity === 'meeting' &&
  withMeeting(decidedBy.office.body) &&
  decidedBy.office.level === 'city';
