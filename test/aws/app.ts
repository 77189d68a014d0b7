// The CDK app of `npm run test:aws`: the very stages of the repository's cities, deployed elsewhere.
import { appOf } from '../../infra/synthesize.ts';
import { testCities } from './support/test-cities.ts';

/** The emulator knows no archive of a bus and would refuse the stack; test/infra holds that there is one (ADR 0018). */
const unknownThere = 'AWS::Events::Archive';

const app = appOf(testCities(JSON.parse(process.env.JIETI_TEST_DEPLOYMENT ?? '{}')));
for (const one of app.node.findAll()) {
  if ('cfnResourceType' in one && one.cfnResourceType === unknownThere)
    one.node.scope?.node.tryRemoveChild(one.node.id);
}
app.synth();
