/** The measure as data: articles, open points, grounds, factors, bodies, letters, and the check of a city's file. */

export type { Article } from './article.ts';
export { articles } from './articles.ts';
export { measureBodies } from './bodies.ts';
export { defaultAggravating, defaultMitigating } from './factors.ts';
export { measureGrounds } from './grounds.ts';
export { cityOfToday } from './laws/city-of-today.ts';
export { nationalBase } from './laws/national-base.ts';
export { provinceOf2016 } from './laws/province-of-2016.ts';
export { successorsOf2018 } from './laws/successors-of-2018.ts';
export { measureArticles } from './measure-articles.ts';
export { measureDepartments } from './measure-conference.ts';
export { measureDocument } from './measure-document.ts';
export { measureInterpretations } from './measure-interpretations.ts';
export { ladderUnder, measureLadder } from './measure-ladder.ts';
export { measureOfTangshan } from './measure-of-tangshan.ts';
export { measureParameters } from './measure-parameters.ts';
export { type MeasureStage, measureStages } from './stage-names.ts';
