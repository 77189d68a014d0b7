import type { RouteModel } from '../template/model.ts';

export interface Matched {
  readonly route: RouteModel;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: RouteModel;
  readonly segments: readonly string[];
}

const parameterIn = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

const decode = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

const match = (segments: readonly string[], path: readonly string[]): Record<string, string> | null => {
  if (segments.length !== path.length) return null;
  const parameters: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const given = decode(path[i] ?? '');
    const name = parameterIn(segment);
    if (given === null || (name === undefined ? given !== segment : given === '')) return null;
    if (name !== undefined) parameters[name] = given;
  }
  return parameters;
};

/** The more literal a path, and the earlier its literals, the more specific it is; an exact method beats ANY. */
const specificity = ({ route, segments }: Compiled): string =>
  segments.map((segment) => (parameterIn(segment) ? '1' : '0')).join('') +
  (route.method === 'ANY' ? '1' : '0');

export interface Router {
  /** The most specific route, as API Gateway chooses it. */
  readonly find: (method: string, path: string) => Matched | null;
  /** The methods a path is served under. */
  readonly methodsOf: (path: string) => string[];
}

export const routerOf = (routes: readonly RouteModel[]): Router => {
  const compiled = routes
    .map((route) => ({ route, segments: route.path.split('/') }))
    .toSorted((a, b) => (specificity(a) < specificity(b) ? -1 : 1));
  const onPath = (path: string): Matched[] => {
    const given = path.split('/');
    return compiled.flatMap(({ route, segments }) => {
      const pathParameters = match(segments, given);
      return pathParameters ? [{ route, pathParameters }] : [];
    });
  };
  return {
    find: (method, path) =>
      onPath(path).find(({ route }) => route.method === method || route.method === 'ANY') ?? null,
    methodsOf: (path) => [...new Set(onPath(path).map(({ route }) => route.method))].toSorted(),
  };
};
