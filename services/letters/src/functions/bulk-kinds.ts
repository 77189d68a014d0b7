import type { BulkKinds } from '../bulk/kinds.ts';
import type { Manifest } from '../bulk/manifest.ts';
import { relocateFinding } from '../inspections/relocate-finding.ts';
import { applyAmendment } from '../issuing/apply-amendment.ts';
import { applyIssue, issueCommon } from '../issuing/apply-issue.ts';
import { applyWithdrawal } from '../issuing/apply-withdrawal.ts';
import { relocateWithoutLetter } from '../issuing/without-letter.ts';
import { applyRevisit } from '../letters/apply-revisit.ts';
import { relocateLetter } from '../letters/relocate-letter.ts';
import { relocatePost } from '../posts/relocate-post.ts';
import { applyRestructure } from '../register/apply-restructure.ts';
import type { Relocators } from '../register/relocation.ts';
import { inStandingTree } from '../register/standing-tree.ts';
import { applyImport } from '../register-file/apply-import.ts';
import { firstRun, startReminders } from '../reminders/start-reminders.ts';
import { relocateReport } from '../reports/relocate-report.ts';
import { relocateTargets } from '../targets/relocate-targets.ts';

/** How everything that lies with a unit goes along when the unit moves or comes to its end. */
const relocators: Relocators = {
  byEntity: {
    'finding-status': { relocate: relocateFinding },
    letter: { relocate: relocateLetter },
    post: { relocate: relocatePost },
    report: { relocate: relocateReport },
    targets: { relocate: relocateTargets },
  },
  withUnit: [relocateWithoutLetter],
};

/** Letters that are issued get the timer of their year. */
const startRemindersOf = async ({ common }: Manifest): Promise<void> => {
  await startReminders(issueCommon.parse(common).year, firstRun);
};

/** All kinds of bulk acts, each from the folder that has it. */
export const bulkKinds: BulkKinds = {
  amend: { apply: inStandingTree(applyAmendment) },
  import: { apply: applyImport },
  issue: { apply: inStandingTree(applyIssue), begun: startRemindersOf },
  revisit: { apply: applyRevisit },
  withdraw: { apply: inStandingTree(applyWithdrawal) },
  restructure: { apply: applyRestructure(relocators) },
};
