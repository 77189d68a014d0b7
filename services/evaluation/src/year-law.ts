import { city, cityFile } from '@jieti/lambda';
import { type CitySettings, firstDayOf, gradingDay, lawOn } from '@jieti/rules';

/** The city's law as a year is graded by it: the one in force on its last day, whatever has changed since. */
export const lawOfYear = (year: number): CitySettings => lawOn(cityFile(), gradingDay(year));

/** The law by which the reports of a year are owed: that of its start (I-2). */
export const reportsLawOf = (year: number): CitySettings => lawOn(cityFile(), firstDayOf(year));

/** The law of today for who may act, with grades, caps and schemes as they are for a year. */
export const actingLaw = (year: number): CitySettings => ({
  ...city(),
  evaluation: lawOfYear(year).evaluation,
});
