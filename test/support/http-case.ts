import { addDays, legalDateOf } from '@jieti/rules';
import { done, type Reply, type Served } from './http-journey.ts';
import { deciderOf, people, proposerOf, staffOf } from './http-people.ts';
import { postBody } from './http-world.ts';
import { advance, executionsOf, now } from './journey-clock.ts';
import { allPresent } from './kinds.ts';

/** Cases brought as far as a test needs them, each act by whoever is competent for a county or a department of the city. */

const gravities: Readonly<Record<string, string>> = {
  notice: 'found',
  interview: 'serious',
  'listed-supervision': 'grave-below-regime',
  'veto-warning': 'grave-below-veto',
  veto: 'grave',
};

let papers = 0;

/** A number that no other paper has: each is issued for one act. */
const ownNumber = (office: string): string => `${office}〔2026〕${++papers}号`;

/** A paper of the first day; read once more it has another number. */
export const document = {
  get number(): string {
    return ownNumber('唐综治');
  },
  date: '2026-01-05',
};

export const lead = (unit: string) => ({
  unit,
  ground: '18.1',
  despiteAlike: '同类问题，另一事',
  facts: '基层基础薄弱',
  occurredOn: '2026-01-02',
});

export const approval = { outcome: 'approve', document, reasons: '同意' };

/** The approval of an interview carries its record (A21): the principal was interviewed by the office's director. */
export const interviewApproval = (unit: string) => ({
  ...approval,
  interview: {
    on: '2026-01-05',
    by: { body: 'cgc-office', level: 'city', jurisdiction: 'tangshan', capacity: 'director' },
    interviewed: [{ post: 'secretary', holder: `${unit}.secretary` }],
    undertaken: '三十日内完成整改',
    document,
  },
});

export const referral = (unit: string) => ({
  to: 'judicial-organs',
  post: 'secretary',
  holder: `${unit}.secretary`,
  why: 'criminal-liability',
  date: '2026-01-05',
  document,
  reasons: '涉嫌犯罪,移送司法机关',
});

const act = async (city: Served, as: Parameters<typeof done>[1], id: string, path: string, body: unknown) =>
  (await done(city, as, `POST /cases/${id}/${path}`, { body })).body;

export const reported = async (city: Served, unit: string): Promise<string> =>
  (await done(city, people.cityOffice, 'POST /cases', { body: lead(unit) })).body.id;

export const readCase = async (city: Served, id: string) =>
  (await done(city, people.cityOffice, `GET /cases/${id}`)).body;

export const verified = async (city: Served, unit: string, stage = 'notice'): Promise<string> => {
  const id = await reported(city, unit);
  const finding = { substantiated: true, findings: '属实', gravity: gravities[stage] };
  await act(city, people.cityOffice, id, 'verification', finding);
  return id;
};

/** Minutes of a session of the city's joint conference that agreed to a stage for a case. */
export const minutes = (id: string, stage: string, heldOn: string) => ({
  locality: 'tangshan',
  heldOn,
  document: { number: ownNumber('唐联席纪要'), date: heldOn },
  present: allPresent,
  items: [
    { subject: { kind: 'case', case: id, stage }, resolution: { outcome: 'agreed', text: '会议同意' } },
  ],
});

/** Minutes of a session of the city's joint conference that agreed to the first text of a plan (A12). */
export const planMinutes = (id: string, heldOn: string) => ({
  ...minutes('—', 'notice', heldOn),
  items: [
    {
      subject: { kind: 'reward', text: '表扬奖励计划', plan: { id, text: 1 } },
      resolution: { outcome: 'agreed', text: '会议同意' },
    },
  ],
});

/** The joint conference agrees to a stage today; what its proposal cites. Nothing for a stage it does not study. */
const agreed = async (city: Served, id: string, stage: string) => {
  if (!stage.startsWith('veto')) return {};
  const heldOn = legalDateOf(await now(city), 'Asia/Shanghai');
  const body = minutes(id, stage, heldOn);
  const session = (await done(city, people.cityOffice, 'POST /conference-sessions', { body })).body.id;
  return { resolution: { session, item: 1 } };
};

/** The body that studies a stage proposes it. */
export const propose = async (city: Served, id: string, stage: string): Promise<void> => {
  const rests = await agreed(city, id, stage);
  await act(city, proposerOf(stage), id, 'proposals', { stage, reasons: '依规提出', ...rests });
};

export const proposed = async (city: Served, unit: string, stage = 'notice'): Promise<string> => {
  const id = await verified(city, unit, stage);
  await propose(city, id, stage);
  return id;
};

export const proposedInterview = (city: Served, unit: string): Promise<string> =>
  proposed(city, unit, 'interview');

