import { gatewayPath } from '@jieti/lambda/contract';
import type { ServiceDeclaration } from '@jieti/lambda/functions';
import { type Matched, routerOf } from '../../../packages/local/src/http/routing.ts';
import { cases } from '../../../services/cases/functions.ts';
import { evaluation } from '../../../services/evaluation/functions.ts';
import { letters } from '../../../services/letters/functions.ts';

/** The services, by their names. */
export const services = { letters, cases, evaluation } as const satisfies Record<string, ServiceDeclaration>;
export type ServiceName = keyof typeof services;

/** The variable by which a service's functions find its table. */
export const tableVariable = (service: ServiceName): string => `${service.toUpperCase()}_TABLE`;

interface Serving {
  readonly service: ServiceDeclaration;
  readonly folder: string;
}

const byArn = new Map<string, Serving>();

const routesOf = (service: ServiceDeclaration) =>
  Object.entries(service.functions).flatMap(([folder, { routes = [] }]) => {
    const functionArn = `${service.service}/${folder}`;
    byArn.set(functionArn, { service, folder });
    return Object.entries(service.routes).flatMap(([name, { method, path }]) =>
      routes.includes(name) ? { method, path: gatewayPath(path), functionArn, authorizer: null } : [],
    );
  });

const router = routerOf(Object.values<ServiceDeclaration>(services).flatMap(routesOf));

/** Finds the function that serves a path, as the gateway finds it. Throws if there is none. */
export const serving = (method: string, path: string): Serving & { readonly matched: Matched } => {
  const matched = router.find(method, path);
  const by = matched && byArn.get(matched.route.functionArn);
  if (!by) throw new Error(`no route for ${method} ${path}`);
  return { ...by, matched };
};
