import {
  type Act,
  type Actor,
  bodyOf,
  type CitySettings,
  type CompetentOffice,
  competentOffices,
  gravities,
  interviewersOf,
  type LadderAct,
  recommend,
  rungForYear,
  rungOf,
  type StageDefinition,
  type StageId,
  type UnitFacts,
} from '@jieti/rules';
import { inspectCity } from '@jieti/rules/city-file';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { generatedLaw } from '../support/generated-law.ts';
import { cited, Moving } from '../support/next-acts.ts';
import { unitsUnder } from '../support/units-under.ts';
import { staffOf } from './ladder-desk.ts';

// Hundreds of laws, each climbed to its end, take a while on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const morning = '2026-03-02T01:00:00.000Z';
const runs = { numRuns: 300 };

const actorOf = (
  law: CitySettings,
  { body, level, jurisdiction, capacities: [named] }: CompetentOffice,
  subject: string,
): Actor => {
  const capacity = named ?? bodyOf(law, body)?.capacities[0] ?? 'staff';
  return { by: 'office', subject, office: { body, level, jurisdiction, capacity } };
};

/** A case of a law on its way, each act by the first whom the law lets do it. */
class Climb extends Moving {
  #who(act: LadderAct, stage?: StageId): readonly CompetentOffice[] {
    return competentOffices(this.law, this.unit, act, stage);
  }

  /** Does an act; throws with what refused it, or where the law has nobody for it. */
  does(act: LadderAct & Act['type'], body: Act, stage?: StageId): void {
    const who = this.#who(act, stage);
    const [first] = who;
    if (!first) throw new Error(`nobody may ${act} ${stage ?? ''}`);
    this.#tell(body, actorOf(this.law, first, `${act} for ${first.body}`), act);
  }

  byUnit(body: Act): void {
    this.#tell(body, staffOf(this.unit), body.type);
  }

  #tell(body: Act, actor: Actor, what: string): void {
    const outcome = this.ask(body, actor);
    if (!outcome.ok) {
      const why = outcome.refusals.map(({ code, text }) => `${code}: ${text.en}`).join('; ');
      throw new Error(`${what} was refused: ${why}`);
    }
    this.write(outcome.value);
  }

  #rung(stage: StageId): StageDefinition {
    const rung = rungOf(this.law, stage);
    if (!rung) throw new Error(`the ladder has no ${stage}`);
    return rung;
  }

  get today(): string {
    return new Date(Date.parse(this.now) + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  propose(stage: StageId): void {
    const studied = this.#rung(stage).studiedByConference;
    this.does(
      'propose',
      { type: 'propose', stage, reasons: 'So.', ...(studied && { resolution: cited }) },
      stage,
    );
  }

  approve(stage: StageId): void {
    const rung = this.#rung(stage);
    if (rung.vetoPower) this.byUnit({ type: 'state-case', text: 'It was otherwise.' });
    const [holder] = interviewersOf(this.law, this.unit, rung);
    const held = rung.form === 'interview' && holder && actorOf(this.law, holder, 'interviewer');
    const interview = held &&
      held.by === 'office' && {
        ...{ on: this.today, by: held.office, undertaken: 'To put it right.' },
        interviewed: [{ post: 'head', holder: 'somebody' }],
      };
    const document = { number: '1', date: this.today };
    const act = { type: 'decide', outcome: 'approve', document, reasons: 'So.' } as const;
    this.does('decide', interview ? { ...act, interview } : act, stage);
  }
}

const verifiedCase = (law: CitySettings, unit: UnitFacts, gravity: (typeof gravities)[number]): Climb => {
  const climb = new Climb(unit, morning, law);
  const lead = { ground: 'x', facts: 'So.', occurredOn: '2026-01-01', elements: {} };
  climb.does('report-lead', { type: 'report-lead', lead });
  const factors = { aggravating: [], mitigating: [] };
  climb.does('verify', { type: 'verify', substantiated: true, findings: 'So.', gravity, ...factors });
  return climb;
};

/** Climbs from the rung that is recommended to the top, by deadlines that nobody meets; the stages in order. */
const climbedBy = (climb: Climb): readonly StageId[] => {
  const stages: StageId[] = [];
  for (;;) {
    const advice = recommend(climb.case, climb.view);
    if (!advice.ok) throw new Error(`nothing is recommended: ${advice.refusals.map(({ code }) => code)}`);
    const { stage, propose, decide } = advice.value;
    expect([stage, propose.length > 0, decide.length > 0]).toEqual([stage, true, true]);
    climb.propose(stage);
    climb.approve(stage);
    stages.push(stage);
    // Two days at a time, so that the unit can still state its case when the next proposal is opened.
    for (let days = 0; climb.case.status === 'in-force' && days < 420; days += 2) climb.wait(2);
    if (climb.case.status !== 'proposed') return stages;
  }
};

const articlesOf = (law: CitySettings): ReadonlySet<string> =>
  new Set(law.articles.map(({ number }) => `A${number}`));

describe('whatever law the schema accepts', () => {
  it('is accepted as it was generated: what follows is about laws and not about their faults', () => {
    fc.assert(
      fc.property(generatedLaw, (law) => {
        expect(inspectCity(law, '2026-01-01').faults).toEqual([]);
      }),
      runs,
    );
  });

  it('a case of any gravity, on a unit of any level, is proposed and decided at every rung up to the last', () => {
    fc.assert(
      fc.property(generatedLaw, fc.constantFrom(...gravities), fc.nat(), (law, gravity, pick) => {
        const units = unitsUnder(law);
        const unit = units[pick % units.length];
        if (!unit) throw new Error('no unit');
        const climb = verifiedCase(law, unit, gravity);
        const stages = climbedBy(climb);
        const ids = law.ladder.map(({ id }) => id);
        expect(stages).toEqual(ids.slice(ids.indexOf(stages[0] ?? '')));
        expect(climb.case.status).toBe('in-force');
        const cites = climb.events.flatMap(({ articles }) => articles);
        const known = articlesOf(law);
        expect(cites.filter((article) => !known.has(article))).toEqual([]);
      }),
      runs,
    );
  });

  it('no consequence of a graded year is lost: each leads to a rung of the ladder, for every kind it concerns', () => {
    fc.assert(
      fc.property(generatedLaw, (law) => {
        for (const { id } of law.evaluation.consequences) {
          const { rung } = rungForYear(law, { reason: id });
          expect(law.ladder).toContain(rung);
        }
      }),
      runs,
    );
  });
});
