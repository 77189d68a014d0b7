import { z } from 'zod';
import { functionArnIn } from './arns.ts';
import type { JwtAuthorizer, RouteModel } from './model.ts';
import { type Find, type Found, ignored, understand } from './resources.ts';

const routeProperties = z.strictObject({
  ApiId: ignored,
  RouteKey: z.string().regex(/^(ANY|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S*$/),
  AuthorizationType: z.enum(['JWT', 'NONE']).default('NONE'),
  AuthorizerId: z.string().optional(),
  Target: z.string(),
  OperationName: ignored,
});

const integrationProperties = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

const authorizerProperties = z.looseObject({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});

/** Whole segments only: API Gateway refuses a parameter that is a part of one. */
const checkPath = (route: Found, path: string): void => {
  const bad = path.split('/').find((segment) => /[{}]/.test(segment) && !/^\{\w+\}$/.test(segment));
  if (bad) throw new Error(`${route.at}: path segment '${bad}' is not understood by the embedded default`);
};

/** `Ref` of resources without a naming answers `<stack>-<logicalId>`: what routes point at. */
const refOf = (resource: Found): string => resource.at.replace('/', '-');

const byRef = (resources: readonly Found[]): Map<string, Found> =>
  new Map(resources.map((resource) => [refOf(resource), resource]));

const authorizersOf = (find: Find): Map<string, JwtAuthorizer> =>
  new Map(
    find('AWS::ApiGatewayV2::Authorizer').map((resource) => {
      const { JwtConfiguration } = understand(resource, authorizerProperties);
      return [refOf(resource), { issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience }];
    }),
  );

export const routesOf = (find: Find): RouteModel[] => {
  const integrations = byRef(find('AWS::ApiGatewayV2::Integration'));
  const authorizers = authorizersOf(find);
  return find('AWS::ApiGatewayV2::Route').map((resource) => {
    const route = understand(resource, routeProperties);
    const [method = '', path = ''] = route.RouteKey.split(' ');
    checkPath(resource, path);
    const integration = integrations.get(route.Target.replace(/^integrations\//, ''));
    if (!integration) throw new Error(`${resource.at}: no integration ${route.Target}`);
    const { IntegrationUri } = understand(integration, integrationProperties);
    const functionArn = functionArnIn(IntegrationUri);
    if (!functionArn) throw new Error(`${integration.at}: ${IntegrationUri} leads to no function`);
    const authorizer = authorizers.get(route.AuthorizerId ?? '') ?? null;
    if (route.AuthorizationType === 'JWT' && !authorizer)
      throw new Error(`${resource.at}: no authorizer ${route.AuthorizerId}`);
    return { method, path, functionArn, authorizer: route.AuthorizationType === 'JWT' ? authorizer : null };
  });
};
