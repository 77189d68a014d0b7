import * as letters from './routes-letters.ts';
import * as units from './routes-units.ts';

/** Every path of letters. */
export const routes = {
  putUnit: units.putUnit,
  getUnit: units.getUnit,
  listUnits: units.listUnits,
  importUnits: units.importUnits,
  putPost: units.putPost,
  listPosts: units.listPosts,
  putTemplate: letters.putTemplate,
  issueLetters: letters.issueLetters,
  listLetters: letters.listLetters,
  getLetter: letters.getLetter,
  signLetter: letters.signLetter,
  getCoverage: letters.getCoverage,
};
