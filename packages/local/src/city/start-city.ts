import { join } from 'node:path';
import { city as lawOfToday } from '@jieti/lambda';
import type { CitySettings, Instant } from '@jieti/rules';
import { later } from '../clock/duration.ts';
import { startEngine } from '../engine/dynoxide.ts';
import type { SampleHistory } from '../history/sample-history.ts';
import { type Issuer, issuerOf } from '../http/issuer.ts';
import type { LocalWorld, TokenClaims } from '../http/local-api.ts';
import { routerOf } from '../http/routing.ts';
import { type CityServer, listenAt } from '../http/server.ts';
import type { ExecutionView } from '../machines/machines.ts';
import { noMeter } from '../meter/meter.ts';
import type { CityTemplate, JwtAuthorizer } from '../template/model.ts';
import { readTemplate } from '../template/read-template.ts';
import { synthesize } from '../template/synthesize.ts';
import { Cleanup } from './cleanup.ts';
import { type DataDirectory, openData } from './data-directory.ts';
import { historyOf } from './history-of.ts';
import type { CityOptions } from './options.ts';
import { importRegister, registrar } from './register.ts';
import { type Runtime, startRuntime } from './runtime.ts';

/** A running city. */
export interface RunningCity {
  readonly url: string;
  readonly root: string;
  readonly zone: string;
  /** The city's law on the day of its own clock. */
  readonly law: () => CitySettings;
  readonly token: (claims: TokenClaims) => Promise<string>;
  readonly now: () => Instant;
  /** Runs every timer due on the way, in order; answers how many when all is quiet. */
  readonly advanceTo: (instant: Instant) => Promise<number>;
  readonly advanceBy: (duration: string) => Promise<number>;
  /** Answers when nothing is under way any more but waits on the clock. */
  readonly untilIdle: () => Promise<void>;
  readonly executions: () => readonly ExecutionView[];
  readonly stop: () => Promise<void>;
}

/** A write waits at most so many milliseconds for the streams and the bus to deliver what it set off. */
const longestDrain = 5000;

const authorizerOf = (template: CityTemplate): JwtAuthorizer => {
  const [authorizer] = template.routes.flatMap((route) => route.authorizer ?? []);
  if (!authorizer) throw new Error('no route of the template asks for a token');
  return authorizer;
};

const tokenOf = (issuer: Issuer, { subject, offices = [], units = [] }: TokenClaims): Promise<string> =>
  // As strings, because API Gateway flattens what is nested.
  issuer.token({ sub: subject, offices: JSON.stringify(offices), units: JSON.stringify(units) });

const drainForAWhile = async ({ drain }: Runtime): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestDrain);
  });
  await Promise.race([drain(), enough]);
  clearTimeout(timer);
};

const worldOf = ({ clock, machines, settings, redrive }: Runtime, issuer: Issuer): LocalWorld => ({
  zone: settings.zone,
  now: () => clock.now(),
  advanceTo: (instant) => clock.advanceTo(Date.parse(instant)),
  token: (claims) => tokenOf(issuer, claims),
  executions: () => machines.running(),
  redrive,
});

const playHistory = async (
  history: SampleHistory,
  runtime: Runtime,
  world: LocalWorld,
  url: string,
  progress: (text: string) => void,
): Promise<void> => {
  await history.play({
    url,
    token: world.token,
    advanceTo: async (instant) => {
      await world.advanceTo(instant);
    },
    untilIdle: runtime.untilIdle,
    now: world.now,
    until: new Date().toISOString(),
    progress,
  });
  progress('bringing the clock to the present');
  await runtime.clock.joinWall();
};

interface Start {
  readonly options: CityOptions;
  readonly cleanup: Cleanup;
  readonly server: CityServer;
  readonly data: DataDirectory;
  readonly progress: (text: string) => void;
}

const assemblyOf = async ({ options, data, cleanup, progress }: Start): Promise<string> => {
  if (options.assembly) return options.assembly;
  const assembly = join(data.path, 'cdk.out');
  progress(`preparing the template of ${options.city}`);
  await synthesize(options.city, assembly, cleanup.signal);
  return assembly;
};

const startUp = async (start: Start): Promise<RunningCity> => {
  const { options, cleanup, server, data, progress } = start;
  const url = `http://localhost:${server.port}`;
  const assembly = await assemblyOf(start);
  const template = readTemplate(assembly);
  const history = data.fresh && !options.empty ? (options.history ?? (await historyOf(options.city))) : null;

  progress('starting the database and the functions');
  const engine = await startEngine(data.path);
  cleanup.add(() => engine.stop());
  const { endpoint } = engine;
  const { startAt } = options;
  const withHistory = history !== null;
  const runtime = await startRuntime({
    template,
    dataDir: data.path,
    endpoint,
    withHistory,
    cleanup,
    meter: options.meter ?? noMeter,
    say: (text) => console.error(`jieti: ${text}`),
    ...(startAt !== undefined && { startAt }),
  });
  await runtime.wake();

  const issuer = issuerOf(data.path, authorizerOf(template));
  const world = worldOf(runtime, issuer);
  server.open({
    router: routerOf(template.routes),
    issuer,
    invoke: runtime.invoke,
    world,
    milliseconds: () => runtime.clock.milliseconds(),
    afterWrite: () => drainForAWhile(runtime),
    onRequest: options.onRequest ?? (() => {}),
  });
  // Nothing may be served while the rest is taken apart.
  cleanup.add(server.close);
  const { root, zone } = runtime.settings;
  if (data.fresh) {
    progress('bringing in the register of units');
    const token = await world.token(registrar(lawOfToday()));
    await importRegister({ city: options.city, assembly, url, token });
    if (history) await playHistory(history, runtime, world, url, progress);
    await runtime.untilIdle();
    data.markFilled();
  }
  return {
    url,
    root,
    zone,
    law: lawOfToday,
    token: world.token,
    now: world.now,
    advanceTo: world.advanceTo,
    advanceBy: (duration) => {
      const to = later(world.now(), duration, zone);
      return to ? world.advanceTo(to) : Promise.reject(new RangeError(`no duration: ${duration}`));
    },
    untilIdle: runtime.untilIdle,
    executions: world.executions,
    stop: () => cleanup.run(),
  };
};

/**
 * Boots a city in this process. Its handlers, their environment and their effects are process-global: one city a process,
 * one after the other. `cleanup` may be run at any moment, also before this answers, and leaves no child behind. Throws
 * if the port is taken, the city unknown, or the data directory another's.
 */
export const startCity = async (options: CityOptions, cleanup = new Cleanup()): Promise<RunningCity> => {
  const progress = options.progress ?? (() => {});
  try {
    const server = await listenAt(options.port);
    cleanup.add(server.close);
    const data = openData(options.dataDir, options.city, progress);
    cleanup.add(data.unlock);
    return await startUp({ options, cleanup, server, data, progress });
  } catch (error) {
    await cleanup.run();
    throw error;
  }
};
