import { App, type AppProps, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { City } from './cities/city.ts';
import { CityStage } from './city-stage.ts';

/** The CDK app over cities: a stage for each, held against the AWS Solutions rules. */
export const appOf = (cities: readonly City[], props: AppProps = {}): App => {
  const app = new App(props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  for (const city of cities) new CityStage(app, city);
  return app;
};

interface SynthesisOptions {
  /** `cdk.out` in the working directory if not said. */
  readonly outdir?: string;
  /** Without bundles the templates are complete, but not to be deployed, and AWS's own check of templates is left out. */
  readonly bundle: boolean;
}

/** Synthesizes one city and answers its cloud assembly, `<outdir>/assembly-<city>`. */
export const synthesize = (city: City, { outdir = 'cdk.out', bundle }: SynthesisOptions): CloudAssembly => {
  const context = bundle ? {} : { 'aws:cdk:bundling-stacks': [] };
  // The check takes three times as long as all the rest; a deployment has it, and the rules of cdk-nag are held everywhere.
  const props = { outdir, context, analyticsReporting: false, builtinCloudFormationValidation: bundle };
  const assembly = appOf([city], props).synth();
  return assembly.getNestedAssembly(`assembly-${city.settings.id}`);
};
