import type { TokenClaims } from '../http/local-api.ts';
import { cast } from './cast.ts';
import { minutesOf } from './conference.ts';
import type { Desk } from './desk.ts';
import type { Happening } from './timeline.ts';

const paper = (day: string, n: number) => ({ number: `示综治〔${day.slice(0, 4)}〕${n}号`, date: day });

/**
 * A published year is rewarded and commended: the plan and the rewards by grade, agreed to by each office that must, the rewards by the joint conference too, and a department
 * commended; the personnel department acknowledges its leader's archive (A11, A12, A14, A16, A17).
 */
export const awardsOf = (open: (claims: TokenClaims) => Desk, year: number): Happening[] => {
  const [plan, rewards] = [`yearly-advanced-${year}`, `rewards-${year}`];
  const inMarch = (day: number) => `${year + 1}-03-${String(day).padStart(2, '0')}`;
  const [planned, agreed, commended] = [inMarch(5), inMarch(6), inMarch(10)];
  return [
    {
      day: planned,
      hour: 9,
      act: async () => {
        const desk = open(cast.cgcOffice);
        const quotas = [{ whom: 'unit', level: 'city', places: 3 }];
        await desk.put(`/commendation-plans/${plan}`, { act: 'plan', document: paper(planned, 5), quotas });
        const byGrade = { excellent: '综治维稳奖励金一等', good: '二等', qualified: '三等' };
        await desk.put(`/commendation-plans/${rewards}`, {
          ...{ act: 'plan', document: paper(planned, 6), rewards: byGrade },
        });
      },
    },
    {
      day: agreed,
      hour: 9,
      act: async () => {
        const body = { act: 'agree', document: paper(agreed, 7), text: 1 };
        for (const who of [cast.slgOffice, cast.organisation])
          await open(who).put(`/commendation-plans/${plan}`, body);
        for (const who of [cast.slgOffice, cast.organisation, cast.finance])
          await open(who).put(`/commendation-plans/${rewards}`, body);
        const subject = { kind: 'reward', text: '年度考评奖励办法', plan: { id: rewards, text: 1 } };
        const resolution = { outcome: 'agreed', text: '同意' };
        await open(cast.cgcOffice).post('/conference-sessions', minutesOf(agreed, [{ subject, resolution }]));
      },
    },
    {
      day: commended,
      hour: 9,
      say: `a department is commended for ${year}`,
      act: async () => {
        const names = [{ unit: 'sf-education' }];
        const body = { by: 'plan', plan, document: paper(commended, 8), names };
        await open(cast.cgcDirector).post('/commendations', body);
        await open(cast.organisation).get('/archives/sf-education.head');
      },
    },
  ];
};
