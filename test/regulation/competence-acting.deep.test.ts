import { type Act, type CompetentOffice, type MeasureStage, type Refusal, recommend } from '@jieti/rules';
import { describe, expect, it, vi } from 'vitest';
import {
  actorAt,
  actorOf,
  articleOf,
  everybody,
  everySomebody,
  gravityOf,
  inWords,
  kinds,
  named,
  oneOf,
  stages,
  unitFactsOf,
  units,
} from './competence-people.ts';
import {
  type Allowed,
  allowed,
  followers,
  goingOn,
  isAllowed,
  judges,
  onlyWhereNecessary,
  type Somebody,
  type UnitKindly,
} from './competence-table.ts';
import { approve, at, city, Desk, interviewOn, lead, progress, staffOf } from './ladder-desk.ts';

// Some hundred thousand acts: slower than the usual sentence.
vi.setConfig({ testTimeout: 60_000 });

/** The same table, and the acts themselves: whoever it names does it, whoever it does not is refused and told who could. */

const day = '2025-01-06';
const now = `${day} 09:00`;
const document = { number: 'No. 1', date: day };
const reasons = 'So.';

const notCompetent = ['not-competent', 'nobody-competent-here'];

/** What a refusal tells: who could, where it is for want of competence and names the article; else what else is wrong. */
const refusedFor = (refusals: readonly Refusal[], article: string): string => {
  const refusal = refusals.find(({ code }) => notCompetent.includes(code));
  if (!refusal) return `is refused: ${refusals.map(({ code }) => code).join()}`;
  const { kind, articles, facts } = refusal;
  if (kind !== 'competence' || !articles.some((one) => one === article)) return `is told ${articles.join()}`;
  return `may not: ${named(facts.competent as readonly CompetentOffice[]).join('; ')}`;
};

/**
 * Everybody tries an act on a desk. What is wrong, in words: allowed and refused, or refused and allowed, or refused without
 * the article and those who could.
 */
const wrongly = (
  desk: Desk,
  acting: Act | ((who: Somebody) => Act),
  table: readonly Allowed[],
  article: string,
): readonly string[] => {
  const who = inWords(table).join('; ');
  return everybody.flatMap(({ body, capacity, where }) => {
    const may = where !== 'another county' && isAllowed(table, { body, capacity, seat: where });
    const seat = where === 'another county' ? 'county' : where;
    const act = typeof acting === 'function' ? acting({ body, capacity, seat }) : acting;
    const outcome = desk.ask(actorAt(body, capacity, where), act, now);
    const got = outcome.ok ? 'may' : refusedFor(outcome.refusals, article);
    const wanted = may ? 'may' : `may not: ${who}`;
    return got === wanted ? [] : [`${desk.of.id}: ${body} ${capacity} of ${where} ${got}, not ${wanted}`];
  });
};

/** Who verifies a lead here: the first who may. */
const verifierOf = (unit: UnitKindly): Somebody => oneOf(allowed(unit, 'verify'));

/** Who proposes or decides once that place has verified: one that reaches down to it goes on alone (A21, A22). */
const inTheCase = (unit: UnitKindly, act: 'propose' | 'decide', stage: MeasureStage): readonly Allowed[] =>
  goingOn(unit, stage, allowed(unit, act, stage), verifierOf(unit));

const verification = (stage: MeasureStage): Act => ({
  type: 'verify',
  substantiated: true,
  findings: 'Found so.',
  gravity: gravityOf[stage],
  aggravating: [],
  mitigating: [],
});
/** A proposal by somebody; of a warning or a veto, with what the conference of their place resolved (A12). */
const proposalOn =
  (desk: Desk, stage: MeasureStage) =>
  ({ seat }: Somebody): Act => {
    if (!stage.startsWith('veto')) return { type: 'propose', stage, reasons };
    const locality = seat === 'city' ? 'yangcheng' : 'donghe';
    return {
      type: 'propose',
      stage,
      reasons,
      resolution: desk.agreed(stage, day, { locality, level: seat }),
    };
  };
