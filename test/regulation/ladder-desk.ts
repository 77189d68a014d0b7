import {
  type Act,
  type Actor,
  type Bar,
  type Body,
  type CalendarCome,
  type Capacity,
  type Case,
  type CaseEvent,
  type Citation,
  type CitySettings,
  type ConferenceSession,
  checkpoint,
  decide,
  evolve,
  type Fence,
  type Instant,
  type InterviewGiven,
  type MeasureStage,
  measureOfTangshan,
  moveDeadlines,
  nextCheckpointOf,
  type Office,
  type Outcome,
  questionByMinutes,
  resolutionOf,
  type StageId,
  type Tenure,
  takeStep,
  type UnitFacts,
  type WorkCalendarYear,
} from '@jieti/rules';
import { allPresent } from '../support/kinds.ts';

/** An invented city under the measure. */
export const city: CitySettings = {
  ...measureOfTangshan,
  id: 'yangcheng',
  name: { zh: '样城市', en: 'Yangcheng' },
  root: 'yangcheng',
  workCalendar: {},
};

const root = { id: 'yangcheng', level: 'city', kind: 'locality' } as const;
const donghe = { id: 'donghe', level: 'county', kind: 'locality' } as const;

const unit = (facts: Partial<UnitFacts> & { id: string }): UnitFacts => ({
  kind: 'department',
  level: 'county',
  affiliation: 'local',
  ancestors: [donghe, root],
  ...facts,
});

/** The units of the tests, by what matters of them. */
export const units = {
  city: unit({ id: 'yangcheng', kind: 'locality', level: 'city', ancestors: [] }),
  county: unit({ id: 'donghe', kind: 'locality', ancestors: [root] }),
  otherCounty: unit({ id: 'xishan', kind: 'locality', ancestors: [root] }),
  township: unit({ id: 'liuzhen', kind: 'locality', level: 'township' }),
  cityDepartment: unit({ id: 'city-bureau', level: 'city', ancestors: [root] }),
  countyDepartment: unit({ id: 'county-bureau' }),
  townshipUnit: unit({
    id: 'town-station',
    kind: 'unit',
    level: 'township',
    ancestors: [{ id: 'liuzhen', level: 'township', kind: 'locality' }, donghe, root],
  }),
  central: unit({
    id: 'central-works',
    kind: 'unit',
    level: 'city',
    affiliation: 'central',
    ancestors: [root],
  }),
  provincial: unit({ id: 'provincial-institute', kind: 'unit', affiliation: 'provincial' }),
  municipal: unit({ id: 'municipal-plant', kind: 'unit', level: 'city', affiliation: 'municipal' }),
} as const;

/** Somebody for a body; at city level unless a county is named. A subject of their own unless one is given. */
export const officer = (
  body: Body,
  capacity: Capacity,
  jurisdiction = 'yangcheng',
  subject = `${body}-${capacity}-${jurisdiction}`,
): Actor => {
  const level: Office['level'] = jurisdiction === 'yangcheng' ? 'city' : 'county';
  return { by: 'office', subject, office: { body, capacity, jurisdiction, level } };
};

export const staffOf = (of: UnitFacts): Actor => ({ by: 'unit', subject: `staff-${of.id}`, unit: of.id });

export const cgcOffice = officer('cgc-office', 'director');
export const slgOffice = officer('slg-office', 'director');
export const conference = officer('joint-conference', 'meeting');
export const cgcDirector = officer('cgc', 'director');
export const cgcMeeting = officer('cgc', 'meeting');

/** Who proposes and who decides each stage at city level. */
const proposerOf: Readonly<Record<MeasureStage, Actor>> = {
  notice: cgcOffice,
  interview: cgcOffice,
  'listed-supervision': cgcOffice,
  'veto-warning': conference,
  veto: conference,
};
const deciderOf: Readonly<Record<MeasureStage, Actor>> = {
  notice: cgcOffice,
  interview: cgcOffice,
  'listed-supervision': cgcOffice,
  'veto-warning': cgcDirector,
  veto: cgcMeeting,
};

