import { limitsOf } from '@jieti/lambda/functions';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { CityApi } from './constructs/city-api.ts';
import { cityDashboard } from './constructs/city-dashboard.ts';
import type { Surroundings } from './constructs/connect.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { Watch } from './constructs/watch.ts';
import { assets } from './functions/describe-api/assets.ts';
import { routes } from './functions/describe-api/routes.ts';

export interface CityStackProps extends StackProps {
  readonly city: City;
}

/** What all services of a city share: its HTTP API and its bus. */
export class Platform extends Stack {
  readonly api: CityApi;
  readonly bus: EventBus;
  readonly alarms: Topic;

  constructor(scope: Construct, id: string, { city, ...props }: CityStackProps) {
    super(scope, id, props);
    this.api = new CityApi(this, 'Http', city.deployment.issuer);
    this.bus = new EventBus(this, 'Bus', { description: `Events of ${city.settings.name.en}` });
    // For as long as there is the bus: a projection can be rebuilt from it (docs/operations.md).
    this.bus.archive('Archive', {
      description: `Every event of ${city.settings.name.en}`,
      eventPattern: { account: [this.account] },
    });
    this.alarms = new AlarmTopic(this, 'Alarms', city.deployment.alarms).topic;
    cityDashboard(this, city);
    const describe = new ServiceFunction(this, 'DescribeApi', {
      entry: 'infra/functions/describe-api/handler.ts',
      environment: { SERVICE: 'platform' },
      limits: limitsOf({ routes: Object.keys(routes) }),
      files: assets,
    });
    this.api.serve(describe, Object.values(routes));
    this.watch(city);
    new CfnOutput(this, 'ApiId', { value: this.api.id });
    new CfnOutput(this, 'ApiUrl', { value: this.api.url, description: 'Where the city is reached' });
  }

  /** What is everybody's: the API, and whether AWS lets the functions run at all. */
  private watch({ settings }: City): void {
    const watch = new Watch(this, 'Watch', this.alarms);
    watch.watchStack();
    const period = Duration.minutes(5);
    const faults = this.api.metricFaults({ period, statistic: 'Sum' });
    watch.alarm({ trouble: 'api-faults', what: 'Http', metric: faults, limit: 0 });
    const throttles = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: 'Sum',
      period,
    });
    watch.alarm({
      trouble: 'functions-throttled',
      what: settings.id,
      metric: throttles,
      limit: 0,
      periods: 3,
    });
  }
}

export interface ServiceStackProps extends CityStackProps {
  readonly platform: Platform;
}

/** The parts of a city that set a service's functions off. */
export const surroundingsOf = ({ api, bus }: Platform, { settings, deployment }: City): Surroundings => ({
  api,
  bus,
  schedules: deployment.schedules,
  zone: settings.zone,
});
