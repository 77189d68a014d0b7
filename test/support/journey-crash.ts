import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approval, document, readCase } from './http-case.ts';
import { done, type Reply } from './http-journey.ts';
import { ledgerOf, typesOf } from './http-ledger.ts';
import { people } from './http-people.ts';
import { copyOf, startOn } from './journey-city.ts';
import { type Execution, executionsOf } from './journey-clock.ts';
import { type CityProcess, survivors } from './journey-process.ts';

/** What was found after a decision was killed at one of its points and the city started again. */
export interface Outcome {
  readonly point: number;
  /** False once the points of the decision are used up: then it was killed after its answer was heard. */
  readonly died: boolean;
  /** What the caller had heard when it died. */
  readonly heard: unknown;
  /** Whether the decision and its machine were written down when it died, as far as the next start shows. */
  readonly had: 'nothing' | 'decision' | 'decision and machine';
  /** The case's status before the decision was sent again, and the types of its ledger. */
  readonly found: { readonly status: string; readonly types: readonly string[]; readonly intact: boolean };
  /** What the same request was answered, twice. */
  readonly again: readonly [Reply, Reply];
  readonly types: readonly string[];
  readonly intact: boolean;
  readonly executions: readonly Execution[];
  /** Processes of the dead city that outlived it. */
  readonly left: number;
}

/** Sends the one decision of these tests: always the same request under the same key. */
export const decide = (city: CityProcess, id: string): Promise<Reply> =>
  done(city, people.cityOffice, `POST /cases/${id}/decisions`, {
    body: { ...approval, document: { number: `决〔2026〕${id}号`, date: document.date } },
    headers: { 'idempotency-key': `decide-${id}` },
  });

/** Decides, and waits until the measure's machine waits too; answers what was heard if the city died on the way. */
const decideUntilQuiet = async (city: CityProcess, id: string) => {
  let heard: unknown = null;
  try {
    heard = (await decide(city, id)).body;
    for (;;) {
      const executions = await executionsOf(city, id);
      if (executions.length > 0 && executions.every(({ waitingUntil }) => waitingUntil)) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { heard, died: false };
  } catch {
    await city.ended;
    return { heard, died: true };
  }
};

const startedIn = (dataDir: string, id: string): boolean => {
  const journal = join(dataDir, 'executions.jsonl');
  return existsSync(journal) && readFileSync(journal, 'utf8').includes(`"caseId":"${id}"`);
};

/** Kills a city at the n-th point of a decision, starts it again on what is left, and sends the decision again. */
const crashAt = async (prepared: string, id: string, point: number): Promise<Outcome> => {
  const dataDir = copyOf(prepared);
  const dying = await startOn(dataDir, {
    JIETI_CRASH_AT: String(point),
    JIETI_CRASH_PATH: `^/cases/${id}/decisions$`,
  });
  const family = dying.family();
  const { heard, died } = await decideUntilQuiet(dying, id);
  await dying.kill();
  const left = (await survivors(family)).length;
  const started = startedIn(dataDir, id);

  const city = await startOn(dataDir);
  const { status } = await readCase(city, id);
  const before = await ledgerOf(city, id);
  const decided = typesOf(before).includes('measure-imposed');
  const again = [await decide(city, id), await decide(city, id)] as const;
  const after = await ledgerOf(city, id);
  const executions = await executionsOf(city, id);
  await city.kill();
  return {
    point,
    died,
    heard,
    had: started ? 'decision and machine' : decided ? 'decision' : 'nothing',
    found: { status, types: typesOf(before), intact: before.verdict.intact },
    again,
    types: typesOf(after),
    intact: after.verdict.intact,
    executions,
    left,
  };
};

/** Every point of a decision, two at a time, until it is survived and killed after its answer. */
export const crashAtEveryPoint = async (prepared: string, id: string): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (let point = 1; outcomes.every(({ died }) => died); point += 2) {
    outcomes.push(...(await Promise.all([point, point + 1].map((each) => crashAt(prepared, id, each)))));
  }
  return outcomes;
};
