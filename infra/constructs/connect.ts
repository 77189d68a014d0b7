import type { Occasion } from '@jieti/lambda/functions';
import { Stack } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { BusSubscription } from './bus-subscription.ts';
import type { CityApi } from './city-api.ts';
import { CitySchedule } from './city-schedule.ts';
import { pascal } from './names.ts';
import type { Service } from './service.ts';
import { StreamReader } from './stream-reader.ts';

/** The parts of a city that set functions off. */
export interface Surroundings {
  readonly api: CityApi;
  readonly bus: IEventBus;
  /** `minute hour day month weekday year`, in the city's zone. */
  readonly schedules: Readonly<Record<Occasion, string>>;
  readonly zone: string;
}

type Connected = Service['functions'][number];

const serve = ({ declaration }: Service, { declared, by }: Connected, api: CityApi): void => {
  if (!declared.routes) return;
  api.serve(
    by,
    Object.entries(declaration.routes).flatMap(([name, route]) =>
      declared.routes.includes(name) ? route : [],
    ),
  );
};

/**
 * Connects every function of a service to what sets it off, and those that publish to the bus. A machine's task is called by its
 * machine. Throws if a function declares a machine that its stack has not given before.
 */
export const connect = (service: Service, { api, bus, schedules, zone }: Surroundings): void => {
  service.assertGiven();
  const stack = Stack.of(service);
  for (const deployed of service.functions) {
    const { folder, declared, by } = deployed;
    const { publishes, subscribes, stream, schedule } = declared;
    if (publishes) by.give('EVENT_BUS', bus.eventBusName, ['events:PutEvents'], [bus.eventBusArn]);
    serve(service, deployed, api);
    if (subscribes) new BusSubscription(stack, pascal(folder), bus, by, subscribes);
    if (stream) new StreamReader(stack, pascal(folder), service, by, stream);
    if (schedule)
      new CitySchedule(stack, `Daily-${folder}`, { cron: schedules[schedule], zone, target: by, input: {} });
  }
};
