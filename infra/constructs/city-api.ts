import { gatewayPath, type Route, routeKey } from '@jieti/lambda/contract';
import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Issuer } from '../cities/city.ts';
import type { ServiceFunction } from './service-function.ts';

/** The access log holds nothing of who asked, from where, or what about. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

const openByDesign = {
  id: 'AwsSolutions-APIG4',
  reason: 'The description of the interface holds no record and is read before one has a token.',
};

/** The city's one HTTP API. Every route asks for a token of the city's issuer, but for the open ones. */
export class CityApi extends Construct {
  private readonly api: HttpApi;
  private readonly authorizer: HttpJwtAuthorizer;
  private readonly served = new Set<string>();

  constructor(scope: Construct, id: string, issuer: Issuer) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: RetentionDays.ONE_YEAR,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
      throttle: { rateLimit: 500, burstLimit: 1000 },
    });
    this.authorizer = new HttpJwtAuthorizer('Token', issuer.url, { jwtAudience: [...issuer.audience] });
  }

  get id(): string {
    return this.api.apiId;
  }

  metricFaults(options: MetricOptions): Metric {
    return this.api.metricServerError(options);
  }

  get url(): string {
    return this.api.apiEndpoint;
  }

  /** Lets a function serve routes of a contract; a route served twice is a mistake. */
  serve(by: ServiceFunction, routes: readonly Route[]): void {
    const integration = new HttpLambdaIntegration('Integration', by.lambda);
    for (const route of routes) {
      const key = routeKey(route);
      if (this.served.has(key)) throw new Error(`${key} is served twice`);
      this.served.add(key);
      const made = new HttpRoute(by, key.replaceAll('/', '.'), {
        httpApi: this.api,
        integration,
        routeKey: HttpRouteKey.with(gatewayPath(route.path), HttpMethod[route.method]),
        authorizer: route.open ? new HttpNoneAuthorizer() : this.authorizer,
      });
      if (route.open) Validations.of(made).acknowledge(openByDesign);
    }
  }
}
