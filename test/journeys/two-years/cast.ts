import { officerIn } from '../../support/world/people.ts';

/** Who takes part: the city, two counties with townships and departments of their own, and departments of the city. */

const both = (text: string) => ({ zh: text, en: text });

export const officer = officerIn('tangshan');

/** The offices of the two counties. */
export const county = {
  qianxi: officer('cgc-office', 'director', 'qianxi'),
  yutian: officer('cgc-office', 'director', 'yutian'),
};

/** Both meetings of the city, for what the one decided the other re-examines (I-16). */
export const meetings = { cgc: officer('cgc', 'meeting'), slg: officer('slg', 'meeting') };

interface Below {
  readonly zh: string;
  readonly kind: 'locality' | 'department';
  readonly parent: 'qianxi' | 'yutian';
}

/** What stands below the counties and is entered first; all else is in the register of the city. */
const below: Readonly<Record<string, Below>> = {
  'qx-north': { zh: '北镇', kind: 'locality', parent: 'qianxi' },
  'qx-east': { zh: '东镇', kind: 'locality', parent: 'qianxi' },
  'qx-south': { zh: '南镇', kind: 'locality', parent: 'qianxi' },
  'qx-health': { zh: '县卫生健康局', kind: 'department', parent: 'qianxi' },
  'qx-police': { zh: '县公安局', kind: 'department', parent: 'qianxi' },
  'yt-north': { zh: '城北镇', kind: 'locality', parent: 'yutian' },
  'yt-south': { zh: '城南镇', kind: 'locality', parent: 'yutian' },
};

/** The bodies of requests that enter them, by unit. */
export const unitsBelow = Object.entries(below).map(([id, { zh, kind, parent }]) => ({
  id,
  parent,
  body: {
    ...{ name: both(zh), kind, parent, affiliation: 'local' },
    level: kind === 'locality' ? 'township' : 'county',
    group: kind === 'locality' ? 'townships' : 'county-bodies',
  },
}));

/** The units below the counties. */
export const idsBelow: readonly string[] = Object.keys(below);

/** The groups of the city's scheme in which this journey plays. */
export const groups = {
  pilots: ['qianxi', 'yutian'],
  counties: ['luannan', 'laoting', 'qianan', 'zunhua', 'luanzhou'],
  bodies: ['ts-health', 'ts-education', 'ts-transport', 'ts-water', 'ts-housing'],
};

const localities = ['tangshan', ...groups.pilots, ...groups.counties];
const townships = Object.keys(below).filter((unit) => below[unit]?.kind === 'locality');

/** The posts of a unit that sign: a locality has two principals, of the party and of the government (A4). */
export const principalsOf = (unit: string): readonly string[] =>
  localities.includes(unit) || townships.includes(unit) ? ['secretary', 'mayor'] : ['head'];

/** Everybody who has posts, in the city and below. */
export const holders = [...localities, ...groups.bodies, ...Object.keys(below)];

/** With whom each unit signs its letter: the locality directly above it (A7). */
export const superiorOf = (unit: string): string => below[unit]?.parent ?? 'tangshan';
