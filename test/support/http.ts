/** Moved to world/; this door stays until the last test uses the other. */
import type { Asking as AskingOfWorld } from './world/call.ts';

export type { Caller } from './world/call.ts';

/** A call of a route as its contract writes it: `params` fill its path. */
export interface Asking extends AskingOfWorld {
  readonly params?: Readonly<Record<string, string>>;
}

/** The path of a route with these parameters. */
export const pathOf = (route: string, params: Readonly<Record<string, string>> = {}): string =>
  route.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
