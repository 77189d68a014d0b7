import { z } from 'zod';
import { readPattern } from '../patterns/event-pattern.ts';
import { functionArnIn } from './arns.ts';
import type { RuleModel } from './model.ts';
import { type Find, type Found, ignored, understand } from './resources.ts';

const target = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  DeadLetterConfig: ignored,
  RetryPolicy: ignored,
});

const properties = z.strictObject({
  EventBusName: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.literal('ENABLED').default('ENABLED'),
  Targets: z.array(target).min(1),
  Name: ignored,
  Description: ignored,
  Tags: ignored,
});

const functionOf = (rule: Found, arn: string): string => {
  const functionArn = functionArnIn(arn);
  if (!functionArn) throw new Error(`${rule.at}: target ${arn} is no function`);
  return functionArn;
};

/** Rules on the default bus listen to AWS itself (failed executions and the like): nothing speaks there on one machine. */
const onCityBus = (rule: Found): boolean => rule.properties.EventBusName !== undefined;

export const rulesOf = (find: Find): RuleModel[] =>
  find('AWS::Events::Rule')
    .filter((rule) => onCityBus(rule) || rule.properties.ScheduleExpression !== undefined)
    .map((resource) => {
      const rule = understand(resource, properties);
      return {
        name: resource.at,
        pattern: readPattern(rule.EventPattern, resource.at),
        functionArns: rule.Targets.map(({ Arn }) => functionOf(resource, Arn)),
      };
    });
