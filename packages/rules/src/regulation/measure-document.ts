import type { Authority } from '../city.ts';
import { since } from '../parameters/since.ts';

/**
 * Every stage and every letter rests on this one document, the city's measure. Its number did not reach us, so none is given: the number
 * of the provincial document that it implements is not its own. The date is the earliest day it can have been issued on (`since`). A
 * city that knows its number and date writes them into its file instead.
 */
export const measureDocument: Authority = {
  title: '《市健全落实综治维稳领导责任制实施办法》',
  number: null,
  date: since,
};
