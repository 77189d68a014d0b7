import type { Gravity, ReferralResult, StageId, Term } from '@jieti/rules';
import type { TokenClaims } from '../http/local-api.ts';
import { cast, staffOf } from './cast.ts';
import { minutesOf } from './conference.ts';
import type { Desk } from './desk.ts';
import type { Happening } from './timeline.ts';

type Act = () => Promise<void>;

/** Who decides at a stage (A20–A24). */
const decider: Record<StageId, TokenClaims> = {
  notice: cast.cgcOffice,
  interview: cast.cgcOffice,
  'listed-supervision': cast.cgcOffice,
  'veto-warning': cast.cgcDirector,
  veto: cast.cgcMeeting,
};

/** Whether the joint conference studies a stage (A23, A24). */
const studied = (stage: StageId): boolean => stage === 'veto-warning' || stage === 'veto';

const proposer = (stage: StageId): TokenClaims =>
  studied(stage) ? cast.jointConference : cast.cgcOfficeClerk;

/** The acts of one case, each written as the office or unit that does it. */
export class CaseStory {
  readonly #open: (claims: TokenClaims) => Desk;
  readonly #unit: string;
  #documents = 0;
  #id: string | undefined;
  #referral = 0;
  /** The last session of the joint conference that studied the case. */
  #session = '';

  constructor(open: (claims: TokenClaims) => Desk, unit: string) {
    this.#open = open;
    this.#unit = unit;
  }

  #idOfCase(): string {
    if (!this.#id) throw new Error(`the case on ${this.#unit} has not been opened yet`);
    return this.#id;
  }

  #path(rest: string): string {
    return `/cases/${this.#idOfCase()}/${rest}`;
  }

  #document(day: string) {
    this.#documents += 1;
    return { number: `示综治〔${day.slice(0, 4)}〕${this.#unit}-${this.#documents}号`, date: day };
  }

  report(ground: string, facts: string, occurredOn: string, elements = {}): Act {
    return async () => {
      const lead = { unit: this.#unit, ground, facts, occurredOn, elements };
      this.#id = String((await this.#open(cast.cgcOfficeClerk).post('/cases', lead)).id);
    };
  }

  /** Finds the case that the publication of a year opened. */
  openedByEvaluation(): Act {
    return async () => {
      const { items } = await this.#open(cast.cgcOffice).get(`/cases?unit=${this.#unit}&status=proposed`);
      const [first] = items as { id: string }[];
      if (!first) throw new Error(`the published year opened no case on ${this.#unit}`);
      this.#id = first.id;
    };
  }

  verify(gravity: Gravity, findings: string): Act {
    return async () => {
      const body = { substantiated: true, gravity, findings };
      await this.#open(cast.cgcOffice).post(this.#path('verification'), body);
    };
  }

  /** The joint conference studies a warning or a veto and agrees; the office keeps the minutes (A12). */
  study(stage: StageId, day: string, text: string): Act {
    return async () => {
      const agreed = { outcome: 'agreed', text };
      const minutes = minutesOf(day, [
        { subject: { kind: 'case', case: this.#idOfCase(), stage }, resolution: agreed },
      ]);
      const { id } = await this.#open(cast.cgcOffice).post('/conference-sessions', minutes);
      this.#session = String(id);
    };
  }

  propose(stage: StageId, reasons: string, term?: Term): Act {
    return async () => {
      await this.#open(proposer(stage)).post(this.#path('proposals'), {
        stage,
        reasons,
        ...(term && { term }),
        ...(studied(stage) && { resolution: { session: this.#session, item: 1 } }),
      });
    };
  }

  state(text: string): Act {
    return async () => {
      await this.#open(staffOf(this.#unit)).post(this.#path('statements'), { text });
    };
  }

  approve(stage: StageId, day: string, reasons: string, more: object = {}): Act {
    return async () => {
      const body = { outcome: 'approve', document: this.#document(day), reasons, ...more };
      await this.#open(decider[stage]).post(this.#path('decisions'), body);
    };
  }

  /** The interview is held on the day it is decided; its record goes with the decision (A21). */
  interview(day: string, reasons: string, posts: readonly string[], undertaken: string): Act {
    const interviewed = posts.map((post) => ({ post, holder: `${this.#unit}.${post}` }));
    return this.approve('interview', day, reasons, { interview: { on: day, interviewed, undertaken } });
  }

  reportProgress(text: string, complete: boolean): Act {
    return async () => {
      await this.#open(staffOf(this.#unit)).post(this.#path('progress'), { text, complete });
    };
  }

  accept(findings: string): Act {
    return async () => {
      await this.#open(cast.cgcOffice).post(this.#path('acceptance'), { accepted: true, findings });
    };
  }

  release(stage: StageId, day: string, reasons: string): Act {
    return async () => {
      await this.#open(decider[stage]).post(this.#path('releases'), {
        document: this.#document(day),
        reasons,
      });
    };
  }

  /** Enters that a paper owed since a decision was sent (A24, A26). */
  file(n: number, day: string): Act {
    return async () => {
      const body = { kind: 'filed', n, on: day, document: this.#document(day) };
      await this.#open(cast.cgcOffice).post(this.#path('filings'), body);
    };
  }

  /** Refers whoever holds a post of the unit to the judicial organs (A27); may follow the end of the case. */
  refer(post: string, day: string, reasons: string): Act {
    return async () => {
      const answer = await this.#open(cast.cgcOffice).post(this.#path('referrals'), {
        to: 'judicial-organs',
        post,
        holder: `${this.#unit}.${post}`,
        why: 'criminal-liability',
        date: day,
        document: this.#document(day),
        reasons,
      });
      this.#referral = (answer.referrals as unknown[]).length;
    };
  }

  /** What came back of the last referral, by the document of the organ that decided it. */
  recordOutcome(outcome: ReferralResult, day: string, documentNumber: string): Act {
    return async () => {
      await this.#open(cast.cgcOffice).post(this.#path(`referrals/${this.#referral}/outcome`), {
        outcome,
        on: day,
        document: { number: documentNumber, date: day },
      });
    };
  }
}

/** One act of a story on a day. */
export const on = (day: string, hour: number, act: Act, say?: string): Happening => ({
  day,
  hour,
  act,
  ...(say && { say }),
});
