import { entryOf } from '@jieti/lambda/functions';
import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { services } from '../../scripts/readme/services.ts';
import { ofType, type Template, target, templatesOf } from './synthesized.ts';

interface Destinations {
  readonly OnFailure: { readonly Destination: unknown };
}

const isQueue = (template: Template, arn: unknown): boolean =>
  template.resources[target(arn) ?? '']?.Type === 'AWS::SQS::Queue';

const functionOf = (templates: readonly Template[], entry: string): [Template, string] => {
  for (const template of templates)
    for (const [id, { Metadata }] of ofType(template, 'AWS::Lambda::Function'))
      if (Metadata?.['jieti:entry'] === entry) return [template, id];
  throw new Error(`no template has ${entry}`);
};

for (const city of cities) {
  const templates = templatesOf(city);
  const all = Object.values(templates);

  describe(`every asynchronous edge of ${city.settings.name.zh}`, () => {
    it.each(['Letters', 'Cases', 'Evaluation'])('the stream of %s has two readers and no more', (service) => {
      const template = templates[service];
      const readers = template ? ofType(template, 'AWS::Lambda::EventSourceMapping') : [];
      expect(readers.map(([, r]) => target(r.Properties.EventSourceArn))).toEqual(['Table', 'Table']);
    });

    it('a reader starts at the oldest record, halves what fails, gives up in the end and leaves word', () => {
      for (const template of all) {
        for (const [, reader] of ofType(template, 'AWS::Lambda::EventSourceMapping')) {
          expect(reader.Properties).toMatchObject({
            StartingPosition: 'TRIM_HORIZON',
            BisectBatchOnFunctionError: true,
            MaximumRetryAttempts: 30,
            MaximumRecordAgeInSeconds: 23 * 60 * 60,
            FunctionResponseTypes: ['ReportBatchItemFailures'],
          });
          const { OnFailure } = reader.Properties.DestinationConfig as {
            OnFailure: { Destination: unknown };
          };
          // A bucket, for the stream forgets: a queue would get the record's whereabouts and not the record.
          expect(target(OnFailure.Destination)).toBe('FailedRecords');
          const { Filters } = reader.Properties.FilterCriteria as { Filters: readonly { Pattern: string }[] };
          for (const { Pattern } of Filters) expect(Pattern).toContain('"entity"');
        }
      }
    });

    it('a subscription has a queue for what the bus could not deliver, and for what its function could not handle', () => {
      const rules = all.flatMap((template) =>
        ofType(template, 'AWS::Events::Rule').map(([, r]) => ({ template, r })),
      );
      expect(rules.length).toBeGreaterThan(0);
      for (const { template, r } of rules) {
        const targets = r.Properties.Targets as readonly {
          Arn: unknown;
          DeadLetterConfig: { Arn: unknown };
        }[];
        for (const { Arn, DeadLetterConfig } of targets) {
          expect(isQueue(template, DeadLetterConfig.Arn)).toBe(true);
          const config = ofType(template, 'AWS::Lambda::EventInvokeConfig').find(
            ([, c]) => target(c.Properties.FunctionName) === target(Arn),
          );
          const failed = config?.[1].Properties.DestinationConfig as Destinations | undefined;
          expect(isQueue(template, failed?.OnFailure.Destination)).toBe(true);
        }
      }
    });

    it('a schedule goes by the city’s own clock and has a queue for what it could not start', () => {
      const schedules = all.flatMap((template) =>
        ofType(template, 'AWS::Scheduler::Schedule').map(([, schedule]) => ({ template, schedule })),
      );
      expect(schedules).toHaveLength(6);
      for (const { template, schedule } of schedules) {
        expect(schedule.Properties.ScheduleExpressionTimezone).toBe(city.settings.zone);
        const { DeadLetterConfig } = schedule.Properties.Target as { DeadLetterConfig: { Arn: unknown } };
        expect(isQueue(template, DeadLetterConfig.Arn)).toBe(true);
      }
    });

    it('what a schedule starts and nobody waits for has a queue for what it could not do', () => {
      const scheduled = services.flatMap(({ service, functions }) =>
        Object.entries(functions).flatMap(([folder, { schedule }]) =>
          schedule ? entryOf(service, folder) : [],
        ),
      );
      expect(scheduled).toHaveLength(4);
      for (const entry of [...scheduled, 'infra/functions/seal-ledgers/handler.ts']) {
        const [template, id] = functionOf(all, entry);
        const config = ofType(template, 'AWS::Lambda::EventInvokeConfig').find(
          ([, c]) => target(c.Properties.FunctionName) === id,
        );
        const failed = config?.[1].Properties.DestinationConfig as Destinations | undefined;
        expect([entry, isQueue(template, failed?.OnFailure.Destination)]).toEqual([entry, true]);
      }
    });

    it('the year is graded on 10 January at two in the morning, and every day reports and findings are looked at, terms and letters swept and ledgers sealed (A8–A10)', () => {
      const expressions = all.flatMap((template) =>
        ofType(template, 'AWS::Scheduler::Schedule').map(([, s]) => s.Properties.ScheduleExpression),
      );
      expect(expressions.sort()).toEqual([
        'cron(0 2 10 1 ? *)',
        'cron(15 1 * * ? *)',
        'cron(15 1 * * ? *)',
        'cron(30 1 * * ? *)',
        'cron(30 1 * * ? *)',
        'cron(45 1 * * ? *)',
      ]);
    });

    it('no layer is shared between stacks, so that settings can change', () => {
      for (const template of all) {
        for (const [, by] of ofType(template, 'AWS::Lambda::Function')) {
          const layers = (by.Properties.Layers ?? []) as readonly unknown[];
          for (const layer of layers) {
            expect(template.resources[target(layer) ?? '']?.Type).toBe('AWS::Lambda::LayerVersion');
          }
        }
      }
    });
  });
}
