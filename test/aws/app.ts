// The CDK app of `npm run test:aws`: the very stages of the repository's cities, deployed elsewhere.
import { appOf } from '../../infra/synthesize.ts';
import { testCities } from './support/test-cities.ts';

appOf(testCities(JSON.parse(process.env.JIETI_TEST_DEPLOYMENT ?? '{}'))).synth();
