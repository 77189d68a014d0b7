import {
  type Act,
  type Actor,
  bodyOf,
  type Case,
  type CaseEvent,
  type CompetentOffice,
  checkpoint,
  currentMeasure,
  decide,
  evolve,
  type Instant,
  nextCheckpointOf,
  type Outcome,
  type StageId,
  type Tenure,
  takeStep,
} from '@jieti/rules';
import type { Beginning, Ground, Standing } from './ground.ts';
import { sessionFor } from './sessions.ts';

export const head = { post: 'head', holder: 'somebody' };

const shifted = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString();
export const before = (instant: Instant): Instant => shifted(instant, -1);
export const after = (instant: Instant): Instant => shifted(instant, 1);

/** Somebody of a competent office in each capacity that counts; who does one thing is another person than who does the next. */
export const actorsFor = (
  { law }: Ground,
  {
    body,
    level,
    jurisdiction,
    capacities,
  }: Pick<CompetentOffice, 'body' | 'level' | 'jurisdiction' | 'capacities'>,
  act: Act['type'],
): readonly Actor[] => {
  const all = capacities.length > 0 ? capacities : (bodyOf(law, body)?.capacities ?? []);
  return all.map((capacity) => ({
    by: 'office',
    subject: `${body}-${capacity}-${jurisdiction}-${act}`,
    office: { body, level, jurisdiction, capacity },
  }));
};

export const unitStaff = ({ unit }: Ground): Actor => ({ by: 'unit', subject: 'staff', unit: unit.id });

/** Who held the one post of the unit: the same all the time. */
export const tenuresOf = ({ unit }: Ground): readonly Tenure[] => [
  { unit: unit.id, ...head, role: 'principal', from: '2015-01-01', to: null },
];

/** What would come of an act. `stage`: the one that a decline by minutes is about. */
export const ask = (
  ground: Ground,
  standing: Beginning,
  act: Act,
  actor: Actor,
  stage: StageId | null = null,
): Outcome<readonly CaseEvent[]> => {
  const { law: city, unit } = ground;
  const session = sessionFor(ground, standing, act, actor, stage);
  return decide(standing.state, act, {
    city,
    unit,
    now: standing.now,
    actor,
    tenures: tenuresOf(ground),
    session,
  });
};

export const written = ({ unit }: Ground, state: Case | null, events: readonly CaseEvent[]): Case => {
  const next = events.reduce<Case | null>(
    (so, event) => evolve(so, event, { id: 'case', unit: unit.id }),
    state,
  );
  if (!next) throw new Error('nothing was written');
  return next;
};

/** The clock's next step as it is due by an instant, taken at its own; null where nothing is due by then. */
const stepped = ({ law, unit }: Ground, { state, now }: Standing, until: Instant): Standing | null => {
  const due = nextCheckpointOf(state, law);
  const measure = currentMeasure(state);
  if (due === null || due > until || !measure) return null;
  const at = due > now ? due : now;
  const fence = { stage: measure.stage, entry: measure.entry };
  const step = checkpoint(state, fence, at, law);
  if (step.action === 'wait' || step.action === 'finish') return null;
  const key = 'key' in step ? step.key : undefined;
  const events = takeStep(state, fence, step.action, key, { city: law, unit, now: at });
  if (events.length === 0) throw new Error(`the clock’s step “${step.action}” at ${at} wrote nothing`);
  return { state: written({ law, unit }, state, events), now: at };
};

/** The same case with every step of the clock taken that is due by an instant, at that instant. */
export const ticked = (ground: Ground, from: Standing, until: Instant): Standing => {
  let standing = from;
  for (let next = stepped(ground, standing, until); next; next = stepped(ground, standing, until))
    standing = next;
  return { state: standing.state, now: until };
};

/** The clock has something to do by now that nobody else can. */
export const clockIsDue = (ground: Ground, standing: Standing): boolean =>
  ticked(ground, standing, standing.now).state !== standing.state;
