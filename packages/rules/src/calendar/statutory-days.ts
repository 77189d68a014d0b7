import type { LegalDate } from '../vocabulary.ts';
import { type DayNumber, dayNumber, dayText, numberOf } from './day-number.ts';
import { firstLunarYear, lunarDays } from './lunar-days.ts';

/** A statutory day as it falls each year: by the common calendar, or by the lunar one. */
type YearlyDay =
  | { readonly by: 'common'; readonly month: number; readonly day: number }
  /** So many days after a feast, or before it. */
  | { readonly by: 'lunar'; readonly feast: Feast; readonly after: number }
  | { readonly by: 'qingming' };

/** The statutory days from a year on, with the provision that sets them. */
interface StatutoryDays {
  readonly from: number;
  readonly source: string;
  readonly days: readonly YearlyDay[];
}

const common = (month: number, ...days: readonly number[]): YearlyDay[] =>
  days.map((day) => ({ by: 'common', month, day }));
const lunar = (feast: Feast, ...days: readonly number[]): YearlyDay[] =>
  days.map((after) => ({ by: 'lunar', feast, after }));

/** The eleven days until 2024: the three of the Spring Festival are the first three of the lunar year. */
const eleven: readonly YearlyDay[] = [
  ...common(1, 1),
  ...lunar('new-year', 0, 1, 2),
  { by: 'qingming' },
  ...common(5, 1),
  ...lunar('dragon-boat', 0),
  ...lunar('mid-autumn', 0),
  ...common(10, 1, 2, 3),
];

const versions: readonly StatutoryDays[] = [
  {
    from: 2025,
    source: '《全国年节及纪念日放假办法》（2024年11月10日第四次修订，自2025年1月1日起施行）',
    days: [...eleven, ...lunar('new-year', -1), ...common(5, 2)],
  },
  {
    from: 2014,
    source: '《全国年节及纪念日放假办法》（2013年12月11日第三次修订，自2014年1月1日起施行）',
    days: eleven,
  },
];

/**
 * Qingming, when the sun stands at 15°: on 4, 5 or 6 April. The usual reckoning of the almanac, right for 1901–2099; two digits of the
 * year are its argument.
 */
const qingmingOf = (year: number): number => {
  const inCentury = year % 100;
  const base = year < 2000 ? 5.59 : 4.81;
  return Math.floor(inCentury * 0.2422 + base) - Math.floor(inCentury / 4);
};

/** The lunar feasts of which the table has the days, in its order. */
const feasts = ['new-year', 'dragon-boat', 'mid-autumn'] as const;
type Feast = (typeof feasts)[number];

const feastOf = (feast: Feast, year: number): DayNumber | null => {
  const day = lunarDays[year - firstLunarYear]?.split(' ')[feasts.indexOf(feast)];
  return day === undefined ? null : dayNumber(`${year}-${day}`);
};

/** The day as it falls in a year; null of a lunar one in a year of which the table says nothing. */
const fallsOn = (one: YearlyDay, year: number): DayNumber | null => {
  switch (one.by) {
    case 'common':
      return numberOf({ year, month: one.month, day: one.day });
    case 'lunar': {
      const feast = feastOf(one.feast, year);
      return feast === null ? null : feast + one.after;
    }
    case 'qingming':
      return numberOf({ year, month: 4, day: qingmingOf(year) });
  }
};

const known = new Map<number, ReadonlySet<LegalDate>>();

const worked = (year: number): ReadonlySet<LegalDate> => {
  const version = versions.find(({ from }) => from <= year);
  if (!version) return new Set();
  const days = version.days.map((one) => fallsOn(one, year)).filter((day) => day !== null);
  return new Set(days.map(dayText));
};

/**
 * The statutory days of a year, which are the same whether or not that year's notice has come: the notice only moves weekends around
 * them. Worked out once a year.
 */
export const statutoryDays = (year: number): ReadonlySet<LegalDate> => {
  const found = known.get(year) ?? worked(year);
  known.set(year, found);
  return found;
};
