import type { History } from '../happening.ts';
import { cases } from './cases/index.ts';
import { cast } from './cast.ts';
import { duties } from './duties.ts';
import { letters } from './letters.ts';
import { reports } from './reports.ts';
import { year } from './year.ts';

/** Two years of 示范市, which does not exist: everything in it is invented. */
export const shifan: History = {
  root: 'shifan',
  levels: { root: 'city', below: 'county' },
  zone: 'Asia/Shanghai',
  cast,
  reader: 'cgcOffice',
  directory: import.meta.dirname,
  happenings: [...letters, ...reports, ...duties, ...cases, ...year],
};
