import { limitsOf } from '@jieti/lambda/functions';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { Alarms } from './constructs/alarms.ts';
import { CityApi } from './constructs/city-api.ts';
import { cityDashboard } from './constructs/city-dashboard.ts';
import type { Surroundings } from './constructs/connect.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { SettingsLayer } from './constructs/settings-layer.ts';
import { assets } from './functions/describe-api/assets.ts';
import { routes as describing } from './functions/describe-api/routes.ts';

export interface CityStackProps extends StackProps {
  readonly city: City;
}

/** All services of a city share its HTTP API, its bus and its alarm topic. */
export class Platform extends Stack {
  readonly api: CityApi;
  readonly bus: EventBus;
  readonly alarmTopic: Topic;

  constructor(scope: Construct, id: string, { city, ...props }: CityStackProps) {
    super(scope, id, props);
    this.api = new CityApi(this, 'Http', city.deployment.issuer);
    this.bus = new EventBus(this, 'Bus', { description: `Events of ${city.settings.name.en}` });
    // For as long as there is the bus: a projection can be rebuilt from it (docs/operations.md).
    this.bus.archive('Archive', {
      description: `Every event of ${city.settings.name.en}`,
      eventPattern: { account: [this.account] },
    });
    this.alarmTopic = new AlarmTopic(this, 'AlarmTopic', city.deployment.alarms).topic;
    cityDashboard(this, city);
    this.addFunction(city);
    this.addAlarms(city);
    new CfnOutput(this, 'ApiId', { value: this.api.id });
    new CfnOutput(this, 'ApiUrl', { value: this.api.url, description: 'Where the city is reached' });
  }

  /** It belongs to no service and needs no table: it knows the city's file and nothing else. */
  private addFunction({ settings }: City): void {
    const describe = new ServiceFunction(this, 'DescribeApi', {
      entry: 'infra/functions/describe-api/handler.ts',
      environment: { SERVICE: 'platform', CITY_FILE: SettingsLayer.file },
      layer: new SettingsLayer(this, 'Settings', settings).version,
      limits: limitsOf({ routes: Object.keys(describing) }),
      files: assets,
    });
    this.api.serve(describe, Object.values(describing));
  }

  /** The API and the quota of running functions belong to no service, so their alarms stand here. */
  private addAlarms({ settings }: City): void {
    const alarms = new Alarms(this, 'Alarms', this.alarmTopic);
    alarms.addForStack();
    const period = Duration.minutes(5);
    const faults = this.api.metricFaults({ period, statistic: 'Sum' });
    alarms.add({ kind: 'api-faults', of: 'Http', metric: faults, limit: 0 });
    const throttles = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: 'Sum',
      period,
    });
    alarms.add({ kind: 'functions-throttled', of: settings.id, metric: throttles, limit: 0, periods: 3 });
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