const holdersOf = (of: UnitFacts): readonly Bar[] =>
  (['principal', 'in-charge', 'supervising', 'member'] as const).map((role) => ({
    unit: of.id,
    post: `post-${role}`,
    role,
    holder: `holder-${role}`,
  }));

/** Who ever held the posts: those who hold them since 2020, and the principal before. */
const tenuresOf = (of: UnitFacts): readonly Tenure[] => [
  {
    unit: of.id,
    post: 'post-principal',
    role: 'principal',
    holder: 'holder-before',
    from: '2015-01-01',
    to: '2019-12-31',
  },
  ...holdersOf(of).map((holder) => ({ ...holder, from: '2020-01-01', to: null })),
];

/** A time in Beijing (UTC+8, no summer time), `2026-01-31 23:59`, as an instant. */
export const at = (beijing: string): Instant => {
  const [day = '', time = '00:00'] = beijing.split(' ');
  return new Date(`${day}T${time}+08:00`).toISOString();
};

export const day = (instant: Instant): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

export const lead: Act = {
  type: 'report-lead',
  lead: { ground: '18.1', facts: 'Neglected the work.', occurredOn: '2020-01-01', elements: {} },
};
export const approve = (on: string): Act => ({
  type: 'decide',
  outcome: 'approve',
  document: { number: 'No. 1', date: on },
  reasons: 'As proposed.',
});
/** An ordinary record of an interview held that day: the principal was interviewed by whoever decides. */
export const interviewOn = (on: string): InterviewGiven => ({
  on,
  interviewed: [{ post: 'post-principal', holder: 'holder-principal' }],
  undertaken: 'To put it right in time.',
});

/** An approval of an interview that says nothing of its record carries an ordinary one. */
const withRecord = (state: Case | null, act: Act, rules: CitySettings, on: string): Act => {
  if (act.type !== 'decide' || act.outcome !== 'approve' || act.interview) return act;
  const proposed = state?.status === 'proposed' ? state.proposal.stage : null;
  const rung = rules.ladder.find(({ id }) => id === proposed);
  return rung?.form === 'interview' ? { ...act, interview: interviewOn(on) } : act;
};

export const progress = (complete: boolean): Act => ({
  type: 'report-progress',
  text: 'Work done.',
  complete,
});
export const acceptance = (accepted = true): Act => ({
  type: 'accept',
  accepted,
  findings: 'Checked on site.',
});

/** A session of the city's joint conference, all six present, that agreed to a stage for the case of the desk. */
const sessionOn = (stage: StageId, heldOn: string): Omit<ConferenceSession, 'id'> => ({
  version: 1,
  departments: allPresent.length,
  locality: 'yangcheng',
  level: 'city',
  heldOn,
  document: { number: 'Minutes 1', date: heldOn },
  present: allPresent,
  items: [
    {
      number: 1,
      subject: { kind: 'case', case: 'case-1', stage },
      resolution: { outcome: 'agreed', text: 'Agreed.' },
    },
  ],
});

/** What an office proposes is put forward by another person of it: who proposed does not decide (I-38). */
const drafterOf = (actor: Actor): Actor =>
  actor.by === 'office' ? { ...actor, subject: `${actor.subject}-drafter` } : actor;

/** A case on a clerk's desk: acts in Beijing time, and a clock that takes every step due on the way. */
export class Desk {
  state: Case | null = null;
  readonly events: CaseEvent[] = [];
  readonly of: UnitFacts;
  rules: CitySettings;
  /** Who ever held the unit's posts, by the register. */
  readonly tenures: readonly Tenure[];
  /** Sessions of joint conferences on record, by their id. */
  readonly sessions = new Map<string, ConferenceSession>();
  /** Calendars on record, by their year. */
  private readonly calendars = new Map<number, CalendarCome>();

