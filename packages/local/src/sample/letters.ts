import { unitKinds } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';
import { cast, staffOf } from './cast.ts';
import { type Desk, forAll } from './desk.ts';
import { requiredDuties } from './duties.ts';
import { type SampleUnit, signingPost } from './register.ts';
import type { Happening } from './timeline.ts';

const targets = [
  {
    id: 'order',
    text: '排查整治治安重点地区，按期销号',
    weight: 40,
    measure: '按期销号率',
    evidence: '整治台账与验收记录',
  },
  {
    id: 'risk',
    text: '重大决策社会稳定风险评估应评尽评',
    weight: 35,
    measure: '评估率',
    evidence: '评估报告编号',
  },
  { id: 'reports', text: '信息报送及时、准确', weight: 25, measure: '迟报、漏报次数', evidence: '报送记录' },
];

const template = (year: number) => ({
  title: `${year} 年度综治维稳责任书`,
  with: { body: 'slg-office' },
  sections: unitKinds.map((kind) => ({
    id: kind,
    kind,
    tasks: ['党政同责、一岗双责，定期研究部署', '健全机制，保障人力、物力、财力'],
    targets,
  })),
  requiredDuties,
});

interface LettersOfYear {
  readonly year: number;
  readonly units: readonly SampleUnit[];
  readonly open: (claims: TokenClaims) => Desk;
  /** Units that sign only after the deadline, and the one that never does. */
  readonly late: readonly string[];
  readonly never: string;
}

const sign = async (
  { year, open }: LettersOfYear,
  unit: SampleUnit,
  all: Map<string, SampleUnit>,
): Promise<void> => {
  const superior = all.get(unit.parent ?? '');
  if (!superior) return;
  const path = `/letters/${year}-${unit.id}/signatures`;
  await open(staffOf(superior.id)).post(path, { side: 'superior', post: signingPost(superior) });
  await open(staffOf(unit.id)).post(path, { side: 'subordinate', post: signingPost(unit) });
};

/** A year's letters: template, issue to the whole tree, signatures from the top down, a few of them late (A7). */
export const lettersOf = (of: LettersOfYear): Happening[] => {
  const { year, units, open, late, never } = of;
  const all = new Map(units.map((unit) => [unit.id, unit]));
  const inTime = units.filter((u) => u.parent && u.id !== never && !late.includes(u.id));
  const signAll = (chosen: readonly SampleUnit[]) => () => forAll(chosen, (unit) => sign(of, unit, all));
  return [
    {
      day: `${year}-01-05`,
      hour: 9,
      say: `the letters of ${year} are drawn up and issued`,
      act: async () => {
        await open(cast.cgcOffice).put(`/years/${year}/template`, template(year));
        await open(cast.cgcOffice).post(`/years/${year}/letters:issue`);
      },
    },
    {
      day: `${year}-01-15`,
      hour: 9,
      say: 'counties, districts, zones, departments and units sign with the city',
      act: signAll(inTime.filter((u) => u.level !== 'township')),
    },
    {
      day: `${year}-02-20`,
      hour: 9,
      say: 'townships sign with their counties',
      act: signAll(inTime.filter((u) => u.level === 'township')),
    },
    {
      day: `${year}-04-14`,
      hour: 10,
      say: `${late.length} letters are signed late; that of ${never} never is`,
      act: signAll(units.filter((u) => late.includes(u.id))),
    },
  ];
};
