import { type Key, Problem, type Write } from '@jieti/lambda';
import type { By } from './audit.ts';
import { draftKey, publicationKey } from './keys.ts';
import { read, table } from './table.ts';

/** Which complete run is the year's draft. */
export interface Draft extends Key {
  readonly entity: 'draft';
  readonly year: number;
  readonly runId: string;
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

const alreadyPublished = (year: number): Problem =>
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
    TableName: table(),
    Key: publicationKey(year),
    ConditionExpression: 'attribute_not_exists(PK)',
  },
});
