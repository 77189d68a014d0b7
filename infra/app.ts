// The CDK app: `npx cdk deploy 'tangshan/*'`. The CLI bundles only the stacks it was asked for.
import { cities } from './cities/index.ts';
import { appOf } from './synthesize.ts';

appOf(cities).synth();