  constructor(of: UnitFacts, rules: CitySettings = city, tenures: readonly Tenure[] = tenuresOf(of)) {
    this.of = of;
    this.rules = rules;
    this.tenures = tenures;
  }

  get now(): Case {
    if (!this.state) throw new Error('no case yet');
    return this.state;
  }

  /** What would come of an act; nothing is written. */
  ask(actor: Actor, act: Act, when: string): Outcome<readonly CaseEvent[]> {
    return this.askExactly(actor, withRecord(this.state, act, this.rules, when.slice(0, 10)), when);
  }

  /** The same, with an act exactly as it is given. */
  askExactly(actor: Actor, act: Act, when: string): Outcome<readonly CaseEvent[]> {
    return decide(this.state, act, {
      city: this.rules,
      unit: this.of,
      actor,
      now: at(when),
      tenures: this.tenures,
      session: this.sessionCited(act),
    });
  }

  /** The joint conference agrees to a stage for this case on a day; cited by what is proposed then. */
  agreed(stage: StageId, when: string, more: Partial<ConferenceSession> = {}): Citation {
    const session = `session-${this.sessions.size + 1}`;
    this.sessions.set(session, { ...sessionOn(stage, when.slice(0, 10)), id: session, ...more });
    return { session, item: 1 };
  }

  /** A stage studied by the joint conference on that day, and its proposal. */
  studied(stage: StageId, when: string, reasons = 'By its gravity.'): Extract<Act, { type: 'propose' }> {
    return { type: 'propose', stage, reasons, resolution: this.agreed(stage, when) };
  }

  private sessionCited(act: Act): ConferenceSession | null {
    const { state } = this;
    const ofProposal = state?.status === 'proposed' ? resolutionOf(state.proposal) : null;
    const cited =
      act.type === 'propose' ? act.resolution : act.type === 'decide' ? (act.resolution ?? ofProposal) : null;
    return (cited && this.sessions.get(cited.session)) ?? null;
  }

  /** The codes of all refusals, in order; empty where the act is allowed. */
  refusals(actor: Actor, act: Act, when: string): readonly string[] {
    const outcome = this.ask(actor, act, when);
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  }

  /** Does it; throws with the codes where it is refused. */
  do(actor: Actor, act: Act, when: string): readonly CaseEvent[] {
    return this.doExactly(act.type === 'propose' ? drafterOf(actor) : actor, act, when);
  }

