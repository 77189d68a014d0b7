import type { WorkCalendarYear } from '../../city.ts';
import type { CityFile } from '../../law/index.ts';
import { sameContent } from '../../same-content.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { placed } from '../checks/check.ts';
import { type Fault, faultAt, type Path } from '../fault/index.ts';
import { differences } from './differences.ts';

/** A city's file as it was released: what everybody was told, and what cases were decided by. */
export interface ReleasedFile {
  readonly releasedOn: LegalDate;
  readonly settings: CityFile;
}

/** Something of a file that bears its own day. */
interface Dated {
  readonly from: LegalDate;
}

const instead = (releasedOn: LegalDate, how: string): string =>
  `; what was released on ${releasedOn} stays as it was: ${how}`;

const saying = (faults: readonly Fault[], more: string): Fault[] =>
  faults.map(({ place, says }) => ({ place, says: says + more }));

/** The law as it began, and the city: what bears days of its own is compared by them. */
const began = (file: CityFile): Readonly<Record<string, unknown>> => {
  const { amendments: _a, parameters: _p, interpretations: _i, workCalendar: _w, ...law } = file;
  return { ...law };
};

/** The law as it began has no day of its own: nothing of it changes but by an amendment. */
const beganFaults = ({ releasedOn, settings }: ReleasedFile, file: CityFile): Fault[] => {
  const before = began(settings);
  // A section that files did not have then says of the past what went without saying.
  const known = Object.fromEntries(Object.entries(began(file)).filter(([section]) => section in before));
  return saying(differences(before, known, []), instead(releasedOn, 'add an amendment from a day instead'));
};

/** What came into force by a day stays; and nothing comes into force afterwards on a day that has been released. */
const datedFaults = <T extends Dated>(
  [before, now]: readonly [readonly T[], readonly T[]],
  { at, nameOf, isNew, today, releasedOn }: Comparing<T>,
): Fault[] => {
  const held = before.filter(({ from }) => from <= today);
  const stays = instead(releasedOn, 'add another one from a later day instead');
  const compared = held.flatMap((one) => {
    const n = now.findIndex((other) => nameOf(other) === nameOf(one));
    return n < 0 ? [faultAt([at], `${nameOf(one)} is lost`)] : differences(one, now[n], [at, n]);
  });
  const added = placed(now, at)
    .filter(([one]) => one.from <= releasedOn && !before.some((other) => nameOf(other) === nameOf(one)))
    .filter(([one]) => !isNew(one))
    .map(([one, place]) => faultAt(place, `${nameOf(one)} is new, and begins in the past`));
  return saying([...compared, ...added], stays);
};

interface Comparing<T> {
  readonly at: 'amendments' | 'parameters' | 'interpretations';
  readonly nameOf: (one: T) => string;
  /** True of what the released file had nothing of: nothing was decided by it. */
  readonly isNew: (one: T) => boolean;
  readonly today: LegalDate;
  readonly releasedOn: LegalDate;
}

const figureFaults = (
  at: 'parameters' | 'interpretations',
  { releasedOn, settings }: ReleasedFile,
  file: CityFile,
  today: LegalDate,
): Fault[] => {
  const known = new Set<string>(settings[at].map(({ id }) => id));
  return datedFaults<Dated & { readonly id: string }>([settings[at], file[at]], {
    at,
    nameOf: ({ id, from }) => `${id} from ${from}`,
    isNew: ({ id }) => !known.has(id),
    today,
    releasedOn,
  });
};

const amendmentFaults = ({ releasedOn, settings }: ReleasedFile, file: CityFile, today: LegalDate): Fault[] =>
  datedFaults([settings.amendments ?? [], file.amendments ?? []], {
    at: 'amendments',
    nameOf: ({ from }) => `the amendment of ${from}`,
    isNew: () => false,
    today,
    releasedOn,
  });

const none: WorkCalendarYear = { holidays: [], workdays: [] };

/** Days that have been counted by stay what they were; of a year still to come the calendar may be corrected. */
const calendarFaults = ({ releasedOn, settings }: ReleasedFile, file: CityFile): Fault[] => {
  const upTo = (days: readonly LegalDate[]): readonly LegalDate[] =>
    days.filter((day) => day <= releasedOn).toSorted();
  return Object.entries(settings.workCalendar).flatMap(([year, before]) => {
    const now = file.workCalendar[year] ?? none;
    return (['holidays', 'workdays'] as const)
      .filter((list) => !sameContent(upTo(before[list]), upTo(now[list])))
      .map((list): Fault => {
        const at: Path = ['workCalendar', year, list];
        return faultAt(at, `days up to ${releasedOn} are others than then: terms were counted by them`);
      });
  });
};

/**
 * Compares a city's file with the one that was last released. An id that it once had, what its law said as it began, and whatever came
 * into force by today stay as they were released; nothing new begins on a day before the release. What is still to come may change.
 */
export const releasedFaults = (released: ReleasedFile, file: CityFile, today: LegalDate): Fault[] => [
  ...beganFaults(released, file),
  ...figureFaults('parameters', released, file, today),
  ...figureFaults('interpretations', released, file, today),
  ...calendarFaults(released, file),
  ...amendmentFaults(released, file, today),
];
