import { routes as cases } from '@jieti/cases/contract';
import { routes as evaluation } from '@jieti/evaluation/contract';
import type { Route } from '@jieti/lambda/contract';
import { routes as letters } from '@jieti/letters/contract';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { routes as telling } from '../tell-regulation/routes.ts';
import { operationOf } from './operation.ts';
import { inOwnWords } from './own-words.ts';
import { routes as describing } from './routes.ts';

const services: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  letters,
  cases,
  evaluation,
  platform: { ...telling, ...describing },
};

const paths = (): ZodOpenApiPathsObject => {
  const found: Record<string, Record<string, unknown>> = {};
  for (const [service, routes] of Object.entries(services)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = found[route.path] ?? {};
      path[route.method.toLowerCase()] = operationOf(name, service, route);
      found[route.path] = path;
    }
  }
  return found;
};

/** The whole interface as OpenAPI 3.1, made from the same routes that parse the requests. */
export const document = () =>
  inOwnWords(
    createDocument({
      openapi: '3.1.0',
      info: {
        title: '阶梯 jieti',
        version: '0.1.0',
        description:
          '社会治安综合治理和维稳工作领导责任制的记录系统 · A system of record for the leadership responsibility system for public safety',
      },
      tags: [
        { name: 'letters', description: '责任书、单位与职务 · Letters, units and posts (A3–A9)' },
        { name: 'cases', description: '阶梯式责任追究 · The ladder (A18–A26)' },
        { name: 'evaluation', description: '年度考评 · The graded year (A10–A17, A25)' },
        { name: 'platform', description: '规定和接口说明 · The law, and this description' },
      ],
      paths: paths(),
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'A token of the city’s issuer; the claims `offices` and `units` say who asks.',
          },
        },
      },
    }),
  );
