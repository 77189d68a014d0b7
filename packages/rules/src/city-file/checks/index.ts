/** What several places of a city's file say together. */
import { amendmentsCheck } from './amendments.ts';
import { articlesCheck } from './articles.ts';
import { bodiesCheck } from './bodies.ts';
import { factorsCheck, groundsCheck, workCalendarCheck } from './catalogues.ts';
import type { Check } from './check.ts';
import { competentBodiesCheck } from './competent-bodies.ts';
import { conferenceCheck } from './conference.ts';
import { documentsCheck, firstDayCheck } from './dates.ts';
import { consequencesCheck, evaluationCheck } from './evaluation.ts';
import { figuresCheck } from './figures.ts';
import { figuresInOrderCheck } from './figures-in-order.ts';
import { interpretationsCheck } from './interpretations.ts';
import { dutiesCheck, lettersCheck, plansCheck, reportsCheck } from './kinds.ts';
import { ladderCheck } from './ladder.ts';
import { levelsCheck } from './levels.ts';
import { papersCheck } from './papers.ts';
import { termsCheck } from './terms.ts';

/** All checks of one law, in the order in which the sections stand in a file. */
export const checks: readonly Check[] = [
  documentsCheck,
  articlesCheck,
  levelsCheck,
  bodiesCheck,
  ladderCheck,
  papersCheck,
  termsCheck,
  competentBodiesCheck,
  groundsCheck,
  factorsCheck,
  firstDayCheck,
  figuresCheck,
  figuresInOrderCheck,
  interpretationsCheck,
  evaluationCheck,
  consequencesCheck,
  reportsCheck,
  dutiesCheck,
  lettersCheck,
  plansCheck,
  conferenceCheck,
  workCalendarCheck,
];
export type { Span } from './check.ts';
export { firstDayOf } from './first-day.ts';
export { gapsOf } from './gaps.ts';
export { amendmentsCheck };
