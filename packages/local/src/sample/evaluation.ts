import type { TokenClaims } from '../http/local-api.ts';
import { cast } from './cast.ts';
import type { Desk } from './desk.ts';
import type { SampleUnit } from './register.ts';
import type { Happening } from './timeline.ts';

const indicator = (id: string, zh: string, en: string, weight: number) => ({ id, name: { zh, en }, weight });

const localityIndicators = [
  indicator('order', '治安重点地区整治', 'Places of poor order put right', 50),
  indicator('risk', '风险评估与矛盾化解', 'Risk assessment and disputes settled', 30),
  indicator('basics', '基层基础', 'Grass-roots work', 20),
];

const times = (id: string, zh: string, en: string, points: number, reads: object) => ({
  id,
  name: { zh, en },
  points,
  reads,
});

/** Zones are scored on their letters and reports by what the system knows itself: nobody enters it (A7, A8). */
const zoneIndicators = [
  indicator('order', '治安重点地区整治', 'Places of poor order put right', 50),
  indicator('risk', '风险评估与矛盾化解', 'Risk assessment and disputes settled', 30),
  {
    ...indicator('responsibility', '责任落实', 'Responsibility taken on', 20),
    source: 'letters',
    method: 'deduction-list',
    deductions: [
      times('missing', '未签责任书', 'no letter', 40, { fact: 'letter-missing' }),
      times('unsigned', '责任书未生效', 'letter not in force', 20, { fact: 'letter-not-in-force' }),
      times('late', '责任书逾期签订', 'letter signed late', 10, { fact: 'letter-late' }),
      times('overdue', '报告逾期未报', 'report overdue', 5, { fact: 'report-overdue' }),
    ],
  },
];

const departmentIndicators = [
  indicator('duties', '职责履行', 'Duties carried out', 60),
  indicator('risk', '风险评估与矛盾化解', 'Risk assessment and disputes settled', 40),
];

const group = (id: string, zh: string, en: string, registerGroups: string[], indicators: object[]) => ({
  id,
  name: { zh, en },
  registerGroups,
  indicators,
});

/** Differentiated groups (A10), by the groups of the register. */
const groups = [
  group('counties', '县（市、区）', 'Counties and districts', ['districts', 'counties'], localityIndicators),
  group('zones', '开发区（管理区）', 'Zones', ['zones'], zoneIndicators),
  group('townships', '乡镇（街道）', 'Townships', ['townships'], localityIndicators),
  group('departments', '市直部门', 'Departments', ['party', 'government', 'judicial'], departmentIndicators),
  group(
    'units',
    '人民团体与驻市单位',
    'Organisations and stationed units',
    ['organisations', 'stationed'],
    departmentIndicators,
  ),
];

/** What is entered of a unit; what fills itself is not. */
const enteredOf = ({ kind, group: of }: SampleUnit) => {
  if (of === 'zones') return zoneIndicators.slice(0, 2);
  return kind === 'locality' ? localityIndicators : departmentIndicators;
};

/** Scores that the story needs: each cap bites on a score that would have been better without it, and two units are poor by score. */
const told: Record<string, number> = {
  siwei: 92,
  'sf-transport': 95,
  'sf-housing': 88,
  'sf-market': 93,
  'sf-education': 91,
  'mingjie-kegui': 57.5,
  'sf-mining': 58,
  fangwei: 83,
  dujian: 90,
};

/** The others lie between 70 and 95, spread evenly, the same at every start. */
const scoreOf = (unit: SampleUnit, n: number): number => told[unit.id] ?? 70 + ((n * 37) % 251) / 10;

/** The year's survey: one county just below the limit, one just on it (A23). */
const surveyTold: Record<string, number> = { fangwei: 59.9, dujian: 60 };

const scoresCsv = (units: readonly SampleUnit[]): string => {
  const rows = units.flatMap((unit, n) =>
    enteredOf(unit).map(({ id }) => `${unit.id},${id},${scoreOf(unit, n).toFixed(2)}`),
  );
  return `unit,indicator,score\n${rows.join('\n')}\n`;
};

/** A year graded: scheme, scores and survey; the run starts by its own schedule on 10 January; published on the 26th. */
export const evaluationOf = (
  open: (claims: TokenClaims) => Desk,
  year: number,
  register: readonly SampleUnit[],
): Happening[] => {
  const desk = open(cast.cgcOffice);
  const units = register.filter((unit) => unit.parent !== null);
  const surveyed = units.filter((unit) => unit.kind === 'locality' && unit.level === 'county');
  return [
    {
      day: `${year}-02-25`,
      hour: 9,
      act: async () => {
        await desk.put(`/years/${year}/scheme`, { groups });
      },
    },
    {
      day: `${year}-12-22`,
      hour: 9,
      say: `scores of ${units.length} units and the survey of ${surveyed.length} localities are entered`,
      act: async () => {
        await desk.sendCsv(`/years/${year}/scores`, scoresCsv(units));
        await desk.put(`/years/${year}/survey`, {
          rows: surveyed.map(({ id }, n) => ({ unit: id, percent: surveyTold[id] ?? 72 + ((n * 7) % 20) })),
        });
      },
    },
    {
      day: `${year + 1}-01-26`,
      hour: 9,
      say: `the results of ${year} are published`,
      act: async () => {
        const document = { number: `示综治〔${year + 1}〕2号`, date: `${year + 1}-01-26` };
        await desk.post(`/years/${year}/publication`, { document });
      },
    },
  ];
};
