import { lastDayOf } from '../../calendar/index.ts';
import type { LegalDate } from '../../vocabulary.ts';

/**
 * The day whose values a year is graded by: its last. What is amended in the course of a year so holds for that whole
 * year's evaluation, which looks back on it from its end.
 */
export const gradingDay = (year: number): LegalDate => lastDayOf(year);
