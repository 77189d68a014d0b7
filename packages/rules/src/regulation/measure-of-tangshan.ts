import type { CitySettings } from '../city.ts';
import { measuresOwnArticles } from './articles.ts';
import { measureBodies } from './bodies.ts';
import { defaultAggravating, defaultMitigating } from './factors.ts';
import { measureGrounds } from './grounds.ts';
import { measureArticles } from './measure-articles.ts';
import { measureDepartments } from './measure-conference.ts';
import { measureDocument } from './measure-document.ts';
import { measureDuties } from './measure-duties.ts';
import { measureEvaluation } from './measure-evaluation.ts';
import { measureInterpretations } from './measure-interpretations.ts';
import { measureLadder } from './measure-ladder.ts';
import { measureLetters } from './measure-letters.ts';
import { measureLevels, province } from './measure-levels.ts';
import { measureParameters } from './measure-parameters.ts';
import { measurePlans } from './measure-plans.ts';
import { measureReports } from './measure-reports.ts';

/** Tangshan's measure as settings: all a city under it need not say for itself. */
export const measureOfTangshan: Omit<CitySettings, 'id' | 'name' | 'root' | 'workCalendar'> = {
  zone: 'Asia/Shanghai',
  measure: measureDocument,
  articles: measuresOwnArticles,
  articlesBySubject: measureArticles,
  levels: measureLevels,
  above: province,
  bodies: measureBodies,
  ladder: measureLadder,
  grounds: measureGrounds,
  aggravating: defaultAggravating,
  mitigating: defaultMitigating,
  parameters: measureParameters,
  interpretations: measureInterpretations,
  evaluation: measureEvaluation,
  letterAuthority: measureDocument,
  reports: measureReports,
  duties: measureDuties,
  letters: measureLetters,
  plans: measurePlans,
  conferenceDepartments: measureDepartments,
};
