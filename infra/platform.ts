import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { CityApi } from './constructs/city-api.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { assets } from './functions/describe-api/assets.ts';
import { routes } from './functions/describe-api/routes.ts';

export interface CityStackProps extends StackProps {
  readonly city: City;
}

/** What all services of a city share: its HTTP API and its bus. */
export class Platform extends Stack {
  readonly api: CityApi;
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { city, ...props }: CityStackProps) {
    super(scope, id, props);
    this.api = new CityApi(this, 'Http', city.deployment.issuer);
    this.bus = new EventBus(this, 'Bus', { description: `Events of ${city.settings.name.en}` });
    const describe = new ServiceFunction(this, 'DescribeApi', {
      entry: 'infra/functions/describe-api/handler.ts',
      environment: { SERVICE: 'platform' },
      files: assets,
    });
    this.api.serve(describe, Object.values(routes));
    new CfnOutput(this, 'ApiId', { value: this.api.id });
    new CfnOutput(this, 'ApiUrl', { value: this.api.url, description: 'Where the city is reached' });
  }
}

export interface ServiceStackProps extends CityStackProps {
  readonly platform: Platform;
}
