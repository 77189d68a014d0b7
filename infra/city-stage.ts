import { Annotations, Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Cases } from './cases.ts';
import type { City } from './cities/city.ts';
import { inspectCityFile } from './cities/inspect.ts';
import { Evaluation } from './evaluation.ts';
import { Ledger } from './ledger.ts';
import { Letters } from './letters.ts';
import { Platform } from './platform.ts';

/** The gaps of a city's file; one with faults is refused. */
const gapsOf = (city: City): readonly string[] => {
  const { faults, gaps } = inspectCityFile(city);
  if (faults.length === 0) return gaps;
  const lines = faults.map((fault) => `  - ${fault}`).join('\n');
  throw new Error(`the file of ${city.settings.id} has faults:\n${lines}`);
};

/** Everything one city runs. A city file with faults is refused here, before anything is deployed. */
export class CityStage extends Stage {
  constructor(scope: Construct, city: City) {
    const { account, region } = city.deployment;
    super(scope, city.settings.id, { env: { region, ...(account && { account }) } });
    const gaps = gapsOf(city);
    const platform = new Platform(this, 'Platform', { city });
    for (const gap of gaps) Annotations.of(platform).addWarningV2(`jieti:${gap}`, gap);
    const { table: letters } = new Letters(this, 'Letters', { city, platform });
    const { table: cases } = new Cases(this, 'Cases', { city, platform });
    const { table: evaluation } = new Evaluation(this, 'Evaluation', { city, platform });
    new Ledger(this, 'Ledger', { city, platform, tables: { letters, cases, evaluation } });
  }
}
