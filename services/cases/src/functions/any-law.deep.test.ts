import { routes as casesRoutes } from '@jieti/cases/contract';
import { routes as evaluationRoutes } from '@jieti/evaluation/contract';
import type { Route } from '@jieti/lambda/contract';
import { routes as lettersRoutes } from '@jieti/letters/contract';
import {
  bodiesFulfilling,
  bodyOf,
  type CitySettings,
  type ConsequenceDefinition,
  gravities,
  levelsOf,
  type Office,
  topLevel,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { generatedLaw } from '../../../../test/support/generated-law.ts';
import {
  type Caller,
  call,
  importCsv,
  playGrading,
  postOf,
  type Reply,
  staffOf,
  startWorld,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

// Each law has tables of its own, and a case on every level.
vi.setConfig({ testTimeout: 1_200_000 });

type Officer = Caller & { readonly offices: readonly [Office] };

const officer = (law: CitySettings, body: string): Officer => {
  const capacity = bodyOf(law, body)?.capacities[0] ?? 'staff';
  const office: Office = { body, level: topLevel(law).id, jurisdiction: law.root, capacity };
  return { subject: body, offices: [office] };
};

/** A locality of each level under one another, and a department at the top: both below it are graded. */
const register = (law: CitySettings): readonly (readonly string[])[] => [
  ...levelsOf(law).map((level, n) => [
    ...(n === 0 ? ['top', '顶', 'Top'] : [`place-${n}`, `地${n}`, `Place ${n}`]),
    ...[
      'locality',
      level,
      n === 0 ? '' : n === 1 ? 'top' : `place-${n - 1}`,
      'local',
      n === 0 ? '' : 'places',
    ],
  ]),
  ['bureau', '局', 'Bureau', 'department', topLevel(law).id, 'top', 'local', 'bureaus'],
];

/** Whoever was asked answered in a way that the contract knows: what they may not do is refused, and nothing breaks. */
class Asked {
  readonly #broken: string[] = [];

  async ask(who: Caller, what: string, body?: unknown, query?: Record<string, string>): Promise<Reply> {
    const reply = await call(who, what, { ...(body !== undefined && { body }), ...(query && { query }) });
    if (reply.status >= 500) this.#broken.push(`${reply.status} ${what} ${JSON.stringify(reply.body)}`);
    return reply;
  }

  get broken(): readonly string[] {
    return this.#broken;
  }
}

const paths = (routes: Readonly<Record<string, Route>>): string[] =>
  Object.values(routes).flatMap(({ method, path }) => (method === 'GET' ? [path] : []));

/** Every path that is read, with the ids that there are. */
const readings = [casesRoutes, evaluationRoutes, lettersRoutes]
  .flatMap((routes) => paths(routes))
  .map(
    (path) => (id: string) =>
      path
        .replace('{id}', id)
        .replace('{year}', '2025')
        .replace(/\{[^}]+\}/g, 'x'),
  );

const ids = ['top', 'bureau', '2025-bureau', 'yearly-2025', 'x'];

const everythingRead = async (asked: Asked, who: Caller, caseId: string): Promise<void> => {
  for (const reading of readings)
    for (const id of reading('{id}') === reading('other') ? ['x'] : [...ids, caseId])
      await asked.ask(who, `GET ${reading(id)}`);
};

/** The rung that a consequence leads to, as the law's text has it: the lightest for its gravity, or for the nearest below. */
const rungOf = ({ ladder }: CitySettings, { leadsTo }: ConsequenceDefinition): string | undefined => {
  if (!leadsTo) return undefined;
  if ('stage' in leadsTo) return leadsTo.stage;
  const upTo = gravities.slice(0, gravities.indexOf(leadsTo.gravity) + 1).toReversed();
  const found = upTo.flatMap((one) => ladder.filter(({ entersAt }) => entersAt === one).slice(0, 1));
  return (found[0] ?? ladder[0])?.id;
};

/** A year in which everybody did badly is graded and published. */
const badYear = async (asked: Asked, world: World, office: Caller): Promise<void> => {
  const name = { zh: '组', en: 'group' };
  const group = (id: string) => ({
    ...{ id, name, registerGroups: [id] },
    indicators: [{ id: 'order', name, weight: 100 }],
  });
  await asked.ask(office, 'PUT /years/2025/scheme', { groups: ['places', 'bureaus'].map(group) });
  const units = ['bureau', 'place-1', 'place-2', 'place-3'];
  for (const unit of units)
    await asked.ask(office, 'POST /years/2025/scores', { rows: [{ unit, indicator: 'order', score: 1 }] });
  const { body } = await asked.ask(office, 'POST /years/2025/grading-runs');
  await world.deliver();
  const execution = world.executions.find((one) => one.name === body.id);
  if (!execution) throw new Error(`no run was started: ${JSON.stringify(body)}`);
  await playGrading(execution.input);
  const document = { number: '一号', date: '2026-01-12' };
  const published = await asked.ask(office, 'POST /years/2025/publication', { document });
  expect([published.status, published.body.code]).toEqual([expect.any(Number), undefined]);
  await world.deliver();
  await world.untilIdle();
};

/** A reported case that somebody of every body tries to have proposed, at every stage. */
const triedCase = async (asked: Asked, law: CitySettings, office: Caller): Promise<string> => {
  const lead = { unit: 'bureau', ground: 'x', facts: '事实', occurredOn: '2026-01-02' };
  const { body: reported } = await asked.ask(office, 'POST /cases', lead);
  const found = { substantiated: true, findings: '属实', gravity: 'serious' };
  await asked.ask(office, `POST /cases/${reported.id}/verification`, found);
  for (const { id: body } of law.bodies)
    for (const { id: stage } of law.ladder) {
      const proposal = { stage, reasons: '因' };
      await asked.ask(officer(law, body), `POST /cases/${reported.id}/proposals`, proposal);
    }
  return reported.id;
};

/** The stages that are proposed for a unit beside the case that was reported. */
const proposedFor = async (asked: Asked, office: Caller, unit: string, reported: string) => {
  const { body } = await asked.ask(office, 'GET /cases', undefined, { unit, status: 'proposed' });
  const stages: string[] = [];
  for (const { id } of body.items)
    if (id !== reported) stages.push((await asked.ask(office, `GET /cases/${id}`)).body.proposal.stage);
  return stages.toSorted();
};

const graded = [
  ['bureau', 'department'],
  ['place-1', 'locality'],
] as const;

const play = async (law: CitySettings, world: World): Promise<void> => {
  const asked = new Asked();
  const [registry = ''] = bodiesFulfilling(law, 'commission-office');
  const office = officer(law, registry);
  expect((await importCsv(office, unitsCsv(register(law)))).status).toBe(200);
  for (const unit of ['top', 'bureau', 'place-1'])
    await asked.ask(office, `PUT /units/${unit}/posts/head`, postOf(`${unit}.head`, '2024-01-01'));
  await world.deliver();
  const reported = await triedCase(asked, law, office);
  await badYear(asked, world, office);
  const others = law.bodies.slice(0, 2).map(({ id }) => officer(law, id));
  for (const who of [office, staffOf('bureau'), ...others]) await everythingRead(asked, who, reported);
  for (const [unit, kind] of graded) {
    const drawn = law.evaluation.consequences.filter(({ kinds }) => kinds.includes(kind));
    const rungs = new Set(drawn.flatMap((one) => rungOf(law, one) ?? []));
    // A unit answers for its year once, at the gravest rung that its year leads to (ADR 0049).
    const gravest = law.ladder.findLast(({ id }) => rungs.has(id));
    expect(await proposedFor(asked, office, unit, reported)).toEqual(gravest ? [gravest.id] : []);
  }
  expect(asked.broken).toEqual([]);
};

describe('whatever law the schema accepts, over HTTP', () => {
  it('nothing answers 5xx, and a published year leads to one case, at the gravest rung that the law names for it', async () => {
    const services = ['letters', 'cases', 'evaluation'] as const;
    await fc.assert(
      fc.asyncProperty(generatedLaw, async (law) => {
        const world = await startWorld({ services, startAt: '2026-01-12T01:00:00.000Z', settings: law });
        try {
          await play(law, world);
        } finally {
          await world.stop();
        }
      }),
      // A law that fails is told as it is: to make it smaller would take as long again for each step.
      { numRuns: 12, endOnFailure: true },
    );
  });
});