/** Proposed by the first who may. */
const proposeOn = (desk: Desk, unit: UnitKindly, stage: MeasureStage): void => {
  const by = oneOf(inTheCase(unit, 'propose', stage));
  desk.do(actorOf(by), proposalOn(desk, stage)(by), now);
};

const leadOn = (unit: UnitKindly): Desk => {
  const desk = new Desk(unitFactsOf(unit));
  desk.do(actorOf(oneOf(allowed(unit, 'lead'))), lead, now);
  return desk;
};
const verifiedOn = (unit: UnitKindly, stage: MeasureStage): Desk => {
  const desk = leadOn(unit);
  desk.do(actorOf(verifierOf(unit)), verification(stage), now);
  return desk;
};
const proposedOn = (unit: UnitKindly, stage: MeasureStage): Desk => {
  const desk = verifiedOn(unit, stage);
  proposeOn(desk, unit, stage);
  desk.do(staffOf(desk.of), { type: 'state-case', text: 'We see it otherwise.' }, now);
  return desk;
};
/** An approval by somebody: where they decide only because it is necessary, they say why (A20, A21). */
const approvalOn =
  (unit: UnitKindly, stage: MeasureStage) =>
  (by: Somebody): Act => {
    const approval = approve(day);
    const necessary = onlyWhereNecessary(inTheCase(unit, 'decide', stage), by);
    return necessary && approval.type === 'decide' ? { ...approval, necessity: 'It is grave.' } : approval;
  };
const decidedOn = (unit: UnitKindly, stage: MeasureStage, by: Somebody): Desk => {
  const desk = proposedOn(unit, stage);
  desk.do(actorOf(by), approvalOn(unit, stage)(by), now);
  return desk;
};

/** A measure by each of those who may decide it; none of a central unit under the regime, where nothing takes force (A26). */
const measures = stages.flatMap((stage) =>
  kinds
    .filter(
      ({ kind, affiliation }) =>
        kind === 'locality' || affiliation !== 'central' || !stage.startsWith('veto'),
    )
    .flatMap((unit) =>
      everySomebody(inTheCase(unit, 'decide', stage)).map((decidedBy) => ({ stage, unit, decidedBy })),
    ),
);
const measuresOf = (stage: MeasureStage) => measures.filter((one) => one.stage === stage);

