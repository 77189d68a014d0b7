import { Problem } from '@jieti/lambda';
import type { Key, Write } from '@jieti/store';
import type { By } from './audit.ts';
import { draftKey, publicationKey } from './keys.ts';
import { read, table } from './table.ts';

/** Which complete run is the year's draft. */
export interface Draft extends Key {
  readonly entity: 'draft';
  readonly year: number;
  readonly runId: string;
  /** How many drafts the year has had; absent in one kept from before they were counted. */
  readonly n?: number;
}

/** The act of publication; there is one a year. */
export interface Publication extends Key {
  readonly entity: 'publication';
  readonly year: number;
  readonly runId: string;
  readonly document: { readonly number: string; readonly date: string };
  readonly publishedAt: string;
  readonly by: By;
}

export const draftOf = (year: number): Promise<Draft | undefined> => read<Draft>(draftKey(year));

export const publicationOf = (year: number): Promise<Publication | undefined> =>
  read<Publication>(publicationKey(year));

export const alreadyPublished = (year: number): Problem =>
  new Problem(
    409,
    'year-published',
    { zh: `${year} 年度结果已公布`, en: `The results of ${year} have been published` },
    { articles: ['A10'], facts: { year } },
  );

/** @throws 409 once a year is published: its inputs and results stay as they were. */
export const requireOpen = async (year: number): Promise<void> => {
  if (await publicationOf(year)) throw alreadyPublished(year);
};

/** The same as part of a transaction, against a publication that comes in between. */
export const whileOpen = (year: number): Write => ({
  ConditionCheck: {
    TableName: table.name(),
    Key: publicationKey(year),
    ConditionExpression: 'attribute_not_exists(PK)',
  },
});

/** Part of a transaction: the draft is still the one that was looked at. */
export const stillDraft = ({ year, runId }: Pick<Draft, 'year' | 'runId'>): Write => ({
  ConditionCheck: {
    TableName: table.name(),
    Key: draftKey(year),
    ConditionExpression: 'runId = :run',
    ExpressionAttributeValues: { ':run': runId },
  },
});

/** Part of a transaction: makes a run the year's draft, the next in number. */
export const draftWrite = (year: number, runId: string): Write => ({
  Update: {
    TableName: table.name(),
    Key: draftKey(year),
    UpdateExpression: 'SET entity = :entity, #year = :year, runId = :run ADD #n :one',
    ExpressionAttributeNames: { '#year': 'year', '#n': 'n' },
    ExpressionAttributeValues: { ':entity': 'draft', ':year': year, ':run': runId, ':one': 1 },
  },
});
