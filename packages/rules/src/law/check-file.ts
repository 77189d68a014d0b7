import { isLegalDate } from '../calendar/index.ts';
import { checkCity } from './check-city/index.ts';
import { type Amendment, type CityFile, lawOn } from './city-file.ts';

const dayFaults = (amendments: readonly Amendment[]): string[] =>
  amendments.flatMap(({ from, by }, index) => {
    const at = `amendments[${index}]`;
    const before = amendments[index - 1];
    return [
      ...(isLegalDate(from) ? [] : [`${at}: from ${from} is no day`]),
      ...(before && before.from >= from
        ? [`${at}: from ${from} must come after the amendment before it (${before.from})`]
        : []),
      ...(by.title.trim() && isLegalDate(by.date)
        ? []
        : [`${at}: the document that changed the law needs a title and a date`]),
    ];
  });

/** A body that is no more must have a successor, or what it decided could never be carried to its end. */
const orphans = (file: CityFile): string[] => {
  const { amendments = [] } = file;
  return amendments.flatMap(({ from }, index) => {
    const before = index === 0 ? file.bodies : lawOn(file, amendments[index - 1]?.from ?? from).bodies;
    const now = lawOn(file, from).bodies;
    return before
      .filter(({ id }) => now.every((body) => body.id !== id && !body.succeeds?.includes(id)))
      .map(({ id }) => `amendments[${index}]: body ${id} is no more on ${from}, and no body succeeds it`);
  });
};

/** All faults of a city's file over all its days at once: of the law as it began, and of the law after every change. */
export const checkCityFile = (file: CityFile): string[] => {
  const { amendments = [], ...began } = file;
  return [
    ...checkCity(began),
    ...dayFaults(amendments),
    ...orphans(file),
    ...amendments.flatMap(({ from }) =>
      checkCity(lawOn(file, from)).map((fault) => `from ${from}: ${fault}`),
    ),
  ];
};
