import { describe, expect, it } from 'vitest';
import { atVersion, conditionOf } from './write.ts';

describe('conditions of a write', () => {
  it('without a record before, nothing may be there', () => {
    expect(conditionOf(atVersion(0))).toEqual({ ConditionExpression: 'attribute_not_exists(PK)' });
  });

  it('with one, it must have the version that was read', () => {
    expect(conditionOf(atVersion(3))).toEqual({
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': 3 },
    });
  });

  it('an attribute that is null must not be there, such as a lock', () => {
    expect(conditionOf({ bulk: null, changes: 4 })).toEqual({
      ConditionExpression: 'attribute_not_exists(#bulk) AND #changes = :changes',
      ExpressionAttributeNames: { '#bulk': 'bulk', '#changes': 'changes' },
      ExpressionAttributeValues: { ':changes': 4 },
    });
    expect(conditionOf({ bulk: null })).not.toHaveProperty('ExpressionAttributeValues');
  });
});
