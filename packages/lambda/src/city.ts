import { readFileSync } from 'node:fs';
import {
  type CityFile,
  type CitySettings,
  type Instant,
  lawOn,
  legalDateOf,
  sameContent,
} from '@jieti/rules';
import { effects } from './effects.ts';
import { env } from './env.ts';

type WorkCalendars = CitySettings['workCalendar'];

let file: { path: string; city: CityFile } | undefined;
/** No day begins within ten minutes of the clock, in any zone. */
const tenMinutes = 'yyyy-mm-ddThh:m'.length;
let lately: { of: CityFile; at: string; law: CitySettings } | undefined;

/** A JSON file that the template lays beside every function. Checked when it was made, read once. */
const read = (): CityFile => {
  const path = env('CITY_FILE');
  if (file?.path !== path) file = { path, city: JSON.parse(readFileSync(path, 'utf8')) as CityFile };
  return file.city;
};

/** The city's law over all its days, for what asks about another day than today. */
export const cityFile = (): CityFile => read();

/** Calendars of years that came after the file was made, as this process last learnt them. */
let learnt: WorkCalendars = {};

/**
 * Lets the city count by calendars that are on record beside its file, from now on and in this process. What the file itself says of a
 * year stands.
 */
export const learnWorkCalendars = (calendars: WorkCalendars): void => {
  if (sameContent(calendars, learnt)) return;
  learnt = calendars;
  lately = undefined;
};

const lawToday = (of: CityFile, now: Instant): CitySettings => {
  const law = lawOn(of, legalDateOf(now, of.zone));
  return { ...law, workCalendar: { ...learnt, ...law.workCalendar } };
};

/** The city's settings under the law in force today, in its own zone. */
export const city = (): CitySettings => {
  const of = read();
  const now = effects.now();
  const at = now.slice(0, tenMinutes);
  if (lately?.of !== of || lately.at !== at) lately = { of, at, law: lawToday(of, now) };
  return lately.law;
};
