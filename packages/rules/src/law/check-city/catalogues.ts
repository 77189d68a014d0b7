import { isLegalDate } from '../../calendar/index.ts';
import type { CitySettings, WorkCalendarYear } from '../../city.ts';
import { repeated } from '../repeated.ts';

const groundFaults = (city: CitySettings): string[] => {
  const codes = city.grounds.map(({ code }) => code);
  return [
    ...(codes.length === 0 ? ['the law has no ground: nothing could be reported'] : []),
    ...repeated(codes).map((code) => `ground ${code} stands twice`),
    ...city.grounds.flatMap(({ code, elements }) =>
      repeated(elements.map(({ id }) => id)).map((id) => `ground ${code}: element ${id} stands twice`),
    ),
  ];
};

const factorFaults = (city: CitySettings): string[] => [
  ...repeated(city.aggravating.map(({ id }) => id)).map((id) => `aggravating factor ${id} stands twice`),
  ...repeated(city.mitigating.map(({ id }) => id)).map((id) => `mitigating factor ${id} stands twice`),
];

const yearFaults = (year: string, { holidays, workdays }: WorkCalendarYear): string[] => {
  const days = [...holidays, ...workdays];
  return [
    ...days
      .filter((day) => !isLegalDate(day) || !day.startsWith(`${year}-`))
      .map((day) => `work calendar ${year}: ${day} is no day of that year`),
    ...repeated(days).map((day) => `work calendar ${year}: ${day} is named twice`),
  ];
};

/** Faults of the catalogues: grounds, factors, the work calendar. */
export const catalogueFaults = (city: CitySettings): string[] => [
  ...groundFaults(city),
  ...factorFaults(city),
  ...Object.entries(city.workCalendar).flatMap(([year, calendar]) => yearFaults(year, calendar)),
];