  /** The same, by exactly this person: for tests that ask who proposed and who decides. */
  doExactly(actor: Actor, act: Act, when: string): readonly CaseEvent[] {
    const outcome = this.ask(actor, act, when);
    if (!outcome.ok) {
      throw new Error(`${act.type} refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
    }
    return this.write(outcome.value);
  }

  /** Runs the clock, every step at its own instant, up to and including a time. */
  clock(until: string): readonly CaseEvent[] {
    const end = at(until);
    const written: CaseEvent[] = [];
    for (let next = this.due(); next !== null && next <= end; next = this.due()) {
      const steps = this.tick(next);
      if (steps.length === 0) throw new Error(`a checkpoint at ${next} wrote nothing`);
      written.push(...steps);
    }
    return written;
  }

  /** What the checkpoint says for the measure that stands. */
  checkpoint(when: Instant, fence = this.fence()) {
    return checkpoint(this.now, fence, when, this.rules);
  }

  fence(): Fence {
    const { now } = this;
    if (!('measure' in now) || !now.measure) throw new Error('no measure stands');
    return { stage: now.measure.stage, entry: now.measure.entry };
  }

  /** One step of the clock at an instant; nothing if it is not due. */
  tick(now: Instant, fence = this.fence()): readonly CaseEvent[] {
    const due = this.checkpoint(now, fence);
    if (due.action === 'wait' || due.action === 'finish') return [];
    const key = 'key' in due ? due.key : undefined;
    return this.write(takeStep(this.now, fence, due.action, key, { city: this.rules, unit: this.of, now }));
  }

  /** The calendar of a year is put on record, or corrected: the city counts by it from now on. The case has not heard of it yet. */
  publishes(year: number, calendar: WorkCalendarYear, when: string): CalendarCome {
    const before = this.calendars.get(year)?.versions ?? [];
    const version = { version: before.length + 1, calendar, publishedAt: at(when) };
    const come = { year, versions: [...before, version] };
    this.calendars.set(year, come);
    this.rules = { ...this.rules, workCalendar: { ...this.rules.workCalendar, [year]: calendar } };
    return come;
  }

  /** The case is told of the calendar of a year, as it is on record, maybe not for the first time. */
  isTold(year: number, when: string): readonly CaseEvent[] {
    const come = this.calendars.get(year);
    if (!come) throw new Error(`no calendar of ${year} is on record`);
    return this.write(moveDeadlines(this.now, come, { city: this.rules, unit: this.of, now: at(when) }));
  }

  /** The calendar of a year comes, or is corrected: the city counts by it from now on, and what moves is entered. */
  calendarComes(year: number, calendar: WorkCalendarYear, when: string): readonly CaseEvent[] {
    this.publishes(year, calendar, when);
    return this.isTold(year, when);
  }

  /** The case hears that the minutes of a session were put on record, or corrected. */
  hear(session: ConferenceSession, when: string): readonly CaseEvent[] {
    return this.write(questionByMinutes(this.now, { city: this.rules, session, now: at(when) }));
  }

  private due(): Instant | null {
    return this.state ? nextCheckpointOf(this.state, this.rules) : null;
  }

  private write(events: readonly CaseEvent[]): readonly CaseEvent[] {
    for (const event of events) {
      this.state = evolve(this.state, event, { id: 'case-1', unit: this.of.id });
      this.events.push(event);
    }
    return events;
  }
}

/** A case verified with a gravity on a day, ready for its proposal. */
export const verifiedCase = (
  of: UnitFacts,
  gravity: Extract<Act, { type: 'verify' }>['gravity'],
  when: string,
  more: {
    readonly by?: Actor;
    readonly aggravating?: string[];
    readonly mitigating?: string[];
    readonly rules?: CitySettings;
  } = {},
): Desk => {
  const desk = new Desk(of, more.rules);
  const by = more.by ?? cgcOffice;
  desk.do(by, lead, when);
  const { aggravating = [], mitigating = [] } = more;
  desk.do(
    by,
    { type: 'verify', substantiated: true, findings: 'Found so.', gravity, aggravating, mitigating },
    when,
  );
  return desk;
};

const gravityOf = {
  notice: 'found',
  interview: 'serious',
  'listed-supervision': 'grave-below-regime',
  'veto-warning': 'grave-below-veto',
  veto: 'grave',
} as const;

/** A measure in force by direct entry, decided at a time; the unit was heard before it where it must be. */
export const imposed = (
  stage: MeasureStage,
  when: string,
  more: { readonly of?: UnitFacts; readonly term?: string; readonly rules?: CitySettings } = {},
): Desk => {
  const of = more.of ?? units.county;
  const desk = verifiedCase(of, gravityOf[stage], when, more.rules ? { rules: more.rules } : {});
  const term = more.term ? { term: more.term } : {};
  const resolution = stage.startsWith('veto') ? { resolution: desk.agreed(stage, when) } : {};
  const proposal = { type: 'propose', stage, reasons: 'By its gravity.', ...term, ...resolution } as const;
  desk.do(proposerOf[stage], proposal, when);
  desk.do(staffOf(of), { type: 'state-case', text: 'We see it otherwise.' }, when);
  desk.do(deciderOf[stage], approve(when.slice(0, 10)), when);
  return desk;
};

/** The measure that stands on a desk. */
export const measureOn = (desk: Desk) => {
  const { now } = desk;
  if (!('measure' in now) || !now.measure) throw new Error('no measure stands');
  return now.measure;
};
