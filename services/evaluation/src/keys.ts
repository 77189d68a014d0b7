import type { GradedYear, UploadKind } from '@jieti/rules';
import type { Key } from '@jieti/store';

/** Numbers in sort keys are padded, so that they sort as numbers. */
const padded = (n: number): string => String(n).padStart(9, '0');

/**
 * Facts about units lie in one partition a kind, in the order of their units' ids, so that a page of units can be
 * joined with its facts by ranges. DynamoDB splits a hot partition by its sort key; the table has no local index.
 */
export const unitsPK = 'UNITS';
export const postsPK = 'POSTS';
export const measuresPK = 'MEASURES';
export const liabilitiesPK = 'LIABILITIES';

export const unitKey = (id: string): Key => ({ PK: unitsPK, SK: id });

export const postKey = (unit: string, id: string): Key => ({ PK: postsPK, SK: `${unit}#${id}` });

export const measureKey = (unit: string, caseId: string, entry: number): Key => ({
  PK: measuresPK,
  SK: `${unit}#${caseId}#${padded(entry)}`,
});

export const liabilityKey = (unit: string, record: string, entry: number): Key => ({
  PK: liabilitiesPK,
  SK: `${unit}#${record}#${padded(entry)}`,
});

/** Letters, reports, findings and duties of each unit's year lie in one partition a year. */
export const dutiesPK = (year: number): string => `DUTYFACTS#${year}`;
export const dutyFactKey = (year: number, unit: string, what: string): Key => ({
  PK: dutiesPK(year),
  SK: `${unit}#${what}`,
});

/** Sort keys of everything that belongs to the units from `first` to `last`: `#` sorts before what ids are made of. */
export const unitRange = (first: string, last: string, prefix = '') =>
  [`${prefix}${first}#`, `${prefix}${last}#~`] as const;

/** A year of the top by its number; of another locality with it. `@` is in no id of a unit. */
export const gradedYearId = ({ year, by }: GradedYear): string =>
  by === undefined ? `${year}` : `${year}@${by}`;

/** The graded year that such an id names. */
export const gradedYearOf = (id: string): GradedYear => {
  const [year = '', by] = id.split('@');
  return { year: Number(year), ...(by !== undefined && { by }) };
};

/** The versions of a year's scheme; the latest is in force. */
export const schemePK = (of: GradedYear): string => `SCHEME#${gradedYearId(of)}`;
export const schemeVersionKey = (of: GradedYear, version: number): Key => ({
  PK: schemePK(of),
  SK: `VERSION#${padded(version)}`,
});

/** The uploads of a kind in a year of whoever evaluates. */
interface UploadsIn extends GradedYear {
  readonly kind: UploadKind;
}
export const uploadRowsPK = (of: UploadsIn): string => `ROWS#${of.kind}#${gradedYearId(of)}`;
export const uploadRowKey = (of: UploadsIn, unit: string, number: number, upload: string): Key => ({
  PK: uploadRowsPK(of),
  SK: `${unit}#${padded(number)}#${upload}`,
});
export const uploadsPK = (of: UploadsIn): string => `UPLOADS#${of.kind}#${gradedYearId(of)}`;
export const uploadsHeadKey = (of: UploadsIn): Key => ({ PK: uploadsPK(of), SK: 'HEAD' });
export const uploadKey = (of: UploadsIn, number: number): Key => ({
  PK: uploadsPK(of),
  SK: `UPLOAD#${padded(number)}`,
});

const yearPK = (of: GradedYear): string => `YEAR#${gradedYearId(of)}`;
export const draftKey = (of: GradedYear): Key => ({ PK: yearPK(of), SK: 'DRAFT' });
export const publicationKey = (of: GradedYear): Key => ({ PK: yearPK(of), SK: 'PUBLICATION' });

/** Which localities below the top have published a year. */
export const publishersPK = (year: number): string => `PUBLISHERS#${year}`;
export const publisherKey = (year: number, by: string): Key => ({ PK: publishersPK(year), SK: by });

/** Which locality below the top graded a unit's year last. */
const gradersPK = (year: number): string => `GRADERS#${year}`;
export const graderKey = (year: number, unit: string): Key => ({ PK: gradersPK(year), SK: unit });

