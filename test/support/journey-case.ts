import { legalDateOf } from '@jieti/rules';
import { minutes } from './http-case.ts';
import {
  type Answer,
  act,
  advance,
  cgcDirector,
  cgcMeeting,
  jointConference,
  now,
  office,
  type Person,
  type Served,
  staffOf,
} from './journey-desk.ts';

/** The acts of a case, each as a clerk would tell it; each throws if it is refused. */

const deciders: Readonly<Record<string, Person>> = { 'veto-warning': cgcDirector, veto: cgcMeeting };
const deciderOf = (stage: string): Person => deciders[stage] ?? office;
const proposerOf = (stage: string): Person => (stage in deciders ? jointConference : office);

const unitOfCase = 'qianxi';

const document = { number: '唐综治〔2026〕1号', date: '2026-01-05' };

/** What the body sends that approves. */
export const approval = { outcome: 'approve', document, reasons: '同意' };

/** A verified case of a unit. */
const verified = async (city: Served, gravity: string, unit: string): Promise<string> => {
  const lead = { unit, ground: '18.1', facts: '基层基础薄弱', occurredOn: '2026-01-02' };
  const { id } = (await act(city, office, 'POST /cases', lead)).body;
  const finding = { substantiated: true, findings: '属实', gravity };
  await act(city, office, `POST /cases/${id}/verification`, finding);
  return id;
};

/** The joint conference agrees to a stage today; what its proposal cites. */
const agreed = async (served: Served, id: string, stage: string) => {
  const heldOn = legalDateOf(await now(served), 'Asia/Shanghai');
  const { body } = await act(served, office, 'POST /conference-sessions', minutes(id, stage, heldOn));
  return { session: body.id, item: 1 };
};

/** The body that studies a stage proposes it. */
export const propose = async (city: Served, id: string, stage: string, more = {}): Promise<void> => {
  const rests = stage in deciders ? { resolution: await agreed(city, id, stage) } : {};
  const proposal = { stage, reasons: '依规提出', ...rests, ...more };
  await act(city, proposerOf(stage), `POST /cases/${id}/proposals`, proposal);
};

/** A case whose notice is proposed and waits for its decision. */
export const proposedNotice = async (city: Served, unit = unitOfCase): Promise<string> => {
  const id = await verified(city, 'found', unit);
  await propose(city, id, 'notice', { term: 'P30D' });
  return id;
};

/** The competent body approves what is proposed. */
export const approve = async (city: Served, id: string, stage: string): Promise<Answer> => {
  const more = stage === 'interview' ? { interview: await interviewed(city, id) } : {};
  return act(city, deciderOf(stage), `POST /cases/${id}/decisions`, { ...approval, ...more });
};

/** The record of an interview held today with the unit's principal, who is entered for it (A21). */
const interviewed = async (city: Served, id: string) => {
  const { body: of } = await act(city, office, `GET /cases/${id}`);
  const holder = `${of.unit}.secretary`;
  await act(city, office, `PUT /units/${of.unit}/posts/secretary`, {
    title: { zh: '党委书记', en: 'Party secretary' },
    role: 'principal',
    holder: { holder },
    from: '2026-01-01',
  });
  await advance(city, 'PT1S');
  const on = new Date(Date.parse(await now(city)) + 8 * 3_600_000).toISOString().slice(0, 10);
  return { on, interviewed: [{ post: 'secretary', holder }], undertaken: '限期整改到位' };
};

/** A case under a notice of 30 days. */
export const noticed = async (city: Served, unit = unitOfCase): Promise<string> => {
  const id = await proposedNotice(city, unit);
  await approve(city, id, 'notice');
  return id;
};

/** The unit states its case before a warning or a veto. */
export const stateCase = async (city: Served, id: string, unit = unitOfCase): Promise<void> => {
  await act(city, staffOf(unit), `POST /cases/${id}/statements`, { text: '我县的情况说明' });
};

/** A case under a veto by the gravity of what happened. */
export const vetoed = async (city: Served, unit = unitOfCase): Promise<string> => {
  const id = await verified(city, 'grave', unit);
  await propose(city, id, 'veto');
  await stateCase(city, id, unit);
  await approve(city, id, 'veto');
  return id;
};

export const acceptance = { accepted: true, findings: '已整改到位' };

export const readCase = async (city: Served, id: string) =>
  (await act(city, office, `GET /cases/${id}`)).body;

export interface Ledger {
  readonly entries: readonly { readonly entry: number; readonly type: string; readonly at: string }[];
  readonly verdict: { readonly intact: boolean; readonly faults: readonly unknown[] };
}

export const ledgerOf = async (city: Served, id: string): Promise<Ledger> =>
  (await act(city, office, `GET /cases/${id}/ledger`)).body;

export const typesOf = ({ entries }: Ledger): string[] => entries.map(({ type }) => type);

/** How many entries of a type there are. */
export const countOf = (ledger: Ledger, type: string): number =>
  typesOf(ledger).filter((each) => each === type).length;
