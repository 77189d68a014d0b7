import type { Body } from '@jieti/rules';

/**
 * Who may do an act that asks nothing but where it is done, as a clerk reads it out of the measure: written from measure.md and
 * source.txt, before and without the code. It shares nothing with `rules` but the words. Acts on a case ask for more and have a
 * table of their own (`competence-table.ts`).
 *
 * A seat is told from the unit at which the act is done: `here` its own bodies, `above` those of any locality above it, `staff
 * here` its own staff, `anybody` every body. Who is not named in the fourth column may not; the fifth names those whom one
 * could take for competent.
 *
 * A6: the commission's office is its standing body for day-to-day business, so it keeps the register of units and posts for all
 * that lies below it; appointments are the personnel department's. A holder of a past day is put right one level up.
 * A7: targets are set and letters signed from the top down, by the principals of both sides, so each unit signs and breaks down
 * for itself; the commission's office together with the group's revises what the letters say, and the commission's issues them;
 * the one that issued them keeps those signed on paper;
 * whoever has an office over a branch sees how its letters stand.
 * A8: departments and units to both bodies of their level, each body to the one above, each standing committee to its plenary;
 * whoever receives a report returns it, and neither a plenary nor the province is a body of this system.
 * A4–A6: each records its own meetings. Townships have no commission, no group and no inspection office.
 * A9: inspection offices open inspections of what lies below them; the office that opened one enters and verifies what it found.
 * A10, A23: every level evaluates: the yearly evaluation of a locality and its survey are organised by the commission's office there,
 * which corrects and publishes the results, and nobody above does it for them; a unit asks for the review of its own.
 * A11: whoever assesses, promotes or commends a leader asks first, each for what lies below them; about a unit its own staff too.
 * A20: terms run by the working calendar, which the two offices that keep the city's terms put on record for the whole city.
 * A12: the two offices that the article names first keep the conference's minutes, each locality's its own.
 * A14, A17: the commission's office draws up the city's plans, for praise the group's; the others whom the article names agree;
 * those who gave a commendation keep it or take it back (I-33). A15: what the state or the province gave is recorded here.
 * Clerks prepare, the heads of a body decide (I-38): `forHeads` below names the acts of this table that decide.
 * A16: finance and personnel carry out rewards, personnel the entitlements of A15, and personnel takes note of archives (A11).
 */
