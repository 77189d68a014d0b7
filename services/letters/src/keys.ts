import type { Key } from '@jieti/store';

/** The keys of everything that letters keeps in its one table. */

export const unitKey = (unit: string): Key => ({ PK: `UNIT#${unit}`, SK: 'UNIT' });
/** A unit as it stood from a day on, until a dated change closed that time; sorted by its first day. */
export const periodKey = (unit: string, from: string): Key => ({ PK: `UNIT#${unit}`, SK: `PERIOD#${from}` });
export const postKey = (unit: string, post: string): Key => ({ PK: `UNIT#${unit}`, SK: `POST#${post}` });
export const letterKey = (year: number, unit: string): Key => ({ PK: `UNIT#${unit}`, SK: `LETTER#${year}` });

/** A unit's breakdown of its targets of a year; all of a year, in the order of the tree. */
export const targetsKey = (year: number, unit: string): Key => ({
  PK: `UNIT#${unit}`,
  SK: `TARGETS#${year}`,
});
export const targetsOfYear = (year: number): string => `TARGETS#${year}`;

export const reportKey = (year: number, kind: string, unit: string): Key => ({
  PK: `UNIT#${unit}`,
  SK: `REPORT#${year}#${kind}`,
});
/** A duty's id begins with its day, so that those of a year are one range. */
export const dutyKey = (unit: string, id: string): Key => ({ PK: `UNIT#${unit}`, SK: `DUTY#${id}` });
export const dutiesOfYear = (year: number): string => `DUTY#${year}-`;
/** How often a unit did each duty in a year. */
export const dutiesKey = (unit: string, year: number): Key => ({ PK: `UNIT#${unit}`, SK: `DUTIES#${year}` });
export const inspectionKey = (id: string): Key => ({ PK: `INSPECTION#${id}`, SK: 'INSPECTION' });
export const findingKey = (id: string, number: number): Key => ({
  PK: `INSPECTION#${id}`,
  SK: `FINDING#${String(number).padStart(4, '0')}`,
});
/** The status of a finding, stored with the unit it is about: it goes where the unit goes. */
export const findingStatusKey = (unit: string, inspection: string, number: number): Key => ({
  PK: `UNIT#${unit}`,
  SK: `PUTRIGHT#${inspection}#${String(number).padStart(4, '0')}`,
});
/** All findings, in the order of the tree of their units; with a status, those that stand so. */
export const allFindings = 'FINDINGS';
export const findingsByStatus = (status: 'open' | 'answered' | 'put-right' | 'not-put-right'): string =>
  `FINDINGS#${status}`;
/** That a unit was reminded of its letter, or was late with it. */
export const letterNoticeKey = (unit: string, year: number, why: 'before' | 'late'): Key => ({
  PK: `UNIT#${unit}`,
  SK: `NOTICE#${year}#${why}`,
});
/** Says that all of a year were reminded. */
export const remindedKey = (year: number, why: 'before' | 'late'): Key => ({
  PK: `YEAR#${year}`,
  SK: `REMINDED#${why}`,
});
/** Says that everything overdue of a year has been entered as such. */
/** A year's reports that were due on a day: those that nobody did anything with are entered once. */
export const reportsDueKey = (year: number, due: string): Key => ({
  PK: `YEAR#${year}`,
  SK: `REPORTS#${due}`,
});

/** The register as a whole: `changes` rises with every change of a unit or post, `bulk` names the bulk act being applied. */
export const registerKey: Key = { PK: 'REGISTER', SK: 'REGISTER' };

/** The number of units that stand in a unit's branch; all counts of one parent's children lie together. */
export const branchKey = (parent: string | null, unit: string): Key => ({
  PK: `BRANCH#${parent ?? ''}`,
  SK: unit,
});

/** The units that were entered to stand from a day to come, by that day: until then they count for no letter. */
export const toCome = 'TO-COME';
export const toComeKey = (from: string, unit: string): Key => ({ PK: toCome, SK: `${from}#${unit}` });
/** Those of the days after this one. */
export const toComeAfter = (day: string): readonly [string, string] => [`${day}~`, '~'];

const ofYear = (year: number): string => `#${year}#`;

/**
 * How the letters of a unit's branch stand in a year. They lie before the units they are letters of, a `#` sorting before
 * any id, and by year: so one read from a year on has both, and for the latest year nothing else.
 */
export const coverageKey = (year: number, parent: string | null, unit: string): Key => ({
  PK: `BRANCH#${parent ?? ''}`,
  SK: `${ofYear(year)}${unit}`,
});

/** The unit, and the year if there is one, that a key among the counts of a parent's children is of. */
export const countedBy = (sk: string): { readonly year: number | null; readonly unit: string } =>
  sk.startsWith('#')
    ? { year: Number(sk.slice(1, 5)), unit: sk.slice(ofYear(2000).length) }
    : { year: null, unit: sk };

export const templateKey = (year: number): Key => ({ PK: `YEAR#${year}`, SK: 'TEMPLATE' });
/** A version of the template, never changed: a letter says what the version it was issued on says. */
export const templateVersionKey = (year: number, version: number): Key => ({
  PK: `YEAR#${year}`,
  SK: `TEMPLATE#${String(version).padStart(6, '0')}`,
});

/** The issuing of a year: `bulk` names a run being applied. */
export const issueKey = (year: number): Key => ({ PK: `YEAR#${year}`, SK: 'ISSUE' });

/** A unit that got no letter in the last run; its place in the tree sorts it. */
export const withoutLetterKey = (year: number, path: string): Key => ({
  PK: `WITHOUT-LETTER#${year}`,
  SK: path,
});

export const manifestKey = (bulk: string): Key => ({ PK: `BULK#${bulk}`, SK: 'MANIFEST' });
export const chunkKey = (bulk: string, index: number): Key => ({
  PK: `BULK#${bulk}`,
  SK: `CHUNK#${String(index).padStart(6, '0')}`,
});

/** All letters of a year, in the order of the tree; with a status, those that stand so. */
export const lettersOfYear = (year: number): string => `LETTERS#${year}`;
export const lettersByStatus = (year: number, status: string): string => `LETTERS#${year}#${status}`;
/** All reports of a year something was done with, in the order of the tree; with a status, those that stand so. */
export const reportsOfYear = (year: number): string => `REPORTS#${year}`;
export const reportsByStatus = (year: number, status: string): string => `REPORTS#${year}#${status}`;
/** All inspections, in the order of the tree; those of one locality's inspection office. */
export const allInspections = 'INSPECTIONS';
export const inspectionsOf = (locality: string): string => `INSPECTIONS#${locality}`;
export const childrenOf = (unit: string): string => `PARENT#${unit}`;
export const allUnits = 'UNITS';
/** All principal posts, in the order of the tree. */
export const allPrincipals = 'PRINCIPALS';
