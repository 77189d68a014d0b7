import { city } from './city.ts';

/** The city's dashboard and alarms read these metrics; all of them count, none names a case, a unit or a person. */
export type Metric =
  /** Measures in force, by stage, once a day. */
  | 'OpenMeasures'
  /** The daily sweep has run. */
  | 'Swept'
  /** Terms that passed without their checkpoint, found by the sweep. */
  | 'CheckpointsMissed'
  /** Seconds between an instant a machine waited for and its checkpoint. */
  | 'CheckpointLateness'
  /** The ledgers were sealed, and the root written once. */
  | 'LedgersSealed'
  /** A chain was read and is not intact. */
  | 'LedgerBroken'
  /** Acts the rules refused. */
  | 'Refusals';

interface Measured {
  readonly unit?: 'Count' | 'Seconds';
  /** The stage of the ladder the figure is about. */
  readonly stage?: string;
}

/** The embedded metric format: a line in the log that CloudWatch reads as a metric, so that no function calls anything. */
export const metricLine = (
  name: Metric,
  value: number,
  { unit = 'Count', stage }: Measured,
  at: number,
  cityId: string,
): string =>
  JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: 'jieti',
          Dimensions: [['City', ...(stage ? ['Stage'] : [])]],
          Metrics: [{ Name: name, Unit: unit }],
        },
      ],
    },
    City: cityId,
    ...(stage && { Stage: stage }),
    [name]: value,
  });

/** Records a metric on AWS; elsewhere nobody reads it, and nothing is written. By the wall clock, as CloudWatch asks. */
export const recordMetric = (name: Metric, value = 1, more: Measured = {}): void => {
  if (!process.env.AWS_LAMBDA_FUNCTION_NAME) return;
  console.log(metricLine(name, value, more, Date.now(), city().id));
};
