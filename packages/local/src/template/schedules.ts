import { z } from 'zod';
import { functionArnIn } from './arns.ts';
import type { ScheduleModel } from './model.ts';
import { type Find, ignored, understand } from './resources.ts';

const properties = z.strictObject({
  ScheduleExpression: z.string().regex(/^(cron|rate)\(.+\)$/),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.literal('ENABLED').default('ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    Input: z.string().default('{}'),
    RoleArn: ignored,
    RetryPolicy: ignored,
    DeadLetterConfig: ignored,
  }),
  FlexibleTimeWindow: ignored,
  GroupName: ignored,
  Name: ignored,
  Description: ignored,
});

export const schedulesOf = (find: Find): ScheduleModel[] =>
  find('AWS::Scheduler::Schedule').map((resource) => {
    const { ScheduleExpression, ScheduleExpressionTimezone, Target } = understand(resource, properties);
    const targetArn =
      functionArnIn(Target.Arn) ?? /^arn:[^:]+:states:.+:stateMachine:.+$/.exec(Target.Arn)?.[0];
    if (!targetArn) throw new Error(`${resource.at}: target ${Target.Arn} is neither function nor machine`);
    return {
      name: resource.at,
      expression: ScheduleExpression,
      zone: ScheduleExpressionTimezone,
      targetArn,
      input: Target.Input,
    };
  });