const table = `
  act                           article  at                | may                                           | may not
  enter-unit                    A6       any               | cgc-office here, cgc-office above             | cgc above, slg-office above, org-hr above, cgc-office elsewhere, staff here, staff above
  correct-unit                  A6       any               | cgc-office here, cgc-office above             | cgc above, slg-office above, org-hr above, cgc-office elsewhere, staff here, staff above
  change-unit                   A6       any               | cgc-office here, cgc-office above             | cgc above, slg-office above, org-hr above, cgc-office elsewhere, staff here, staff above
  import-units                  A6       any               | cgc-office here, cgc-office above             | cgc above, slg-office above, org-hr above, cgc-office elsewhere, staff here, staff above
  record-post                   A6       any               | cgc-office here, cgc-office above, org-hr here, org-hr above | cgc above, slg-office above, cgc-office elsewhere, staff here, staff above
  correct-post                  A4       county,township,department,unit | cgc-office above, org-hr above            | cgc-office here, org-hr here, cgc above, slg-office above, cgc-office elsewhere, staff here, staff above
  look-over-branch              A7       any               | anybody here, anybody above                   | cgc-office elsewhere, slg elsewhere, staff here, staff above
  revise-template               A7       city              | cgc-office here, slg-office here              | cgc here, slg here, inspection-office here, cgc-office elsewhere, staff here
  amend-template                A7       city              | cgc-office here, slg-office here              | cgc here, slg here, inspection-office here, cgc-office elsewhere, staff here
  issue-letters                 A7       city              | cgc-office here                               | slg-office here, cgc here, org-hr here, cgc-office elsewhere, staff here
  withdraw-letters              A7       city              | cgc-office here                               | slg-office here, cgc here, org-hr here, cgc-office elsewhere, staff here
  record-paper-letters          A7       city              | cgc-office here                               | slg-office here, cgc here, org-hr here, cgc-office elsewhere, staff here
  sign-letter                   A7       any               | staff here                                    | cgc-office here, cgc-office above, cgc above, staff above, staff elsewhere
  break-down-targets            A7       any               | staff here                                    | cgc-office here, cgc-office above, slg-office above, staff above, staff elsewhere
  file-department-report        A8       department,unit   | staff here                                    | cgc-office above, slg-office above, staff above, staff elsewhere
  file-commission-report        A8       city,county       | cgc here, cgc-office here                     | slg here, slg-office here, cgc above, cgc-office elsewhere, staff here
  file-group-report             A8       city,county       | slg here, slg-office here                     | cgc here, cgc-office here, slg above, slg-office elsewhere, staff here
  file-committee-report         A8       city,county       | staff here                                    | cgc here, cgc-office here, slg-office here, staff above, staff elsewhere
  return-report-to-commission   A8       city,county       | cgc here, cgc-office here                     | slg here, slg-office here, cgc above, cgc-office elsewhere, staff here
  return-report-to-group        A8       city,county       | slg here, slg-office here                     | cgc here, cgc-office here, slg above, slg-office elsewhere, staff here
  return-report-made-elsewhere  A8       city,county       | nobody                                        | cgc here, cgc-office here, slg here, slg-office above, staff here
  record-locality-duty          A4       locality          | staff here                                    | cgc-office here, cgc-office above, staff above, staff elsewhere
  record-department-duty        A5       department,unit   | staff here                                    | cgc-office above, staff above, staff elsewhere
  record-commission-duty        A6       city,county       | cgc here, cgc-office here                     | slg here, slg-office here, cgc above, cgc-office elsewhere, staff here
  record-group-duty             A6       city,county       | slg here, slg-office here                     | cgc here, cgc-office here, slg above, slg-office elsewhere, staff here
  order-inspection              A9       any               | inspection-office here, inspection-office above | inspection-office elsewhere, cgc-office above, discipline above, staff here, staff above
  enter-finding                 A9       city,county       | inspection-office here                        | inspection-office above, inspection-office elsewhere, cgc-office here, discipline here, staff here
  answer-finding                A9       any               | staff here                                    | inspection-office here, inspection-office above, cgc-office above, staff above, staff elsewhere
  verify-finding                A9       city,county       | inspection-office here                        | inspection-office above, inspection-office elsewhere, cgc-office here, discipline here, staff here
  refer-finding                 A9       city,county       | inspection-office here                        | inspection-office above, inspection-office elsewhere, cgc-office here, discipline here, staff here
  put-scheme                    A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  upload-scores                 A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  upload-locality-scores        A10      any               | cgc-office here, cgc-office above              | cgc here, slg-office here, slg-office above, cgc-office elsewhere, staff here
  enter-event                   A25      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  record-survey                 A23      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  request-grading               A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  ask-what-if                   A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  request-review                A10      any               | staff here                                    | cgc-office here, cgc-office above, slg-office above, staff above, staff elsewhere
  resolve-review                A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  publish-year                  A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  correct-results               A10      city,county       | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office above, cgc-office elsewhere, staff here
  record-minutes                A12      city,county       | cgc-office here, slg-office here              | joint-conference here, cgc here, slg here, org-hr here, cgc-office above, slg-office elsewhere, staff here
  publish-work-calendar         A20      city              | cgc-office here, slg-office here              | cgc here, slg here, org-hr here, cgc-office elsewhere, staff here
  record-liability              A25      county,township,department,unit | cgc-office above, slg-office above, discipline above, org-hr above | cgc-office here, discipline here, org-hr here, cgc above, finance above, inspection-office above, discipline elsewhere, staff here, staff above
  correct-liability             A25      county,township,department,unit | cgc-office above, slg-office above, discipline above, org-hr above | cgc-office here, discipline here, org-hr here, cgc above, finance above, inspection-office above, discipline elsewhere, staff here, staff above
  ask-unit-eligibility          A11      any               | anybody here, anybody above, staff here       | org-hr elsewhere, cgc-office elsewhere, staff above, staff elsewhere
  check-unit-certificate        A11      any               | anybody here, anybody above, staff here       | org-hr elsewhere, cgc-office elsewhere, staff above, staff elsewhere
  ask-holder-eligibility        A11      any               | org-hr here, org-hr above, cgc here, cgc above, cgc-office here, cgc-office above, slg here, slg above, slg-office here, slg-office above, joint-conference here, joint-conference above | finance above, discipline above, inspection-office above, org-hr elsewhere, staff here, staff above
  check-holder-certificate      A11      any               | org-hr here, org-hr above, cgc here, cgc above, cgc-office here, cgc-office above, slg here, slg above, slg-office here, slg-office above, joint-conference here, joint-conference above | finance above, discipline above, inspection-office above, org-hr elsewhere, staff here, staff above
  plan-advanced                 A14      city              | cgc-office here                               | cgc here, slg-office here, org-hr here, cgc-office elsewhere, staff here
  agree-to-periodic-advanced    A14      city              | org-hr here                                   | cgc-office here, slg-office here, finance here, org-hr elsewhere, staff here
  agree-to-yearly-advanced      A17      city              | slg-office here, org-hr here                  | cgc-office here, slg here, finance here, org-hr elsewhere, staff here
  plan-praise                   A14      city              | slg-office here                               | slg here, cgc-office here, org-hr here, slg-office elsewhere, staff here
  agree-to-praise               A17      city              | cgc-office here, org-hr here                  | slg-office here, cgc here, finance here, org-hr elsewhere, staff here
  plan-rewards                  A16      city              | cgc-office here                               | slg-office here, finance here, org-hr here, cgc-office elsewhere, staff here
  agree-to-rewards              A16      city              | slg-office here, org-hr here, finance here    | cgc-office here, slg here, finance elsewhere, staff here
  commend-advanced              A14      city              | cgc here, cgc-office here                     | slg here, slg-office here, org-hr here, cgc elsewhere, staff here
  resolve-advanced              A14      city              | cgc here, cgc-office here                     | slg here, slg-office here, org-hr here, cgc elsewhere, staff here
  praise                        A14      city              | slg here, slg-office here                     | cgc here, cgc-office here, org-hr here, slg elsewhere, staff here
  resolve-praise                A14      city              | slg here, slg-office here                     | cgc here, cgc-office here, org-hr here, slg elsewhere, staff here
  record-honour                 A15      city              | cgc-office here, org-hr here                  | cgc here, slg-office here, finance here, org-hr elsewhere, staff here
  resolve-honour                A15      city              | cgc-office here, org-hr here                  | cgc here, slg-office here, finance here, org-hr elsewhere, staff here
  acknowledge-archive           A11      any               | org-hr here, org-hr above                     | cgc-office above, finance above, org-hr elsewhere, staff here, staff above
  give-reward                   A16      any               | finance here, finance above, org-hr here, org-hr above | cgc-office above, slg-office above, finance elsewhere, staff here, staff above
  carry-out-entitlement         A15      any               | org-hr here, org-hr above                     | finance above, cgc-office above, org-hr elsewhere, staff here, staff above
`;

