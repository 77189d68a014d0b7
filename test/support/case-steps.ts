import { city, effects } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';
import { allOf } from './kinds.ts';
import { type Caller, call, done, type Reply } from './world/call.ts';
import { drafterOf, people } from './world/people.ts';
import type { World } from './world/world.ts';

/** The acts of a case in the words of a test; each throws if it is not done, so that a test says only what it is about. */

let papers = 0;

/** A number that no other paper has: each is issued for one act. */
const ownNumber = (office: string): string => `${office}〔2026〕${++papers}号`;

/** A paper of the day on which it is sent; read once more it is another paper. */
export const document = {
  get number(): string {
    return ownNumber('平安办');
  },
  get date(): string {
    return legalDateOf(effects.now(), 'Asia/Shanghai');
  },
};

/** One paper of today, the same however often it is sent. */
export const paper = () => ({ number: document.number, date: document.date });

/** The day of an instant in the test city. */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

export const lead = (unit: string) => ({
  unit,
  ground: '18.1',
  despiteAlike: '同类问题，另一事',
  facts: '基层基础薄弱',
  occurredOn: '2026-02-20',
});

export const act = (as: Caller, id: string, path: string, body: unknown): Promise<Reply> =>
  done(path === 'proposals' ? drafterOf(as) : as, `POST /cases/${id}/${path}`, { body });

export const reported = async (unit = 'north', as: Caller = people.cityOffice): Promise<string> =>
  (await done(as, 'POST /cases', { body: lead(unit) })).body.id;

export const verified = async (gravity = 'found', unit = 'north'): Promise<string> => {
  const id = await reported(unit);
  await act(people.cityOffice, id, 'verification', { substantiated: true, findings: '属实', gravity });
  return id;
};

const dayIn = (world: World): string => legalDateOf(world.now(), 'Asia/Shanghai');

/** Minutes of a session of the city's joint conference today, all departments present, that agreed to a stage for a case. */
export const minutes = (world: World, id: string, stage: string) => ({
  locality: 'city',
  heldOn: dayIn(world),
  document: { number: ownNumber('联席纪要'), date: dayIn(world) },
  present: allOf(city()),
  items: [
    {
      subject: { kind: 'case', case: id, stage },
      resolution: { outcome: 'agreed', text: '会议同意' },
    },
  ],
});

/** Puts minutes on record; the session as it stands then. */
export const minuted = (body: unknown, as: Caller = people.cityOffice): Promise<Reply> =>
  done(as, 'POST /conference-sessions', { body });

/** The joint conference agrees to a stage; what its proposal cites. Nothing for a stage it does not study. */
export const agreed = async (world: World, id: string, stage: string) => {
  if (!stage.startsWith('veto')) return {};
  const { body } = await minuted(minutes(world, id, stage));
  return { resolution: { session: body.id, item: 1 } };
};

export const proposed = async (
  world: World,
  stage = 'notice',
  gravity = 'found',
  unit = 'north',
): Promise<string> => {
  const id = await verified(gravity, unit);
  const by = stage.startsWith('veto') ? people.jointConference : people.cityOffice;
  const rests = await agreed(world, id, stage);
  await act(by, id, 'proposals', { stage, reasons: '依规提出', ...rests });
  return id;
};

export const approval = { outcome: 'approve', document, reasons: '同意' };

/** The approval of an interview carries its record (A21): the principal was interviewed by whoever decides. */
export const interviewApproval = (on: string, unit = 'north') => ({
  ...approval,
  interview: {
    on,
    interviewed: [{ post: 'principal', holder: `${unit}-principal` }],
    undertaken: '三十日内完成整改',
  },
});

/** The principal of the county `north` is referred to the judicial organs, and what comes back. */
export const referral = {
  to: 'judicial-organs',
  post: 'principal',
  holder: 'north-principal',
  why: 'criminal-liability',
  date: '2026-03-02',
  document,
  reasons: '涉嫌犯罪',
};
export const referralOutcome = {
  outcome: 'criminally-liable',
  on: '2026-09-01',
  document: { number: '(2026)刑初1号', date: '2026-09-01' },
};

/** A case on a county under a measure of its first stage, which the given people decide. */
export const noticed = async (world: World, unit = 'north'): Promise<string> => {
  const id = await proposed(world, 'notice', 'found', unit);
  await act(people.citySlgOffice, id, 'decisions', approval);
  await world.untilIdle();
  return id;
};

export const readCase = (id: string, as: Caller = people.cityOffice): Promise<Reply> =>
  call(as, `GET /cases/${id}`);