/** Units that were moved since a year began, each with who graded it last. */
export const movedUnitsPK = (year: number): string => `MOVEDUNITS#${year}`;
export const movedUnitKey = (year: number, unit: string): Key => ({ PK: movedUnitsPK(year), SK: unit });

export const runPK = (id: string): string => `RUN#${id}`;
export const runKey = (id: string): Key => ({ PK: runPK(id), SK: 'RUN' });
export const batchPrefix = 'BATCH#';
export const batchKey = (id: string, batch: number): Key => ({
  PK: runPK(id),
  SK: `${batchPrefix}${padded(batch)}`,
});
export const failedPrefix = 'FAILED#';
export const failedKey = (id: string, page: number): Key => ({
  PK: runPK(id),
  SK: `${failedPrefix}${padded(page)}`,
});

export const frozenKey = (hash: string): Key => ({ PK: `FROZEN#${hash}`, SK: 'CONTENT' });

export const gradedPK = (run: string): string => `GRADED#${run}`;
export const resultsPK = (year: number, run: string): string => `RESULTS#${year}#${run}`;
export const resultKey = (year: number, run: string, unit: string): Key => ({
  PK: resultsPK(year, run),
  SK: unit,
});

/** The hashes of a run's results in the order of their units, some thousands an item. */
export const resultHashesPK = (run: string): string => `RESULTHASHES#${run}`;
export const resultHashesKey = (run: string, n: number): Key => ({ PK: resultHashesPK(run), SK: padded(n) });

/** Index keys that put results in rank order within their group, over all grades and for one grade. */
export const rankOrder = (group: string, rank: number, unit: string): string =>
  `${group}#${padded(rank)}#${unit}`;

export const proposalsPK = (year: number): string => `PROPOSALS#${year}`;

export const proposalKey = (year: number, proposalId: string): Key => ({
  PK: proposalsPK(year),
  SK: proposalId,
});

/** Outcomes of a proposal stand beside it; `#` is in no id. */
export const withdrawalKey = (year: number, proposalId: string): Key => ({
  PK: proposalsPK(year),
  SK: `${proposalId}#withdrawn`,
});

/** Versions of published results, kept from the first change on: `unit#n`. */
export const versionsPK = (year: number): string => `VERSIONS#${year}`;
export const versionKey = (year: number, unit: string, version: number): Key => ({
  PK: versionsPK(year),
  SK: `${unit}#${padded(version)}`,
});

/** What units stand with in their groups, of those whose published results changed it since. */
export const standingsPK = (of: GradedYear): string => `STANDINGS#${gradedYearId(of)}`;
export const standingKey = (of: GradedYear, unit: string): Key => ({ PK: standingsPK(of), SK: unit });

/** The regradings of a published year: how many changes of standings there were, each of them, its parts, and the last that is done. */
const regradingPK = (of: GradedYear): string => `REGRADING#${gradedYearId(of)}`;
export const regradingCountKey = (of: GradedYear): Key => ({ PK: regradingPK(of), SK: 'COUNT' });
export const regradingDoneKey = (of: GradedYear): Key => ({ PK: regradingPK(of), SK: 'DONE' });
export const regradingKey = (of: GradedYear, n: number): Key => ({
  PK: regradingPK(of),
  SK: `CHANGE#${padded(n)}`,
});
export const regradingPartKey = (of: GradedYear, n: number, part: number): Key => ({
  PK: regradingPK(of),
  SK: `PART#${padded(n)}#${padded(part)}`,
});
/** Where the regradings of a year from one number to another lie. */
export const regradingRange = (of: GradedYear, from: number, to = 999_999_999) =>
  ({
    partition: regradingPK(of),
    between: [regradingKey(of, from).SK, regradingKey(of, to).SK],
  }) as const;

export const reviewsPK = (year: number): string => `REVIEWS#${year}`;
export const reviewKey = (year: number, unit: string, n: number): Key => ({
  PK: reviewsPK(year),
  SK: `${unit}#${padded(n)}`,
});

