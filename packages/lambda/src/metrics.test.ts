import { expect, it } from 'vitest';
import { metricLine } from './metrics.ts';

it('a metric is a line that CloudWatch reads: namespace, city, stage, name and value', () => {
  expect(JSON.parse(metricLine('OpenMeasures', 3, { stage: 'notice' }, 1000, 'shifan'))).toEqual({
    _aws: {
      Timestamp: 1000,
      CloudWatchMetrics: [
        {
          Namespace: 'jieti',
          Dimensions: [['City', 'Stage']],
          Metrics: [{ Name: 'OpenMeasures', Unit: 'Count' }],
        },
      ],
    },
    City: 'shifan',
    Stage: 'notice',
    OpenMeasures: 3,
  });
});

it('without a stage it is of the city alone', () => {
  const { _aws, ...rest } = JSON.parse(metricLine('Swept', 1, {}, 1000, 'shifan'));
  expect(_aws.CloudWatchMetrics[0].Dimensions).toEqual([['City']]);
  expect(rest).toEqual({ City: 'shifan', Swept: 1 });
});
