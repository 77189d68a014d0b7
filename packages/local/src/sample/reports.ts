import type { TokenClaims } from '../http/local-api.ts';
import { cast, officeOf, staffOf } from './cast.ts';
import { type Desk, forAll } from './desk.ts';
import type { Happening } from './timeline.ts';

interface Report {
  readonly id: string;
  readonly unit: string;
  readonly kind: string;
  readonly to: { readonly jurisdiction: string | null };
}

interface ReportsOfYear {
  readonly year: number;
  readonly open: (claims: TokenClaims) => Desk;
  /** The unit that never reports. */
  readonly never: string;
  /** The one whose report is returned and filed again. */
  readonly returned: string;
}

/** Who files a report: its unit’s staff, or the office of the body that owes it. */
const filerOf = ({ kind, unit }: Report): TokenClaims => {
  if (kind === 'cgc-to-cgc') return officeOf('cgc-office', unit);
  return kind === 'slg-to-slg' ? officeOf('slg-office', unit) : staffOf(unit);
};

const textOf = ({ unit, kind }: Report, year: number, day: string) => ({
  unit,
  kind,
  year,
  title: `${year} 年综治维稳工作情况`,
  summary: '按年度要点部署开展社会治安综合治理、社会稳定和平安建设工作',
  plan: '继续推进重点地区整治和矛盾纠纷排查化解',
  document: { number: `报〔${year}〕1号`, date: day },
});

const owedIn = async (open: ReportsOfYear['open'], year: number): Promise<Report[]> => {
  const desk = open(cast.cgcOffice);
  const reports: Report[] = [];
  let cursor: unknown = null;
  do {
    const more = cursor ? `&cursor=${cursor}` : '';
    const page = await desk.get(`/reports?year=${year}&limit=200${more}`);
    reports.push(...(page.items as Report[]));
    cursor = page.nextCursor;
  } while (cursor);
  return reports;
};

/** A year's reports (A8): filed in December, one returned and filed again, one never. */
export const reportsOf = ({ year, open, never, returned }: ReportsOfYear): Happening[] => {
  const file = (report: Report, day: string) =>
    open(filerOf(report)).post('/reports', textOf(report, year, day));
  const again: Report = {
    id: `${year}-department-to-cgc-${returned}`,
    unit: returned,
    kind: 'department-to-cgc',
    to: { jurisdiction: null },
  };
  return [
    {
      day: `${year}-12-10`,
      hour: 9,
      say: 'counties and departments report on the year',
      act: async () => {
        const owed = (await owedIn(open, year)).filter(({ unit }) => unit !== never);
        await forAll(owed, (report) => file(report, `${year}-12-10`));
      },
    },
    {
      day: `${year}-12-15`,
      hour: 9,
      act: async () => {
        const reasons = { reasons: '未说明重点地区整治情况，请补充', againBy: `${year}-12-25` };
        await open(cast.cgcOffice).post(`/reports/${again.id}:return`, reasons);
      },
    },
    {
      day: `${year}-12-20`,
      hour: 9,
      act: async () => {
        await file(again, `${year}-12-20`);
      },
    },
  ];
};
