/** The competence of a city as a table to print. */
export {
  type Competent,
  type CompetentHere,
  type Where,
  whereMeanings,
  whereNames,
  wheres,
} from './competent.ts';
export { type CompetenceRow, competenceMatrix } from './rows.ts';
