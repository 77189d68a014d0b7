import { liabilityRecorded, measureChanged, sessionKept } from '@jieti/cases/contract';
import { busHandler, subscribe } from '@jieti/lambda';
import {
  findingChanged,
  letterChanged,
  postChanged,
  reportChanged,
  unitChanged,
  unitDutiesChanged,
} from '@jieti/letters/contract';
import { filePost } from '../../archives/filing.ts';
import { reassessDependents } from '../../commendations/reassess.ts';
import { keepNewest } from '../../facts/copy.ts';
import { keepDuties, keepFinding, keepLetter, keepReport } from '../../facts/letters.ts';
import type { LiabilityCopy, MeasureCopy } from '../../facts/measures.ts';
import { keepHolders, type PostCopy } from '../../facts/posts.ts';
import { keepSession } from '../../facts/sessions.ts';
import type { UnitCopy } from '../../facts/units.ts';
import { liabilityKey, measureKey, postKey, unitKey } from '../../keys.ts';
import { liabilityArrived, measureArrived } from '../../versions/facts-arrived.ts';

/**
 * Keeps our copies of units, posts, letters, reports, duties, findings, sessions, measures and liabilities: the highest version wins, in whatever
 * order events come. What a measure or a liability changes in a published year, or in what rests on it, follows at once (I-23), and
 * a post's holders are filed in the archives of the years published already (A11); also when the event was seen before: that a crash
 * came between the copy and what follows from it is then made good.
 */
export const handler = busHandler(
  subscribe(unitChanged, ({ unit, version }) =>
    keepNewest({ ...unitKey(unit.id), entity: 'unit-copy', unit, version } satisfies UnitCopy),
  ),
  subscribe(postChanged, async ({ post, version }) => {
    await keepHolders([post]);
    const copy = { ...postKey(post.unit, post.id), entity: 'post-copy', post, version } satisfies PostCopy;
    await keepNewest(copy);
    await filePost(post.unit, post.id);
  }),
  subscribe(letterChanged, keepLetter),
  subscribe(reportChanged, keepReport),
  subscribe(unitDutiesChanged, keepDuties),
  subscribe(sessionKept, keepSession),
  subscribe(findingChanged, keepFinding),
  subscribe(measureChanged, async (measure) => {
    await keepNewest({
      ...measureKey(measure.unit, measure.caseId, measure.entry),
      entity: 'measure-copy',
      measure,
      version: measure.version,
    } satisfies MeasureCopy);
    await measureArrived(measure);
    await reassessDependents(measure.unit);
  }),
  subscribe(liabilityRecorded, async (liability) => {
    await keepNewest({
      ...liabilityKey(liability.unit, liability.caseId, liability.version),
      entity: 'liability-copy',
      liability,
      version: liability.version,
    } satisfies LiabilityCopy);
    await liabilityArrived(liability);
  }),
);
