import type { Bilingual, Provision } from '@jieti/rules';
import type { z } from 'zod';

export type Method = 'GET' | 'PUT' | 'POST';

/**
 * One path of the interface, written once: the handler parses by it, the template and /openapi.json are made
 * from it. Objects must be strict (`z.strictObject`), so that unknown fields are refused.
 */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** As clients write it: `/units/{unitId}`. Its last segment may end in a verb: `/reports/{id}:return`. */
  readonly path: `/${string}`;
  readonly summary: Bilingual;
  readonly articles: readonly Provision[];
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Media types the body may have; `application/json` if not said. Others arrive as bytes in `body`: see `fileOr`. */
  readonly consumes?: readonly string[];
  /** Media types an answer may have besides JSON; the caller chooses by `Accept`, and gets JSON without it. */
  readonly produces?: readonly string[];
  /** Largest body in bytes; 256 KiB if not said. */
  readonly maxBytes?: number;
  /** Status → schema of the answer; null for an empty or non-JSON one. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  /** Served without a token: the description of the interface itself. */
  readonly open?: boolean;
}

/** Keeps a route's own types; says nothing at run time. */
export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Route<P, Q, B>,
): Route<P, Q, B> => definition;

const parameterWithVerb = /\{(\w+)\}(:\w+)$/;

/**
 * A path as API Gateway takes it. Its parameters are whole segments, so that a verb behind one stays a part of what the
 * parameter holds (ADR 0017).
 */
export const gatewayPath = (path: Route['path']): string => path.replace(parameterWithVerb, '{$1}');

/** The parameter of a path that carries a verb, and the verb: `id` and `:return`. Undefined where none does. */
export const verbOf = ({ path }: Pick<Route, 'path'>): { parameter: string; verb: string } | undefined => {
  const [, parameter, verb] = parameterWithVerb.exec(path) ?? [];
  return parameter === undefined || verb === undefined ? undefined : { parameter, verb };
};

/** The key by which the gateway knows a route. Two verbs behind one parameter would share it: serving both is refused at synth. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `${method} ${gatewayPath(path)}`;
