import type { Body, Capacity } from '@jieti/rules';
import type { Evaluation } from './evaluation.ts';

const officer = (body: Body, jurisdiction = 'city', capacity: Capacity = 'director') => ({
  subject: `${jurisdiction}-${body}`,
  offices: [
    {
      body,
      level: jurisdiction === 'city' ? ('city' as const) : ('county' as const),
      jurisdiction,
      capacity,
    },
  ],
});

/** Who plans, agrees, commends and files in the test city. */
export const awarders = {
  cgc: officer('cgc'),
  cgcOffice: officer('cgc-office'),
  slg: officer('slg', 'city', 'head'),
  slgOffice: officer('slg-office'),
  orgHr: officer('org-hr', 'city', 'staff'),
  finance: officer('finance', 'city', 'staff'),
  northOrgHr: officer('org-hr', 'north', 'staff'),
  southOrgHr: officer('org-hr', 'south', 'staff'),
  northFinance: officer('finance', 'north', 'staff'),
  northStaff: { subject: 'north-staff', units: ['north'] },
} as const;

type Tenure = readonly [holder: string, from: string, to?: string | null];

/** A post as letters tells of it. */
export const postOf = (unit: string, id: string, role: string, tenures: readonly Tenure[]) => ({
  id,
  unit,
  title: { zh: '书记', en: 'Secretary' },
  role,
  tenures: tenures.map(([holder, from, to = null]) => ({ holder, from, to })),
});

const paper = (number: string, date: string) => ({ number, date });

/** The acts around a plan, as the test's people carry them out. */
export const awardsIn = (world: Evaluation) => {
  const put = (id: string, as: (typeof awarders)[keyof typeof awarders], body: object) =>
    world.call('PUT /commendation-plans/{id}', { params: { id }, body }, as);
  return {
    put,
    plan: (
      id: string,
      date: string,
      more: object,
      as = id.startsWith('yearly-praise') ? awarders.slgOffice : awarders.cgcOffice,
    ) => put(id, as, { act: 'plan', document: paper('综治办〔2026〕7号', date), ...more }),
    agree: (id: string, date: string, as: (typeof awarders)[keyof typeof awarders], text = 1) =>
      put(id, as, { act: 'agree', document: paper('组通〔2026〕3号', date), text }),
    commend: (
      plan: string,
      date: string,
      names: readonly object[],
      as: (typeof awarders)[keyof typeof awarders] = awarders.cgc,
    ) =>
      world.call(
        'POST /commendations',
        { body: { by: 'plan', plan, document: paper('综治委〔2026〕9号', date), names } },
        as,
      ),
    readPlan: (id: string, as: (typeof awarders)[keyof typeof awarders] = awarders.cgcOffice) =>
      world.call('GET /commendation-plans/{id}', { params: { id } }, as),
    /** What those who gave a commendation say of it. */
    resolve: (
      id: string,
      outcome: string,
      date: string,
      as: (typeof awarders)[keyof typeof awarders] = awarders.cgc,
      headers: Readonly<Record<string, string>> = {},
    ) =>
      world.call(
        'POST /commendations/{id}/resolution',
        {
          ...{ params: { id }, headers },
          body: { outcome, document: paper('综治委〔2026〕12号', date), reasons: '经研究决定' },
        },
        as,
      ),
    readCommendation: (id: string, as: (typeof awarders)[keyof typeof awarders] = awarders.cgcOffice) =>
      world.call('GET /commendations/{id}', { params: { id } }, as),
    grant: (holder: string, body: object, as: (typeof awarders)[keyof typeof awarders] = awarders.finance) =>
      world.call('POST /archives/{holder}/grants', { params: { holder }, body }, as),
    archive: (holder: string, as: (typeof awarders)[keyof typeof awarders] = awarders.cgcOffice) =>
      world.call('GET /archives/{holder}', { params: { holder } }, as),
  };
};