describe('everybody tries, on every kind of unit: who is named does it, who is not is told who could', () => {
  it('report a lead (A9, A26)', () => {
    const wrong = units.flatMap((unit) =>
      wrongly(new Desk(unitFactsOf(unit)), lead, allowed(unit, 'lead'), 'A26'),
    );
    expect(wrong).toEqual([]);
  });

  it('verify (A26)', () => {
    const wrong = units.flatMap((unit) =>
      wrongly(leadOn(unit), verification('notice'), allowed(unit, 'verify'), 'A26'),
    );
    expect(wrong).toEqual([]);
  });

  it.each(stages.map((stage) => [stage, articleOf[stage]] as const))('propose %s (%s)', (stage, article) => {
    const wrong = units.flatMap((unit) => {
      const desk = verifiedOn(unit, stage);
      return wrongly(desk, proposalOn(desk, stage), inTheCase(unit, 'propose', stage), article);
    });
    expect(wrong).toEqual([]);
  });

  it.each(stages.map((stage) => [stage, articleOf[stage]] as const))('decide %s (%s)', (stage, article) => {
    const wrong = units.flatMap((unit) =>
      wrongly(proposedOn(unit, stage), approvalOn(unit, stage), inTheCase(unit, 'decide', stage), article),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['notice', 'interview', 'listed-supervision'] as const)(
    'extend %s: the body that decided it, at its place (A20–A22)',
    (stage) => {
      const act: Act = { type: 'extend', lastDay: '2025-07-20', reasons };
      const longer: Act = stage === 'listed-supervision' ? act : { ...act, lastDay: '2025-03-03' };
      const wrong = measuresOf(stage).flatMap(({ unit, decidedBy }) =>
        wrongly(
          decidedOn(unit, stage, decidedBy),
          longer,
          followers(unit, 'extend', stage, decidedBy),
          articleOf[stage],
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(stages)(
    'accept %s: at the place that decided it; after listed supervision who listed it (A20–A24)',
    (stage) => {
      const act: Act = { type: 'accept', accepted: true, findings: 'Put right.' };
      const wrong = measuresOf(stage).flatMap(({ unit, decidedBy }) =>
        wrongly(
          decidedOn(unit, stage, decidedBy),
          act,
          followers(unit, 'accept', stage, decidedBy),
          articleOf[stage],
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(['veto-warning', 'veto'] as const)(
    'release %s: the same approver, once it is verified (A23, A24)',
    (stage) => {
      const wrong = measuresOf(stage).flatMap(({ unit, decidedBy }) => {
        const desk = decidedOn(unit, stage, decidedBy);
        const verifier = oneOf(followers(unit, 'accept', stage, decidedBy));
        desk.do(actorOf(verifier), { type: 'accept', accepted: true, findings: 'Put right.' }, now);
        const act: Act = { type: 'release', document, reasons };
        return wrongly(desk, act, followers(unit, 'release', stage, decidedBy), articleOf[stage]);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(stages)('resolve an appeal against %s (I-9, I-16)', (stage) => {
    const wrong = measuresOf(stage).flatMap(({ unit, decidedBy }) => {
      const desk = decidedOn(unit, stage, decidedBy);
      const entry = desk.now.version;
      desk.do(staffOf(desk.of), { type: 'appeal', entry, reasons }, now);
      const act: Act = { type: 'resolve-appeal', number: 1, outcome: 'rejected', document, reasons };
      return wrongly(desk, act, judges(decidedBy), articleOf[stage]);
    });
    expect(wrong).toEqual([]);
  });

  it('interview: whoever may decide it at that place, also on another’s decision (A21)', () => {
    const wrong = kinds.flatMap((unit) => {
      const deciders = inTheCase(unit, 'decide', 'interview');
      const desk = proposedOn(unit, 'interview');
      return [...new Set(deciders.map(({ seat }) => seat))].flatMap((seat) => {
        const here = deciders.filter((one) => one.seat === seat);
        const director = { body: 'cgc-office', capacity: 'director', seat } as const;
        return everybody.filter(({ body, capacity, where }) => {
          const { office } = actorAt(body, capacity, where);
          const who = { body, capacity, seat };
          const may = where === seat && isAllowed(here, who);
          const necessity = may && onlyWhereNecessary(here, who) ? { necessity: 'It is grave.' } : {};
          const act = { ...approve(day), interview: { ...interviewOn(day), by: office }, ...necessity };
          const codes = desk.refusals(actorOf(director), act as Act, now);
          return may ? codes.length > 0 : !codes.includes('interviewer-not-competent');
        });
      });
    });
    expect(wrong).toEqual([]);
  });

  const paper = { on: day, document };

  it.each(['veto-warning', 'veto'] as const)(
    'send what %s owes, and enter what was answered: the offices of the place that decided, or the deciding body (A24, A26)',
    (stage) => {
      const owing = kinds.flatMap((unit) =>
        everySomebody(inTheCase(unit, 'decide', stage)).map((decidedBy) => ({ unit, decidedBy })),
      );
      let answered = 0;
      const wrong = owing.flatMap(({ unit, decidedBy }) => {
        const desk = decidedOn(unit, stage, decidedBy);
        const [owed] = desk.now.filings ?? [];
        if (!owed) return [];
        const table = followers(unit, 'file', stage, decidedBy);
        const sent: Act = { type: 'file', number: 1, addressee: 'The superior.', ...paper };
        const sending = wrongly(desk, sent, table, owed.article);
        if (owed.what !== 'written-recommendation') return sending;
        answered += 1;
        desk.do(actorOf(oneOf(table)), sent, now);
        const act: Act = {
          type: 'record-answer',
          number: 1,
          outcome: 'adopted',
          text: 'They will.',
          ...paper,
        };
        return [...sending, ...wrongly(desk, act, table, owed.article)];
      });
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(0);
    },
  );

  const referral: Act = {
    type: 'refer',
    to: 'discipline',
    post: 'post-principal',
    holder: 'holder-principal',
    why: 'discipline',
    date: day,
    document,
    reasons,
  };

  it('refer a leader: the offices of the place (A27)', () => {
    const wrong = units.flatMap((unit) =>
      wrongly(verifiedOn(unit, 'notice'), referral, allowed(unit, 'refer'), 'A27'),
    );
    expect(wrong).toEqual([]);
  });

  it('record what came of it: they, and the organs that decide it or keep the file (A27)', () => {
    const wrong = units.flatMap((unit) => {
      const desk = verifiedOn(unit, 'notice');
      desk.do(actorOf(oneOf(allowed(unit, 'refer'))), referral, now);
      const act: Act = {
        type: 'record-referral-outcome',
        number: 1,
        outcome: 'disciplined',
        on: day,
        document,
      };
      return wrongly(desk, act, allowed(unit, 'outcome'), 'A27');
    });
    expect(wrong).toEqual([]);
  });
});

describe('a unit speaks for itself, and only for itself (A23, A24; I-8, I-9)', () => {
  const acts: readonly (readonly [string, Act, (unit: UnitKindly, stage: MeasureStage) => Desk])[] = [
    [
      'state its case',
      { type: 'state-case', text: 'It was otherwise.' },
      (unit, stage) => {
        const desk = verifiedOn(unit, stage);
        proposeOn(desk, unit, stage);
        return desk;
      },
    ],
    [
      'report progress',
      progress(false),
      (unit, stage) => decidedOn(unit, stage, oneOf(inTheCase(unit, 'decide', stage))),
    ],
    [
      'appeal',
      { type: 'appeal', entry: 5, reasons },
      (unit, stage) => decidedOn(unit, stage, oneOf(inTheCase(unit, 'decide', stage))),
    ],
  ];

  it.each(acts)('%s: its staff do, no office and no other unit does', (_, act, on) => {
    for (const { unit, stage } of measures.filter(({ stage: of }) => of.startsWith('veto'))) {
      const desk = on(unit, stage);
      expect(desk.refusals(staffOf(desk.of), act, now), desk.of.id).toEqual([]);
      const others = everybody.map(({ body, capacity, where }) => actorAt(body, capacity, where));
      const stranger = staffOf({ ...desk.of, id: 'another' });
      const allowedTo = [...others, stranger].filter(
        (actor) => !desk.refusals(actor, act, now).includes('not-the-units-staff'),
      );
      expect(allowedTo).toEqual([]);
    }
  });
});

describe('asked in advance and acted on, it is the same (A20–A24, A26)', () => {
  const view = (desk: Desk) => {
    const outcome = recommend(desk.now, { city, unit: desk.of, now: at(now) });
    if (!outcome.ok) throw new Error('nothing is recommended');
    return outcome.value;
  };

  it.each(stages)('the recommendation of %s names exactly who proposes and who decides it', (stage) => {
    for (const unit of units) {
      const { stage: recommended, propose, decide } = view(verifiedOn(unit, stage));
      expect(recommended).toBe(stage);
      expect(named(propose), unitFactsOf(unit).id).toEqual(inWords(inTheCase(unit, 'propose', stage)));
      expect(named(decide), unitFactsOf(unit).id).toEqual(inWords(inTheCase(unit, 'decide', stage)));
    }
  });

  it.each(['veto-warning', 'veto'] as const)(
    'under the regime the route is A26’s: %s of a central unit is recommended upward and takes no force, of all others it does',
    (stage) => {
      for (const unit of units) {
        const { route } = view(verifiedOn(unit, stage));
        const desk = decidedOn(unit, stage, oneOf(inTheCase(unit, 'decide', stage)));
        const central = unit.kind !== 'locality' && unit.affiliation === 'central';
        expect([route, desk.now.status], desk.of.id).toEqual(
          central ? ['recommend-to-superior', 'closed'] : ['exercise', 'in-force'],
        );
      }
    },
  );
});
