import { checkCityFile, warnCity } from '@jieti/rules';
import { Annotations, Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Cases } from './cases.ts';
import type { City } from './cities/city.ts';
import { Evaluation } from './evaluation.ts';
import { Ledger } from './ledger.ts';
import { Letters } from './letters.ts';
import { Platform } from './platform.ts';

const refuseFaults = (city: City): void => {
  const faults = checkCityFile(city.settings);
  if (faults.length === 0) return;
  throw new Error(`the file of ${city.settings.id} has faults:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
};

/** Everything one city runs. A city file with faults is refused here, before anything is deployed. */
export class CityStage extends Stage {
  constructor(scope: Construct, city: City) {
    const { account, region } = city.deployment;
    super(scope, city.settings.id, { env: { region, ...(account && { account }) } });
    refuseFaults(city);
    const platform = new Platform(this, 'Platform', { city });
    for (const gap of warnCity(city.settings)) Annotations.of(platform).addWarningV2(`jieti:${gap}`, gap);
    const { table: letters } = new Letters(this, 'Letters', { city, platform });
    const { table: cases } = new Cases(this, 'Cases', { city, platform });
    const { table: evaluation } = new Evaluation(this, 'Evaluation', { city, platform });
    new Ledger(this, 'Ledger', { city, platform, tables: { letters, cases, evaluation } });
  }
}
