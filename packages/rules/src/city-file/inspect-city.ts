import type { CitySettings } from '../city.ts';
import { type CityFile, lawsOf } from '../law/index.ts';
import type { LegalDate } from '../vocabulary.ts';
import { amendmentsCheck, checks, firstDayOf, gapsOf, type Span } from './checks/index.ts';
import { type Fault, faultText, shapeFaults } from './fault/index.ts';
import { citySettings } from './schema/index.ts';

/** All that is to be said of a city's file, for whoever maintains it, in English. */
export interface Inspection {
  /** With one of these the city is not built. */
  readonly faults: readonly Fault[];
  /** What is unusable until it is supplied: told, and built all the same. Only of a file without faults. */
  readonly gaps: readonly Fault[];
}

type Holds = (section: string) => boolean;

/** What a law as it began says together, as far as the sections that a check reads have their shape. */
const beganFaults = (file: CityFile, span: Span, holds: Holds): Fault[] =>
  [...checks, amendmentsCheck]
    .filter(({ reads }) => reads.every(holds))
    .flatMap((check) => check.faults(file, span));

/** The place of a fault of an amended law: in the amendment that brought the section last, or where it stood from the beginning. */
const amendedPlace = (
  place: string,
  amendments: NonNullable<CityFile['amendments']>,
  upTo: number,
): string => {
  const section = /^\w+/.exec(place)?.[0] ?? '';
  const n = amendments.findLastIndex(({ parts }, index) => index <= upTo && section in parts);
  return n < 0 ? place : `amendments[${n}].parts.${place}`;
};

/** What the law after an amendment says together, of the sections that it brought and of all that is read beside them. */
const amendedFaults = (file: CityFile, n: number, law: CitySettings, span: Span): Fault[] => {
  const { amendments = [] } = file;
  const parts = amendments[n]?.parts ?? {};
  return checks
    .filter(({ reads }) => reads.some((section) => section in parts))
    .flatMap((check) => check.faults(law, span))
    .map(({ place, says }) => ({ place: amendedPlace(place, amendments, n), says }));
};

const spansOf = (file: CityFile, today: LegalDate): readonly Span[] => {
  const { amendments = [] } = file;
  const laws = lawsOf(file);
  const days = [firstDayOf(file), ...amendments.map(({ from }) => from)];
  return days.map((from, n) => ({ today, from, until: days[n + 1] ?? null, laws }));
};

/** Faults of the laws of all days: each once, though a section that stays is read again beside one that changed. */
const senseFaults = (file: CityFile, today: LegalDate, holds: Holds): Fault[] => {
  const isWhole = Object.keys(citySettings.shape).every(holds);
  if (!isWhole) {
    const from = ['parameters', 'interpretations', 'measure'].every(holds) ? firstDayOf(file) : today;
    // Without the laws of all days nothing is said of what none of them asks for.
    const knows: Holds = (section) =>
      section === 'amendments' ? file.amendments === undefined : holds(section);
    return beganFaults(file, { today, from, until: null, laws: [file] }, knows);
  }
  const laws = lawsOf(file);
  const faults = spansOf(file, today).flatMap((span, n) =>
    n === 0 ? beganFaults(file, span, holds) : amendedFaults(file, n - 1, laws[n] ?? file, span),
  );
  return [...new Map(faults.map((fault) => [faultText(fault), fault])).values()];
};

/**
 * Inspects the settings of a city's file on a day: first their shape, then what places say together, of the law as it began and as each
 * amendment made it. A check is made as far as the sections that it reads have their shape, so that one look tells all the faults there are.
 */
export const inspectCity = (settings: unknown, today: LegalDate): Inspection => {
  const { error } = citySettings.safeParse(settings, { reportInput: true });
  const issues = error?.issues ?? [];
  const shape = shapeFaults(issues);
  // An unknown field beside the sections leaves them what they are; what is no object at all has none.
  if (issues.some(({ code, path }) => path.length === 0 && code === 'invalid_type'))
    return { faults: shape, gaps: [] };
  const broken = new Set(issues.map(({ path }) => path[0]));
  const file = settings as CityFile;
  const faults = [...shape, ...senseFaults(file, today, (section) => !broken.has(section))];
  return { faults, gaps: faults.length === 0 ? gapsOf(lawsOf(file).at(-1) ?? file, today) : [] };
};
