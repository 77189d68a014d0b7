import { type Caller, call } from './call.ts';
import { people } from './people.ts';

/** The acts around plans, commendations and grants, as the people of the test city carry them out. */

let papers = 0;

/** A paper with a number of its own: each is issued for one act. */
const paper = (office: string, date: string) => ({ number: `${office}〔2026〕${++papers}号`, date });

const put = (id: string, as: Caller, body: object) => call(as, `PUT /commendation-plans/${id}`, { body });

export const awards = {
  put,
  plan: (
    id: string,
    date: string,
    more: object,
    as: Caller = id.startsWith('yearly-praise') ? people.citySlgOffice : people.cityOffice,
  ) => put(id, as, { act: 'plan', document: paper('综治表', date), ...more }),
  agree: (id: string, date: string, as: Caller, text = 1) =>
    put(id, as, { act: 'agree', document: paper('组通', date), text }),
  commend: (plan: string, date: string, names: readonly object[], as: Caller = people.cgcDirector) =>
    call(as, 'POST /commendations', {
      body: { by: 'plan', plan, document: paper('综治委', date), names },
    }),
  readPlan: (id: string, as: Caller = people.cityOffice) => call(as, `GET /commendation-plans/${id}`),
  /** What those who gave a commendation say of it. */
  resolve: (
    id: string,
    outcome: string,
    date: string,
    as: Caller = people.cgcDirector,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    call(as, `POST /commendations/${id}/resolution`, {
      headers,
      body: { outcome, document: paper('综治委', date), reasons: '经研究决定' },
    }),
  readCommendation: (id: string, as: Caller = people.cityOffice) => call(as, `GET /commendations/${id}`),
  grant: (holder: string, body: object, as: Caller = people.finance) =>
    call(as, `POST /archives/${holder}/grants`, { body }),
  archive: (holder: string, as: Caller = people.cityOffice) => call(as, `GET /archives/${holder}`),
};
