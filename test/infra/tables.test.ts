import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { ofType, target, templatesOf } from './synthesized.ts';

const services = ['Letters', 'Cases', 'Evaluation'] as const;
const stacks = [...services, 'Ledger'] as const;

for (const city of cities) {
  const templates = templatesOf(city);

  describe(`the tables of ${city.settings.name.zh}`, () => {
    it.each(stacks)('%s has one table and no other stack has it', (service) => {
      const template = templates[service];
      expect(template && ofType(template, 'AWS::DynamoDB::Table').map(([id]) => id)).toEqual(['Table']);
    });

    it.each(stacks)(
      '%s keeps its table, and the key that reads it, whatever happens to the stack',
      (service) => {
        for (const id of ['Table', 'TableKey']) {
          const resource = templates[service]?.resources[id];
          expect([id, resource?.DeletionPolicy, resource?.UpdateReplacePolicy]).toEqual([
            id,
            'Retain',
            'Retain',
          ]);
        }
      },
    );

    it.each(stacks)('%s can go back to any second and cannot be deleted by mistake', (service) => {
      expect(templates[service]?.resources.Table?.Properties).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        BillingMode: 'PAY_PER_REQUEST',
      });
    });

    it.each(stacks)('%s is encrypted with a key of its own, which is rotated', (service) => {
      const encryption = templates[service]?.resources.Table?.Properties.SSESpecification as {
        SSEEnabled: boolean;
        KMSMasterKeyId: unknown;
      };
      expect(encryption.SSEEnabled).toBe(true);
      expect(target(encryption.KMSMasterKeyId)).toBe('TableKey');
      expect(templates[service]?.resources.TableKey?.Properties.EnableKeyRotation).toBe(true);
    });

    it.each(services)(
      '%s has the agreed keys, two indexes of whole items, one of its ledger by the day, and a stream with both images',
      (service) => {
        const properties = templates[service]?.resources.Table?.Properties;
        expect(properties?.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
        expect(properties?.KeySchema).toEqual([
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ]);
        const all = { ProjectionType: 'ALL' };
        const entries = { ProjectionType: 'INCLUDE', NonKeyAttributes: ['subject', 'entry', 'hash'] };
        expect(properties?.GlobalSecondaryIndexes).toEqual(
          Object.entries({ GSI1: all, GSI2: all, GSI3: entries }).map(([index, Projection]) => ({
            IndexName: index,
            KeySchema: [
              { AttributeName: `${index}PK`, KeyType: 'HASH' },
              { AttributeName: `${index}SK`, KeyType: 'RANGE' },
            ],
            Projection,
          })),
        );
      },
    );
  });
}
