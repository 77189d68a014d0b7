import { legalDateOf, yearOf } from '@jieti/rules';
import type { HistoryWorld, SampleHistory } from '../history/sample-history.ts';
import { awardsOf } from './awards.ts';
import { casesOf } from './cases.ts';
import { cast } from './cast.ts';
import { conferenceOf } from './conference.ts';
import { deskOf } from './desk.ts';
import { dutiesOf, inspectionOf } from './duties.ts';
import { evaluationOf } from './evaluation.ts';
import { lettersOf } from './letters.ts';
import { fillPosts, readRegister } from './register.ts';
import { reportsOf } from './reports.ts';
import { play } from './timeline.ts';

const zone = 'Asia/Shanghai';

const late = ['mingjie-kegui', 'sf-science', 'sf-data'];

/** Two years of 示范市, which does not exist: everything in it is invented. */
export const shifan: SampleHistory = {
  play: async (world: HistoryWorld) => {
    const open = deskOf(world);
    const today = legalDateOf(world.until, zone);
    const now = yearOf(today);
    const units = await readRegister(open);
    world.progress(`posts of ${units.length} units are filled`);
    await fillPosts(open(cast.cgcOffice), units, `${now - 1}-01-01`);
    const letters = [now - 1, now].flatMap((year) =>
      lettersOf({ year, units, open, late, never: 'shidian' }),
    );
    const duties = [now - 1, now].flatMap((year) => dutiesOf({ year, units, open, behind: 'shidian' }));
    const reports = reportsOf({ year: now - 1, open, never: 'sf-data', returned: 'sf-science' });
    const told = [...letters, ...duties, ...inspectionOf(now - 1, open), ...reports];
    const decided = [...conferenceOf(open, now), ...casesOf(open, now, today)];
    await play(
      [...told, ...decided, ...evaluationOf(open, now - 1, units), ...awardsOf(open, now - 1)],
      zone,
      world,
    );
  },
};
