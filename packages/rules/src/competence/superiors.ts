import type { CitySettings } from '../city.ts';
import type { Body, Capacity, Office, UnitId } from '../vocabulary.ts';

/** A body that judges what another decided, in its place. */
export interface Superior {
  readonly body: Body;
  readonly capacities: readonly Capacity[];
  readonly level: Office['level'];
  readonly jurisdiction: UnitId;
}

/** Whose office an office is, and in which capacities that commission or group judges its office's decisions. */
const superiors: Partial<Readonly<Record<Body, { body: Body; capacities: readonly Capacity[] }>>> = {
  'cgc-office': { body: 'cgc', capacities: ['director', 'meeting'] },
  'slg-office': { body: 'slg', capacities: ['head', 'meeting'] },
};

const withMeeting = (body: Body): body is 'cgc' | 'slg' => body === 'cgc' || body === 'slg';

const meeting = (body: Body, { level, jurisdiction }: Pick<Office, 'level' | 'jurisdiction'>): Superior => ({
  body,
  capacities: ['meeting'],
  level,
  jurisdiction,
});

/** Above a meeting is the meeting one level up; above the city only the province, so the other body's meeting (I-16). */
const aboveMeeting = (decided: Office, { root }: Pick<CitySettings, 'root'>): Superior => {
  if (decided.level === 'county') return meeting(decided.body, { level: 'city', jurisdiction: root });
  return meeting(decided.body === 'cgc' ? 'slg' : 'cgc', decided);
};

/**
 * Names those who judge what an office decided (I-9): its commission or group what an office of theirs decided; the
 * meeting of a commission or group what one person decided for it; the meeting one level up what a meeting decided
 * or, at city level, the other body's (I-16). A body without a superior of its own here is judged by the two meetings
 * of its place.
 */
export const superiorsOf = (decided: Office, city: Pick<CitySettings, 'root'>): readonly Superior[] => {
  const superior = superiors[decided.body];
  const { level, jurisdiction } = decided;
  if (superior) return [{ ...superior, level, jurisdiction }];
  if (!withMeeting(decided.body)) return [meeting('cgc', decided), meeting('slg', decided)];
  return [decided.capacity === 'meeting' ? aboveMeeting(decided, city) : meeting(decided.body, decided)];
};

/** The other body's meeting judges what a meeting decided at city level (I-16). */
export const isJudgedByTheOther = ({ body, capacity, level }: Office): boolean =>
  capacity === 'meeting' && withMeeting(body) && level === 'city';
