import type { Body, Capacity } from '@jieti/rules';
import { type CityProcess, city } from './journey-process.ts';

/** Whose token somebody carries. */
export interface Person {
  readonly subject: string;
  readonly offices?: readonly {
    readonly body: Body;
    readonly level: 'city';
    readonly jurisdiction: string;
    readonly capacity: Capacity;
  }[];
  readonly units?: readonly string[];
}

const officer = (body: Body, capacity: Capacity): Person => ({
  subject: `${body}-${capacity}`,
  offices: [{ body, level: 'city', jurisdiction: city, capacity }],
});

export const office = officer('cgc-office', 'director');
export const jointConference = officer('joint-conference', 'member');
export const cgcDirector = officer('cgc', 'director');
export const cgcMeeting = officer('cgc', 'meeting');
export const staffOf = (unit: string): Person => ({ subject: `staff-of-${unit}`, units: [unit] });

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
}

export type Served = Pick<CityProcess, 'url'>;

const send = async (
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: unknown,
): Promise<Answer> => {
  const answer = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
};

const done = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const tokenOf = async ({ url }: Served, person: Person): Promise<string> =>
  done(await send('POST', `${url}/_local/tokens`, {}, person)).body.token;

/** Calls the city's API as somebody; whatever it answers. `what` is `POST /cases`. */
export const ask = async (
  served: Served,
  as: Person,
  what: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const [method = '', path = ''] = what.split(' ');
  const authorization = `Bearer ${await tokenOf(served, as)}`;
  return send(method, `${served.url}${path}`, { authorization, ...headers }, body);
};

/** Does something as somebody; throws if it is refused. */
export const act = async (
  served: Served,
  as: Person,
  what: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => done(await ask(served, as, what, body, headers));

/** The city's time. */
export const now = async ({ url }: Served): Promise<string> =>
  done(await send('GET', `${url}/_local/clock`, {})).body.now;

/** Moves the clock to an instant, or on by a duration; answers how many timers ran on the way. */
export const advance = async ({ url }: Served, to: string): Promise<number> =>
  done(
    await send('POST', `${url}/_local/clock`, {}, to.startsWith('P') ? { advanceBy: to } : { advanceTo: to }),
  ).body.ran;

/** A running stage machine. */
export interface Execution {
  readonly name: string;
  readonly startedAt: string;
  readonly waitingUntil: string | null;
  readonly input: { readonly caseId: string; readonly stage: string; readonly entry: number };
}

/** The stage machines that run for a case. */
export const executionsOf = async ({ url }: Served, id: string): Promise<Execution[]> => {
  const { items } = done(await send('GET', `${url}/_local/executions`, {})).body;
  return items.filter(({ input }: Execution) => input.caseId === id);
};
