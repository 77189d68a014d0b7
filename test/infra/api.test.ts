import { routeKey } from '@jieti/lambda/contract';
import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { routes as describing } from '../../infra/functions/describe-api/routes.ts';
import { routes as telling } from '../../infra/functions/tell-regulation/routes.ts';
import { routes as cases } from '../../services/cases/contract.ts';
import { routes as evaluation } from '../../services/evaluation/contract.ts';
import { routes as letters } from '../../services/letters/contract.ts';
import { ofType, target, templatesOf } from './synthesized.ts';

const contracts = [letters, cases, evaluation, telling, describing].flatMap((routes) =>
  Object.values(routes),
);

/** The description of the interface, and the pages of its problem codes. */
const open = [
  'GET /docs',
  'GET /docs/problems',
  'GET /docs/problems/{code}',
  'GET /docs/{file}',
  'GET /openapi.json',
];

for (const city of cities) {
  const templates = Object.values(templatesOf(city));
  const routes = templates.flatMap((template) => ofType(template, 'AWS::ApiGatewayV2::Route'));
  const byAuthorization = (type: string): unknown[] =>
    routes.filter(([, r]) => r.Properties.AuthorizationType === type).map(([, r]) => r.Properties.RouteKey);

  describe(`the HTTP API of ${city.settings.name.zh}`, () => {
    it('serves every route of the contracts exactly once', () => {
      expect(routes.map(([, r]) => r.Properties.RouteKey).sort()).toEqual(contracts.map(routeKey).sort());
    });

    it('asks for a token on every route but the description of the interface', () => {
      expect(byAuthorization('NONE').sort()).toEqual(open);
      expect(byAuthorization('JWT')).toHaveLength(contracts.length - open.length);
      for (const [, route] of routes.filter(([, r]) => r.Properties.AuthorizationType === 'JWT')) {
        expect(route.Properties.AuthorizerId).toBeDefined();
      }
    });

    it('accepts tokens of the city’s own issuer for the city’s own audience', () => {
      const authorizers = templates.flatMap((t) => ofType(t, 'AWS::ApiGatewayV2::Authorizer'));
      const { issuer } = city.deployment;
      expect(authorizers.map(([, a]) => a.Properties)).toMatchObject([
        { AuthorizerType: 'JWT', JwtConfiguration: { Issuer: issuer.url, Audience: issuer.audience } },
      ]);
    });

    it('may invoke only the functions behind its routes', () => {
      for (const template of templates) {
        const served = ofType(template, 'AWS::ApiGatewayV2::Integration').map(([, i]) =>
          target(i.Properties.IntegrationUri),
        );
        const invoked = ofType(template, 'AWS::Lambda::Permission')
          .filter(([, p]) => p.Properties.Principal === 'apigateway.amazonaws.com')
          .map(([, p]) => target(p.Properties.FunctionName));
        expect([...new Set(invoked)].sort()).toEqual([...new Set(served)].sort());
      }
    });
  });
}