/** A unit of 样城市 at which an act can be done; the city's departments stand in the city, and so on down. */
export interface Somewhere {
  readonly id: string;
  /** Nearest first. */
  readonly above: readonly string[];
  readonly is: readonly string[];
}

export const everySomewhere: readonly Somewhere[] = [
  { id: 'yangcheng', above: [], is: ['any', 'locality', 'city'] },
  { id: 'city-bureau', above: ['yangcheng'], is: ['any', 'department'] },
  { id: 'donghe', above: ['yangcheng'], is: ['any', 'locality', 'county'] },
  { id: 'donghe-bureau', above: ['donghe', 'yangcheng'], is: ['any', 'department'] },
  { id: 'liuzhen', above: ['donghe', 'yangcheng'], is: ['any', 'locality', 'township'] },
  { id: 'liuzhen-school', above: ['liuzhen', 'donghe', 'yangcheng'], is: ['any', 'unit'] },
];

const seatsOfSomebody = ['here', 'above', 'elsewhere'] as const;

/** Seen from a unit: whoever acts is of the unit itself, of one above it, or of one that does not lie above it. */
export type SeatSeen = (typeof seatsOfSomebody)[number];

export interface Named {
  readonly who: Body | 'staff' | 'anybody';
  readonly seat: SeatSeen;
}

export interface Row {
  readonly act: string;
  readonly article: string;
  readonly at: readonly Somewhere[];
  readonly may: readonly Named[];
  readonly mayNot: readonly Named[];
}

const seatSeen = (word: string): SeatSeen => {
  const seat = seatsOfSomebody.find((one) => one === word);
  if (!seat) throw new Error(`the table has a seat it does not explain: ${word}`);
  return seat;
};

