import { conferenceDepartments } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';
import { cast } from './cast.ts';
import type { Desk } from './desk.ts';
import type { Happening } from './timeline.ts';

interface Item {
  readonly subject: Readonly<Record<string, unknown>>;
  readonly resolution: { readonly outcome: string; readonly text: string };
}

/** Minutes of the city's joint conference on a day, all six departments present (A12). */
export const minutesOf = (day: string, items: readonly Item[]) => ({
  locality: 'shifan',
  heldOn: day,
  document: { number: `示联席纪要〔${day.slice(0, 4)}〕${day.slice(5).replace('-', '')}号`, date: day },
  present: conferenceDepartments.map(({ id }) => ({ department: id, members: [`${id}-1`] })),
  items,
});

/** Once a year has been published the conference considers what goes with its grades (A12, A16). */
export const conferenceOf = (open: (claims: TokenClaims) => Desk, now: number): Happening[] => [
  {
    day: `${now}-01-28`,
    hour: 10,
    say: 'the joint conference considers the year’s rewards',
    act: async () => {
      await open(cast.cgcOffice).post(
        '/conference-sessions',
        minutesOf(`${now}-01-28`, [
          {
            subject: { kind: 'reward', text: '上年度综治维稳考评奖励方案。' },
            resolution: { outcome: 'agreed', text: '原则同意，由人社、财政部门落实。' },
          },
          {
            subject: { kind: 'sanction', text: '考评较差单位的惩处措施。' },
            resolution: { outcome: 'postponed', text: '待核查后再议。' },
          },
        ]),
      );
    },
  },
];
