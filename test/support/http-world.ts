import { type Caller, done, type Served } from './http-journey.ts';
import { people } from './http-people.ts';
import { postOf } from './world/register.ts';

/** What a city needs before its years can be played: posts, letters, schemes, scores. */

const both = (text: string) => ({ zh: text, en: text });

/** Two townships, for the register of the real city ends at its counties. */
const townships = ['qianxi', 'yutian'].map((parent) => ({ id: `${parent}-town`, parent }));

export const enterTownships = async (city: Served): Promise<void> => {
  for (const { id, parent } of townships) {
    const unit = {
      name: both(`${parent} 镇`),
      kind: 'locality',
      level: 'township',
      parent,
      affiliation: 'local',
      group: 'counties',
    };
    await done(city, people.cityOffice, `PUT /units/${id}`, { body: unit });
  }
};

/** A post held since before the years that are played. */
export const postBody = (holder: string, role = 'principal') => postOf(holder, '2025-01-01', role);

/** Each of these units gets a principal and a deputy in charge: `qianxi.secretary` holds its post `secretary`. */
export const fillPosts = async (city: Served, units: readonly string[]): Promise<void> => {
  for (const unit of units) {
    const path = `PUT /units/${unit}/posts`;
    await done(city, people.cityOffice, `${path}/secretary`, { body: postBody(`${unit}.secretary`) });
    await done(city, people.cityOffice, `${path}/deputy`, { body: postBody(`${unit}.deputy`, 'in-charge') });
  }
};

export const template = {
  title: '2026 年度综治维稳责任书',
  document: { number: '唐综治〔2025〕31号', date: '2025-12-31' },
  with: { body: 'slg-office' },
  sections: ['locality', 'department', 'unit'].map((kind) => ({
    id: kind,
    kind,
    tasks: ['党政同责、一岗双责'],
    targets: [{ id: 'order', text: '治安重点地区整治', weight: 100, measure: '销号率', evidence: '台账' }],
  })),
};

/** The same for another year, on a paper of its own: a template's number is its year's. */
export const templateOf = (year: number) => ({
  ...template,
  document: { ...template.document, number: `唐综治〔${year - 1}〕31号` },
});

const indicators = [
  { id: 'order', name: both('治安'), weight: 60 },
  { id: 'risk', name: both('风险评估'), weight: 40 },
];

/** Every unit of the small register is in one of two groups. */
export const scheme = {
  groups: [
    {
      id: 'localities',
      name: both('地方'),
      registerGroups: ['districts', 'counties', 'zones'],
      indicators,
    },
    {
      id: 'bodies',
      name: both('部门'),
      registerGroups: ['party', 'government', 'judicial', 'organisations'],
      indicators,
    },
  ],
};

const meetings = { fact: 'duty-short', duty: 'committee-meeting', times: 4 };
const deduction = (id: string, zh: string, points: number, reads?: object) => ({
  id,
  name: both(zh),
  points,
  ...(reads && { reads }),
});

/** The same groups; the localities by all four sources and methods, with thresholds and a quota of the scheme's own. */
export const fullScheme = {
  thresholds: { excellent: 90, good: 80, qualified: 60 },
  groups: [
    {
      ...scheme.groups[0],
      quota: { percent: 30, ties: 'within' },
      indicators: [
        { id: 'order', name: both('治安'), weight: 40 },
        { id: 'visits', name: both('下访'), weight: 10, method: 'ratio-to-target', target: 200 },
        {
          id: 'letters',
          name: both('责任落实'),
          weight: 20,
          source: 'letters',
          method: 'deduction-list',
          deductions: [
            deduction('missing', '无责任书', 50, { fact: 'letter-missing' }),
            deduction('unsigned', '责任书未生效', 20, { fact: 'letter-not-in-force' }),
            deduction('late', '责任书逾期签订', 10, { fact: 'letter-late' }),
            deduction('overdue', '报告逾期未报', 5, { fact: 'report-overdue' }),
            deduction('meetings', '常委会听取汇报不足', 5, meetings),
          ],
        },
        {
          id: 'cases',
          name: both('督导追责'),
          weight: 20,
          source: 'cases',
          method: 'deduction-list',
          deductions: [
            deduction('notice', '通报', 10, { fact: 'measure', stage: 'notice' }),
            deduction('warned', '一票否决警示', 40, { fact: 'measure', stage: 'veto-warning' }),
          ],
        },
        { id: 'safety', name: both('群众安全感'), weight: 10, source: 'survey' },
        { id: 'prize', name: both('表彰加分'), method: 'bonus', ceiling: 3 },
      ],
    },
    ...scheme.groups.slice(1),
  ],
};

interface Listed {
  readonly id: string;
  readonly parent: string | null;
  readonly level: string;
  readonly kind: string;
}

/** The units that the city evaluates: those with whom it signs (A7, A10). */
const gradedUnits = async (city: Served): Promise<Listed[]> => {
  const { body } = await done(city, people.cityOffice, 'GET /units?limit=200');
  return body.items.filter(({ parent }: Listed) => parent === 'tangshan');
};

/** A year's scheme, and scores of every unit; `points` names those that do not get 85. */
export const scoreYear = async (
  city: Served,
  year: number,
  points: Readonly<Record<string, number>> = {},
): Promise<void> => {
  const units = await gradedUnits(city);
  await done(city, people.cityOffice, `PUT /years/${year}/scheme`, { body: scheme });
  const rows = units.flatMap(({ id }) =>
    indicators.map(({ id: indicator }) => `${id},${indicator},${points[id] ?? 85}`),
  );
  const csv = ['unit,indicator,score', ...rows, ''].join('\n');
  await done(city, people.cityOffice, `POST /years/${year}/scores`, { csv });
};

/** Asks for a run; when the write is answered the machine has been started. Waits until it is at its end. */
export const gradeByHand = async (
  city: Served,
  year: number,
  as: Caller = people.cityOffice,
  query = '',
): Promise<string> => {
  const { id } = (await done(city, as, `POST /years/${year}/grading-runs${query}`)).body;
  for (let tries = 0; tries < 600; tries++) {
    const { status } = (await done(city, people.cityOffice, `GET /grading-runs/${id}`)).body;
    if (status === 'draft') return id;
    if (status === 'failed') throw new Error(`run ${id} failed`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`run ${id} does not come to an end`);
};

/** The scheme of a county that has one township. */
export const countyScheme = {
  groups: [{ id: 'towns', name: both('乡镇'), registerGroups: ['counties'], indicators }],
};

/** A county grades its one township by a scheme of its own (A10). */
export const gradeCounty = async (city: Served, county: 'qianxi' | 'yutian', year: number): Promise<void> => {
  const as = county === 'qianxi' ? people.qianxiOffice : people.yutianOffice;
  const query = `?under=${county}`;
  await done(city, as, `PUT /years/${year}/scheme${query}`, { body: countyScheme });
  const rows = indicators.map(({ id: indicator }) => ({ unit: `${county}-town`, indicator, score: 85 }));
  await done(city, as, `POST /years/${year}/scores${query}`, { body: { rows } });
  await gradeByHand(city, year, as, query);
};

export const publish = (city: Served, year: number) =>
  done(city, people.cityOffice, `POST /years/${year}/publication`, {
    body: { document: { number: `唐综治通〔${year + 1}〕2号`, date: `${year + 1}-01-05` } },
  });
