import { compareTerms, lastDayOfTerm, yearOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { termOfFigure, termsOfRung } from '../../law/term-of-rung.ts';
import type { LegalDate, Term } from '../../vocabulary.ts';
import { type Fault, faultAt } from '../fault/index.ts';
import { placed } from './check.ts';

const longest = (city: CitySettings, today: LegalDate): Term => {
  const maxima = new Set(city.ladder.flatMap(termsOfRung).map(({ maximum }) => maximum));
  return city.parameters
    .filter(({ id }) => maxima.has(id))
    .flatMap((figure) => termOfFigure(figure) ?? [])
    .reduce((best, term) => (compareTerms(best, term, today, city) >= 0 ? best : term), 'P1D');
};

/** The years that a term which begins today can reach: working days in one without a calendar skip weekends alone. */
const calendarGaps = (city: CitySettings, today: LegalDate): Fault[] => {
  const [first, last] = [yearOf(today), yearOf(lastDayOfTerm(today, longest(city, today), city).day)];
  return Array.from({ length: last - first + 1 }, (_, n) => String(first + n))
    .filter((year) => !Object.hasOwn(city.workCalendar, year))
    .map((year) =>
      faultAt(
        ['workCalendar'],
        `${year} has no calendar, and terms reach it: their last days are provisional`,
      ),
    );
};

const capGaps = ({ evaluation, ladder }: CitySettings): Fault[] =>
  placed(evaluation.caps, 'evaluation', 'caps').flatMap(([{ cause }, at]) =>
    cause.kind === 'measure' && !ladder.some(({ id }) => id === cause.stage)
      ? [faultAt([...at, 'cause', 'stage'], `${cause.stage} is not on the ladder: the cap never applies`)]
      : [],
  );

const groundGaps = ({ grounds }: CitySettings): Fault[] =>
  placed(grounds, 'grounds').flatMap(([{ code, wording, caution, elements }, at]) => [
    ...(wording === null
      ? [faultAt([...at, 'wording'], `ground ${code} has no wording: cases on it will be refused`)]
      : []),
    ...(caution && elements.length === 0
      ? [faultAt([...at, 'caution'], `ground ${code} has no element, beside which alone it would be said`)]
      : []),
  ]);

/** What a file without faults leaves unusable, or uncertain, until it is supplied. */
export const gapsOf = (city: CitySettings, today: LegalDate): Fault[] => [
  ...placed(city.ladder, 'ladder')
    .filter(([{ authority }]) => authority === null)
    .map(([{ id }, at]) =>
      faultAt([...at, 'authority'], `stage ${id} has no authority: its measures will be refused`),
    ),
  ...groundGaps(city),
  ...capGaps(city),
  ...calendarGaps(city, today),
];