/** The unit states its case before a warning or a veto, so that it can be decided at once (I-8). */
export const stateCase = (city: Served, id: string, unit: string): Promise<unknown> =>
  act(city, staffOf(unit), id, 'statements', { text: '情况说明' });

const decidable = async (city: Served, unit: string, stage = 'notice'): Promise<string> => {
  const id = await proposed(city, unit, stage);
  if (stage.startsWith('veto')) await stateCase(city, id, unit);
  return id;
};

/**
 * Answers when the measure's machine has done what it does at once (it enters whom a warning or a veto bars) and waits for a
 * date: until then it may write under the hands of whoever acts next.
 */
const untilItsMachineWaits = async (city: Served, id: string): Promise<void> => {
  for (let tries = 0; tries < 500; tries++) {
    const executions = await executionsOf(city, id);
    if (executions.some(({ waitingUntil }) => waitingUntil !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no machine waits for case ${id}`);
};

/** The record of an interview held today with the unit's principal, who is entered for it (A21). */
const interviewToday = async (city: Served, id: string) => {
  const { unit } = await readCase(city, id);
  const holder = `${unit}.secretary`;
  await done(city, people.cityOffice, `PUT /units/${unit}/posts/secretary`, { body: postBody(holder) });
  await advance(city, 'PT1S');
  const on = legalDateOf(await now(city), 'Asia/Shanghai');
  return { on, interviewed: [{ post: 'secretary', holder }], undertaken: '限期整改到位' };
};

/** A paper of the city's day, with a number of its own. */
export const paperOfToday = async (city: Served) => ({
  number: document.number,
  date: legalDateOf(await now(city), 'Asia/Shanghai'),
});

/** The competent body approves what is proposed. */
export const approve = async (city: Served, id: string, stage: string): Promise<Reply> => {
  const more = stage === 'interview' ? { interview: await interviewToday(city, id) } : {};
  const body = { ...approval, document: await paperOfToday(city), ...more };
  return done(city, deciderOf(stage), `POST /cases/${id}/decisions`, { body });
};

export const imposed = async (city: Served, unit: string, stage = 'notice'): Promise<string> => {
  const id = await decidable(city, unit, stage);
  await approve(city, id, stage);
  if (stage.startsWith('veto')) await untilItsMachineWaits(city, id);
  return id;
};

export const acceptance = { accepted: true, findings: '已整改到位' };

/** A warning whose matter is put right, so that it can be released by who approved it (A23). */
export const releasable = async (city: Served, unit: string, stage = 'veto-warning'): Promise<string> => {
  const id = await imposed(city, unit, stage);
  await act(city, people.cityOffice, id, 'acceptance', acceptance);
  return id;
};

export const referred = async (city: Served, unit: string): Promise<string> => {
  const id = await imposed(city, unit);
  await act(city, people.cityOffice, id, 'referrals', referral(unit));
  return id;
};

/** Against a notice, which is the fourth entry of its case. */
export const appeal = { measure: 4, reasons: '认定事实有误' };

export const appealed = async (city: Served, unit: string): Promise<string> => {
  const id = await imposed(city, unit);
  await act(city, staffOf(unit), id, 'appeals', appeal);
  return id;
};

/** A warning whose minutes were corrected to “not agreed” after the decision: it is in question (A12). */
export const questioned = async (city: Served, unit: string): Promise<{ id: string; entry: string }> => {
  const id = await imposed(city, unit, 'veto-warning');
  const { measure } = await readCase(city, id);
  const { session, heldOn } = measure.resolution;
  const body = minutes(id, 'veto-warning', heldOn);
  const items = body.items.map((item) => ({
    ...item,
    resolution: { outcome: 'not-agreed', text: '不同意' },
  }));
  const corrects = { session, reasons: '记录有误' };
  await done(city, people.cityOffice, 'POST /conference-sessions', { body: { ...body, items, corrects } });
  for (let tries = 0; tries < 500; tries++) {
    if ((await readCase(city, id)).inQuestion) return { id, entry: String(measure.entry) };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`case ${id} did not hear of the corrected minutes`);
};

let judgments = 0;

/** The judgment against the supervising leader of a unit whom no case referred; of another day each time, for each is entered once. */
export const judgment = (unit: string, on = addDays('2025-01-02', judgments++ % 365)) => ({
  ...{ unit, post: 'supervisor', holder: `${unit}.supervisor`, on },
  document: { number: `刑初${on}`, date: on },
});

/** A leader's criminal liability on record without a case (A25). */
export const judged = async (city: Served, unit: string): Promise<string> =>
  (await done(city, people.cityOffice, 'POST /liabilities', { body: judgment(unit) })).body.id;