const namedIn = (cell = ''): readonly Named[] =>
  cell === 'nobody'
    ? []
    : cell.split(', ').map((words) => {
        const [who = '', seat = ''] = words.split(' ');
        return { who: who as Named['who'], seat: seatSeen(seat) };
      });

const rowOf = (line: string): Row => {
  const [left = '', may, mayNot] = line.split('|').map((cell) => cell.trim());
  const [act = '', article = '', at = ''] = left.split(/\s+/);
  return {
    act,
    article,
    at: everySomewhere.filter(({ is }) => at.split(',').some((word) => is.includes(word))),
    may: namedIn(may),
    mayNot: namedIn(mayNot),
  };
};

/** Rows that speak of several kinds of reports, duties and plans of the measure: the acts that those kinds bring. */
const actsOfRow: Readonly<Record<string, readonly string[]>> = {
  'file-department-report': ['file-report/department-to-cgc', 'file-report/department-to-slg'],
  'file-commission-report': ['file-report/cgc-to-cgc'],
  'file-group-report': ['file-report/slg-to-slg'],
  'file-committee-report': ['file-report/committee-to-plenary'],
  'return-report-to-commission': ['return-report/department-to-cgc', 'return-report/cgc-to-cgc'],
  'return-report-to-group': ['return-report/department-to-slg', 'return-report/slg-to-slg'],
  'return-report-made-elsewhere': ['return-report/committee-to-plenary'],
  'record-locality-duty': ['record-duty/committee-meeting', 'record-duty/government-meeting'],
  'record-department-duty': [
    'record-duty/department-meeting',
    'record-duty/joint-planning',
    'record-duty/dispute-resolution',
  ],
  'record-commission-duty': [
    'record-duty/cgc-directors-meeting',
    'record-duty/cgc-plenary',
    'record-duty/cgc-working-group',
    'record-duty/cgc-conference',
  ],
  'record-group-duty': [
    'record-duty/slg-heads-meeting',
    'record-duty/slg-plenary',
    'record-duty/slg-special-meeting',
  ],
  'plan-advanced': ['draw-up-plan/periodic-advanced', 'draw-up-plan/yearly-advanced'],
  'agree-to-periodic-advanced': ['agree-to-plan/periodic-advanced'],
  'agree-to-yearly-advanced': ['agree-to-plan/yearly-advanced'],
  'plan-praise': ['draw-up-plan/yearly-praise'],
  'agree-to-praise': ['agree-to-plan/yearly-praise'],
  'plan-rewards': ['draw-up-plan/rewards'],
  'agree-to-rewards': ['agree-to-plan/rewards'],
  'commend-advanced': ['commend-by-plan/periodic-advanced', 'commend-by-plan/yearly-advanced'],
  'resolve-advanced': ['resolve-commendation/periodic-advanced', 'resolve-commendation/yearly-advanced'],
  praise: ['commend-by-plan/yearly-praise'],
  'resolve-praise': ['resolve-commendation/yearly-praise'],
};

/** Rows of what decides: for the heads of a body or its meeting, not for members and staff (I-38). */
const forHeads: readonly string[] = [
  'revise-template',
  'amend-template',
  'issue-letters',
  'withdraw-letters',
  'order-inspection',
  'put-scheme',
  'resolve-review',
  'publish-year',
  'publish-work-calendar',
  'correct-results',
  'agree-to-periodic-advanced',
  'agree-to-yearly-advanced',
  'agree-to-praise',
  'agree-to-rewards',
  'commend-advanced',
  'resolve-advanced',
  'praise',
  'resolve-praise',
];

/** The rows of the table, one for each act. */
export const rows: readonly (Row & { readonly forHeads: boolean })[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map(rowOf)
  .flatMap((row) =>
    (actsOfRow[row.act] ?? [row.act]).map((act) => ({ ...row, act, forHeads: forHeads.includes(row.act) })),
  );

/** How somebody's seat is seen from a unit. */
export const seatFrom = ({ id, above }: Somewhere, seat: string): SeatSeen => {
  if (seat === id) return 'here';
  return above.includes(seat) ? 'above' : 'elsewhere';
};

/** True of somebody whom a cell of the table names. */
export const isNamed = (cell: readonly Named[], who: Named['who'] | 'system', seat: SeatSeen): boolean =>
  cell.some(
    (one) =>
      one.seat === seat &&
      (one.who === who || (one.who === 'anybody' && who !== 'staff' && who !== 'system')),
  );
