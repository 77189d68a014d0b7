import type { TokenClaims } from '../http/local-api.ts';
import { cast, staffOf } from './cast.ts';
import { type Desk, forAll } from './desk.ts';
import type { SampleUnit } from './register.ts';
import type { Happening } from './timeline.ts';

interface DutiesOfYear {
  readonly year: number;
  readonly units: readonly SampleUnit[];
  readonly open: (claims: TokenClaims) => Desk;
  /** The locality whose committee met once only. */
  readonly behind: string;
}

const quarters = ['02-25', '05-25', '08-25', '11-25'];

/** How often the template of a year wants what done. */
export const requiredDuties = [
  { kind: 'committee-meeting', level: 'county', times: 4 },
  { kind: 'department-meeting', times: 2 },
];

/** Meetings that heard and studied the work (A4, A5): county committees each quarter, departments twice a year. */
export const dutiesOf = ({ year, units, open, behind }: DutiesOfYear): Happening[] => {
  const meet = (unit: SampleUnit, kind: string, on: string) =>
    open(staffOf(unit.id)).post('/duties', {
      unit: unit.id,
      kind,
      on,
      title: '听取综治维稳工作情况汇报，研究部署下一步工作',
      document: { number: `纪要〔${year}〕${on.slice(5, 7)}号`, date: on },
    });
  const counties = units.filter(({ level, kind }) => level === 'county' && kind === 'locality');
  const departments = units.filter(({ kind }) => kind === 'department');
  return quarters.map((day, quarter) => ({
    day: `${year}-${day}`,
    hour: 17,
    act: async () => {
      const on = `${year}-${day}`;
      const meeting = counties.filter(({ id }) => id !== behind || quarter === 0);
      await forAll(meeting, (unit) => meet(unit, 'committee-meeting', on));
      if (quarter % 2 === 1) await forAll(departments, (unit) => meet(unit, 'department-meeting', on));
    },
  }));
};

/** An inspection of a year (A9): one finding put right in time, one not put right and given another day. */
export const inspectionOf = (year: number, open: DutiesOfYear['open']): Happening[] => {
  const desk = () => open(cast.inspection);
  let findings = '';
  const document = (day: string) => ({ number: `督〔${year}〕1号`, date: day });
  const find = (unit: string, what: string, putRight: string) =>
    desk().post(findings, {
      act: 'find',
      unit,
      on: `${year}-09-10`,
      what,
      putRight: { what: putRight, by: `${year}-10-10` },
    });
  const verify = (finding: number, more: Record<string, unknown>) =>
    desk().post(findings, {
      act: 'verify',
      finding,
      on: `${year}-10-12`,
      document: document(`${year}-10-12`),
      ...more,
    });
  return [
    {
      day: `${year}-09-01`,
      hour: 9,
      say: 'the inspection office inspects two zones',
      act: async () => {
        const { id } = await desk().post('/inspections', {
          title: '重点地区整治专项督查',
          authority: document(`${year}-09-01`),
          scope: { of: 'units', units: ['qibu', 'shidian'] },
          from: `${year}-09-01`,
          to: `${year}-09-30`,
        });
        findings = `/inspections/${id}/findings`;
      },
    },
    {
      day: `${year}-09-10`,
      hour: 15,
      act: async () => {
        await find('qibu', '整治台账更新不及时', '补齐台账');
        await find('shidian', '矛盾纠纷排查未按月开展', '按月排查并报送');
      },
    },
    {
      day: `${year}-10-12`,
      hour: 10,
      act: async () => {
        await verify(1, { outcome: 'put-right', statement: '台账已补齐' });
        const again = { outcome: 'not-put-right', againBy: `${year}-11-30` };
        await verify(2, { ...again, statement: '仍有两月未排查' });
      },
    },
  ];
};