/** Events that cap a grade: `unit#event#version`; the last version is how it stands. */
export const yearEventsPK = (of: GradedYear): string => `YEAREVENTS#${gradedYearId(of)}`;
export const yearEventKey = (of: GradedYear, unit: string, id: string, version: number): Key => ({
  PK: yearEventsPK(of),
  SK: `${unit}#${id}#${padded(version)}`,
});
/** Where the versions of one event lie. */
export const yearEventsOf = (of: GradedYear, unit: string, id: string) =>
  ({ partition: yearEventsPK(of), prefix: `${unit}#${id}#` }) as const;

/** How many reviews of a year are open, and how many were upheld. */
export const reviewCountKey = (of: GradedYear): Key => ({ PK: yearPK(of), SK: 'REVIEWS' });

/** The posts somebody ever held: where to look for what concerns them. */
export const holderPK = (holder: string): string => `HOLDER#${holder}`;
export const holderKey = (holder: string, unit: string, post: string): Key => ({
  PK: holderPK(holder),
  SK: `${unit}#${post}`,
});

/** A holder's archive (A11): an entry for each year, unit, post and time in it, and version of the result. */
export const archivePK = (holder: string): string => `ARCHIVE#${holder}`;
export const archiveKey = (
  holder: string,
  {
    year,
    unit,
    post,
    from,
  }: { readonly year: number; readonly unit: string; readonly post: string; readonly from: string },
  version: number,
): Key => ({ PK: archivePK(holder), SK: `${year}#${unit}#${post}#${from}#${padded(version)}` });

/** What was done with a holder's archive; apart from the entries, which are read as they lie. */
export const archiveHeadKey = (holder: string): Key => ({ PK: `ARCHIVEHEAD#${holder}`, SK: 'HEAD' });

/** How far the filing of a published year has come: each batch says after which unit it begins. */
export const archiveBatchKey = (of: GradedYear, n: number): Key => ({
  PK: `ARCHIVING#${gradedYearId(of)}`,
  SK: padded(n),
});

/** That a personnel department took note of what was filed with it; apart from what is filed, which never changes. */
export const receiptsPK = (holder: string): string => `RECEIPTS#${holder}`;
export const receiptKey = (holder: string, filed: string, jurisdiction: string): Key => ({
  PK: receiptsPK(holder),
  SK: `${filed}#${jurisdiction}`,
});

export const planKey = (id: string): Key => ({ PK: `PLAN#${id}`, SK: 'PLAN' });

/** Who was commended by a plan, or by the state or the province; and once more where it is looked for. */
export const commendationsPK = (plan: string): string => `COMMENDATIONS#${plan}`;
/** A commendation's id is its key, written so that it goes into a path. */
export const commendationId = ({ PK, SK }: Key): string =>
  Buffer.from(`${PK.slice(commendationsPK('').length)}#${SK}`).toString('base64url');
/** The key an id stands for; undefined for what is no commendation's id. */
export const commendationKey = (id: string): Key | undefined => {
  const [plan, ...rest] = Buffer.from(id, 'base64url').toString().split('#');
  const SK = rest.join('#');
  if (!plan || !SK) return undefined;
  const key = { PK: commendationsPK(plan), SK };
  return commendationId(key) === id ? key : undefined;
};
export const dependentsPK = (unit: string): string => `DEPENDENTS#${unit}`;
export const honoursPK = (holder: string): string => `HONOURS#${holder}`;
export const linkTo = (PK: string, { PK: to, SK }: Key): Key => ({ PK, SK: `${to}#${SK}` });

/** What a holder was given of a reward or an entitlement, and what was taken back of it; an entry for each. */
export const grantsPK = (holder: string): string => `GRANTS#${holder}`;
export const grantKey = (holder: string, award: string, n: number): Key => ({
  PK: grantsPK(holder),
  SK: `${award}#${padded(n)}`,
});

/** Minutes of joint conferences as far as they speak of plans (A12), and which of them speak of a plan. */
export const sessionKey = (id: string): Key => ({ PK: 'SESSIONS', SK: id });
export const spokenOfPK = (plan: string): string => `SPOKEN#${plan}`;
export const spokenOfKey = (plan: string, session: string): Key => ({ PK: spokenOfPK(plan), SK: session });
