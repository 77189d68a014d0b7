import { groups } from './cast.ts';

/** What the offices enter for a year: the schemes of the city and of the counties (A10), as bodies of requests. */

const both = (text: string) => ({ zh: text, en: text });
const order = (weight: number) => ({ id: 'order', name: both('治安'), weight });
const safety = (weight: number) => ({
  ...{ id: 'safety', name: both('群众安全感'), weight, source: 'survey' },
});
const takenOff = (id: string, points: number, reads: object) => ({ id, name: both(id), points, reads });

const letters = (weight: number, deductions: readonly object[]) => ({
  ...{ id: 'letters', name: both('责任落实'), weight, source: 'letters', method: 'deduction-list' },
  deductions,
});

const stages = { notice: 10, interview: 20, 'listed-supervision': 30, 'veto-warning': 40, veto: 60 };
const cases = {
  ...{ id: 'cases', name: both('督导追责'), weight: 20, source: 'cases', method: 'deduction-list' },
  deductions: Object.entries(stages).map(([stage, points]) =>
    takenOff(stage, points, { fact: 'measure', stage }),
  ),
};

const below = {
  ...{ id: 'below', name: both('基层达标'), weight: 20, source: 'results-below', method: 'ratio-to-target' },
  ...{ target: 80, reads: { fact: 'graded-at-or-above', grade: 'good' } },
};

/** The city's: the pilots also by how their own units did; of the counties two in five may be excellent (I-12). */
export const cityScheme = {
  groups: [
    {
      ...{ id: 'pilots', name: both('试点县'), units: groups.pilots },
      indicators: [
        order(55),
        letters(15, [
          takenOff('late', 10, { fact: 'letter-late' }),
          takenOff('overdue', 5, { fact: 'report-overdue' }),
          takenOff('finding', 5, { fact: 'finding-overdue' }),
        ]),
        below,
        safety(10),
      ],
    },
    {
      ...{ id: 'counties', name: both('县市'), units: groups.counties },
      quota: { percent: 40, ties: 'within' },
      indicators: [order(60), cases, safety(20)],
    },
    {
      ...{ id: 'bodies', name: both('部门'), units: groups.bodies },
      indicators: [
        order(70),
        letters(30, [
          takenOff('overdue', 15, { fact: 'report-overdue' }),
          takenOff('late', 5, { fact: 'report-late' }),
        ]),
      ],
    },
    {
      ...{ id: 'others', name: both('其他') },
      registerGroups: [
        ...['districts', 'counties', 'zones'],
        ...['party', 'government', 'judicial', 'organisations'],
      ],
      indicators: [order(100)],
    },
  ],
};

/** A county's: its townships and, where it has any, its departments, by one indicator. */
export const countyScheme = (which: 'qianxi' | 'yutian') => ({
  groups: [
    { id: 'towns', name: both('乡镇'), registerGroups: ['townships'], indicators: [order(100)] },
    ...(which === 'qianxi'
      ? [
          {
            id: 'bodies',
            name: both('县直部门'),
            registerGroups: ['county-bodies'],
            indicators: [order(100)],
          },
        ]
      : []),
  ],
});

type Entered = Readonly<Record<string, number>>;

/** Points for public order that were entered by year; whoever is not named, of the city's other units, has 85. */
export const order2026: Entered = {
  ...{ qianxi: 92, yutian: 90 },
  ...{ luannan: 95, laoting: 96, qianan: 94, zunhua: 93, luanzhou: 92 },
  ...{ 'ts-health': 96, 'ts-education': 90, 'ts-transport': 99, 'ts-water': 97, 'ts-housing': 50 },
};
export const order2027: Entered = {
  ...{ qianxi: 94, yutian: 96 },
  ...{ luannan: 88, laoting: 97, qianan: 90, zunhua: 89.5, luanzhou: 85 },
  ...{ 'ts-health': 90, 'ts-education': 80, 'ts-transport': 90, 'ts-water': 60, 'ts-housing': 95 },
};

/** The survey of public safety, in percent. */
export const survey2026: Entered = {
  ...{ qianxi: 88, yutian: 59.9 },
  ...{ luannan: 85, laoting: 90, qianan: 92, zunhua: 91, luanzhou: 59.5 },
};
export const survey2027: Entered = {
  ...{ qianxi: 90, yutian: 92 },
  ...{ luannan: 80, laoting: 94, qianan: 90, zunhua: 91.5, luanzhou: 95 },
};

/** What the counties gave their own units. */
export const countyPoints: Readonly<Record<'2026' | '2027', Readonly<Record<'qianxi' | 'yutian', Entered>>>> =
  {
    2026: {
      qianxi: { 'qx-north': 92, 'qx-east': 95, 'qx-south': 78, 'qx-health': 80, 'qx-police': 79.99 },
      yutian: { 'yt-north': 88, 'yt-south': 59.99 },
    },
    2027: {
      qianxi: { 'qx-north': 95, 'qx-east': 90, 'qx-south': 81, 'qx-health': 85, 'qx-police': 79 },
      yutian: { 'yt-north': 91, 'yt-south': 74 },
    },
  };
