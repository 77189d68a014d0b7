import { Problem } from '@jieti/lambda';
import type { Key, Write } from '@jieti/store';
import type { By } from '../audit.ts';
import type { Scheme } from '../contract/scheme.ts';
import { schemeHeadKey, schemeVersionKey } from '../keys.ts';
import { read, table } from '../table.ts';

/** One version of a year's scheme; versions stay, so that every result can name its own. */
export interface SchemeVersion extends Key {
  readonly entity: 'scheme';
  readonly year: number;
  readonly version: number;
  readonly scheme: Scheme;
  readonly at: string;
  readonly by: By;
}

/** The version in force, or undefined if the year has no scheme. */
export const currentScheme = async (year: number): Promise<SchemeVersion | undefined> => {
  const head = await read<{ version: number }>(schemeHeadKey(year));
  return head && read<SchemeVersion>(schemeVersionKey(year, head.version));
};

/** Writes a version as the one in force, if the one before it still is. */
export const schemeWrites = (item: Omit<SchemeVersion, 'PK' | 'SK' | 'entity'>): Write[] => [
  {
    Put: {
      TableName: table.name(),
      Item: { ...schemeVersionKey(item.year, item.version), entity: 'scheme', ...item },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  },
  {
    Put: {
      TableName: table.name(),
      Item: { ...schemeHeadKey(item.year), entity: 'scheme-head', version: item.version },
      ConditionExpression: 'attribute_not_exists(PK) OR version = :before',
      ExpressionAttributeValues: { ':before': item.version - 1 },
    },
  },
];

/** What is missing when a year has no scheme. */
export const noSchemeText = (year: number) => ({
  zh: `${year} 年度尚未制定考评方案`,
  en: `There is no scheme for ${year} yet`,
});

/** @throws 409 if the year has no scheme. */
export const requireScheme = async (year: number): Promise<SchemeVersion> => {
  const scheme = await currentScheme(year);
  if (scheme) return scheme;
  throw new Problem(409, 'no-scheme', noSchemeText(year), { articles: ['A10'], facts: { year } });
};
