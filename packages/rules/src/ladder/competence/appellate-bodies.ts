import type { CitySettings } from '../../city.ts';
import type { CompetentOffice } from '../../competence/competent-offices.ts';
import { standingRung } from '../../law/rungs.ts';
import type { Body, Capacity, Office } from '../../vocabulary.ts';
import type { Setting } from '../case/act.ts';
import type { Measure } from '../case/measure.ts';

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
  { city }: Pick<Setting, 'city'>,
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
