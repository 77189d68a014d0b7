import { type Reply, type Served, send } from './http-journey.ts';

/** The time of a city on this machine, and the stage machines that wait for it. */

/** What a door of the embedded default answers, which needs no token; throws if it refuses. */
const local = async (city: Served, what: string, body?: unknown): Promise<Reply['body']> => {
  const [method = '', path = ''] = what.split(' ');
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await send(city, { method, path: `/_local/${path}`, ...text });
  if (reply.status >= 300) throw new Error(`${what}: ${reply.status} ${reply.text}`);
  return reply.body;
};

/** The city's time. */
export const now = async (city: Served): Promise<string> =>
  city.now?.() ?? (await local(city, 'GET clock')).now;

/** Moves the clock to an instant, or on by a duration; answers how many timers ran on the way. */
export const advance = async (city: Served, to: string): Promise<number> =>
  (await local(city, 'POST clock', to.startsWith('P') ? { advanceBy: to } : { advanceTo: to })).ran;

/** A running stage machine. */
export interface Execution {
  readonly name: string;
  readonly startedAt: string;
  readonly waitingUntil: string | null;
  readonly input: { readonly caseId: string; readonly stage: string; readonly entry: number };
}

/** The stage machines that run for a case. */
export const executionsOf = async (city: Served, id: string): Promise<Execution[]> =>
  (await local(city, 'GET executions')).items.filter(({ input }: Execution) => input.caseId === id);
