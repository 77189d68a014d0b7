import { awardRefusals } from './awards.ts';
import { commonRefusals } from './common.ts';
import { conferenceRefusals } from './conference.ts';
import type { RefusalDefinition } from './definition.ts';
import { eligibilityRefusals } from './eligibility.ts';
import { ladderRefusals } from './ladder.ts';
import { letterRefusals } from './letters.ts';
import { liabilityRefusals } from './liability.ts';
import { publicationRefusals } from './publication.ts';
import { recordRefusals } from './records.ts';
import { registerRefusals } from './register.ts';
import { workCalendarRefusals } from './work-calendar.ts';
import { yearRefusals } from './year.ts';

/** Every refusal of the law, by its code. Codes are stable: clients match on them, and each has its page under `/docs`. */
export const refusalCatalogue = {
  ...commonRefusals,
  ...registerRefusals,
  ...letterRefusals,
  ...recordRefusals,
  ...ladderRefusals,
  ...conferenceRefusals,
  ...liabilityRefusals,
  ...eligibilityRefusals,
  ...yearRefusals,
  ...publicationRefusals,
  ...awardRefusals,
  ...workCalendarRefusals,
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

export type RefusalCode = keyof typeof refusalCatalogue;
