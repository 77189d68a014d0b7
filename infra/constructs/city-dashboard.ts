import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IWidget, MathExpression, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { City } from '../cities/city.ts';
import { cityMetric } from './alarms.ts';

/** Found by the names CloudFormation gives, which begin with the stack's, so that no stack exports anything to this one. */
const search = (query: string, label: string, statistic = 'Sum'): MathExpression =>
  new MathExpression({
    expression: `SEARCH('${query}', '${statistic}', 300)`,
    label,
    usingMetrics: {},
    period: Duration.minutes(5),
  });

const graph = (title: string, ...left: MathExpression[]): IWidget =>
  new GraphWidget({ title, left, width: 12, height: 6 });

/** One page on which a city's day can be seen. */
export const cityDashboard = (scope: Construct, { settings }: City): Dashboard => {
  const { id, name } = settings;
  const figure = (title: string, metric: string, statistic = 'Sum'): IWidget =>
    new GraphWidget({ title, left: [cityMetric(id, metric, statistic)], width: 8, height: 5 });
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: `jieti-${id}` });
  dashboard.addWidgets(
    new TextWidget({
      markdown: `# ${name.zh} ${name.en}\nWhat to do: docs/operations.md`,
      width: 24,
      height: 2,
    }),
  );
  dashboard.addWidgets(
    graph(
      'Measures in force, by stage',
      search(`{jieti,City,Stage} City="${id}" MetricName="OpenMeasures"`, '', 'Maximum'),
    ),
    graph(
      'Requests answered 4xx and 5xx',
      search(`{AWS/ApiGateway,ApiId} ApiId="\${Token}" MetricName=("4xx" OR "5xx")`, ''),
    ),
  );
  dashboard.addWidgets(
    figure('Checkpoints missed, found by the sweep', 'CheckpointsMissed'),
    figure('Seconds a checkpoint came late', 'CheckpointLateness', 'Maximum'),
    figure('Acts refused by the rules', 'Refusals'),
  );
  dashboard.addWidgets(
    graph(
      'Stream age',
      search(`{AWS/Lambda,FunctionName} FunctionName="${id}-" MetricName="IteratorAge"`, '', 'Maximum'),
    ),
    graph(
      'Errors of functions',
      search(`{AWS/Lambda,FunctionName} FunctionName="${id}-" MetricName="Errors"`, ''),
    ),
  );
  dashboard.addWidgets(
    graph(
      'Executions that failed',
      search(`{AWS/States,StateMachineArn} StateMachineArn="${id}-" MetricName="ExecutionsFailed"`, ''),
    ),
    graph(
      'Dead letters',
      search(
        `{AWS/SQS,QueueName} QueueName="${id}-" MetricName="ApproximateNumberOfMessagesVisible"`,
        '',
        'Maximum',
      ),
    ),
  );
  return dashboard;
};
