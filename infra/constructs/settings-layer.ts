import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CityFile } from '@jieti/rules';
import { CfnLayerVersion, Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';

const staged = (scope: Construct, settings: CityFile): Asset => {
  const directory = mkdtempSync(join(tmpdir(), 'jieti-settings-'));
  try {
    writeFileSync(join(directory, 'city.json'), `${JSON.stringify(settings, null, 2)}\n`);
    return new Asset(scope, 'Content', { path: directory });
  } finally {
    rmSync(directory, { recursive: true });
  }
};

/**
 * The city's settings as a file beside every function of a service. Each stack has a layer of its own: one exported to
 * another stack could never be changed again.
 */
export class SettingsLayer extends Construct {
  /** Functions find it by `CITY_FILE`. */
  static readonly file = '/opt/city.json';
  readonly version: LayerVersion;

  constructor(scope: Construct, id: string, settings: CityFile) {
    super(scope, id);
    const asset = staged(this, settings);
    this.version = new LayerVersion(this, 'Version', {
      description: `Settings of ${settings.name.en}`,
      code: Code.fromBucket(asset.bucket, asset.s3ObjectKey),
    });
    const resource = this.version.node.defaultChild;
    if (resource instanceof CfnLayerVersion) resource.addMetadata('jieti:content', asset.assetPath);
  }
}
