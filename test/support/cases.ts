/** A door over world/ for tests that still call routes by their contracts' paths; it goes with the last of them. */
import { type Asking, pathOf } from './http.ts';
import { type Caller, call, type Reply } from './world/call.ts';
import { startCases as start } from './world/start.ts';
import type { World } from './world/world.ts';

export interface CasesWorld extends World {
  readonly kept: Map<string, string>;
  readonly setClock: (instant: string) => void;
  readonly settle: () => Promise<void>;
  readonly call: (route: string, as: Caller | undefined, asking?: Asking) => Promise<Reply>;
  readonly scan: World['items'];
}

/** Starts the service with the test city's units and posts known to it. */
export const startCases = async (): Promise<CasesWorld> => {
  const world = await start();
  return {
    ...world,
    kept: world.writtenOnce,
    setClock: world.setNow,
    settle: world.untilIdle,
    call: (route, as, { params, ...asking } = {}) => call(as, pathOf(route, params), asking),
    scan: world.items,
  };
};
