import type { Row } from './row.ts';

/** Letters, reports and findings of both years (A7–A9). */

const signedIn2027 = 'A7, I-1: till 24:00 of 31 March. In force are the twelve whom the city signs with.';

/** Of a letter below a county nobody has signed yet: both principals of either side are wanting, of a department one. */
const unsigned = (unit: string, ...own: readonly string[]) => [unit, 'mayor', 'secretary', ...own];

export const lettersAndReports: readonly Row[] = [
  {
    key: 'letters-2026-issued',
    is: { issued: 19, unserved: 39 },
    why: 'A7: to everybody with a principal below a unit with one: seven localities and five departments of the city, five units of 迁西, two of 玉田. Of the 51 the other 39 have nobody entered who could sign.',
  },
  {
    key: 'letter of 迁西 before its mayor signs',
    is: { status: 'signed-by-one', inForceOn: null, late: false },
    why: 'I-35: in force when all principals of both sides have signed; three of four have.',
  },
  {
    key: 'letter of 迁西',
    is: { status: 'in-force', inForceOn: '2026-01-06', late: false },
    why: 'I-35: the fourth signed on 6 January.',
  },
  {
    key: 'papers of 2026 below the counties',
    is: { recorded: 7, refused: 0 },
    why: 'I-36: signed on paper, recorded many at once by the office that keeps them.',
  },
  {
    key: 'coverage on 31 March',
    is: { inForce: 18, deadline: '2026-03-31', passed: false, waiting: [['yutian', 'mayor']] },
    why: 'A7, I-1: on its last day the deadline is not past. Nineteen less one; coverage names who has not signed, by post.',
  },
  {
    key: 'letter of 玉田',
    is: { status: 'in-force', inForceOn: '2026-04-02', late: true },
    why: 'I-1: signed two days after 31 March: in force, and late.',
  },
  {
    key: 'findings on 20 May',
    is: ['yutian 2026-05-20 open', 'ts-water 2026-05-20 open'],
    why: 'A9: the last day.',
  },
  {
    key: 'findings on 25 May',
    is: ['yutian 2026-05-20 overdue', 'ts-water 2026-05-20 overdue'],
    why: 'A9: what was to be put right by 20 May is not.',
  },
  {
    key: 'leads on 市水利局',
    is: 1,
    why: 'A9: a finding may become a lead: that one, once, and no other by itself.',
  },
  {
    key: 'reports of 市教育局 on 31 December',
    is: ['department-to-cgc 2026-12-31 filed', 'department-to-slg 2026-12-31 due'],
    why: 'A8: a department reports yearly to the commission and to the leading group of its level; the measure knows no half-year report. I-2: due on 31 December.',
  },
  {
    key: 'reports of 市教育局 on 1 January',
    is: ['department-to-cgc 2026-12-31 filed', 'department-to-slg 2026-12-31 overdue'],
    why: 'I-2: overdue the day after.',
  },
  {
    key: 'reports of 玉田 on 1 January',
    is: [
      'cgc-to-cgc 2026-12-31 filed-again',
      'committee-to-plenary 2026-12-31 filed',
      'slg-to-slg 2026-12-31 filed',
    ],
    why: 'A8: each commission to the one above, each group to the one above, the committee to its plenary. One was returned and came again in time.',
  },
  {
    key: 'letters-2027-issued',
    is: { issued: 19, unserved: 39 },
    why: 'A7: every year anew, to the same units.',
  },
  {
    key: 'coverage on 1 March 2027',
    is: {
      ...{ inForce: 12, deadline: '2027-03-31', passed: false },
      waiting: [
        unsigned('qx-east', 'mayor', 'secretary'),
        unsigned('qx-health', 'head'),
        unsigned('qx-north', 'mayor', 'secretary'),
        unsigned('qx-police', 'head'),
        unsigned('qx-south', 'mayor', 'secretary'),
        unsigned('yt-north', 'mayor', 'secretary'),
        unsigned('yt-south', 'mayor', 'secretary'),
      ],
    },
    why: `${signedIn2027} The seven below the counties wait for their papers.`,
  },
  {
    key: 'papers of 2027',
    is: { recorded: 12, refused: 0 },
    why: 'I-36: of those with whom the city signs.',
  },
  { key: 'papers of 2027 below the counties', is: { recorded: 7, refused: 0 }, why: 'I-36.' },
  {
    key: 'coverage once the papers are recorded',
    is: { inForce: 19, deadline: '2027-03-31', passed: false, waiting: [] },
    why: 'A7: all nineteen.',
  },
  {
    key: 'letter of 乐亭 with a new mayor',
    is: { status: 'in-force', inForceOn: '2027-02-03', late: false },
    why: 'A7: a change of post-holder leaves the letter in force.',
  },
  {
    key: 'called for in 乐亭',
    is: ['mayor laoting.new-mayor succession'],
    why: 'A7: and calls for the successor’s signature.',
  },
  {
    key: 'reports of 市水利局 on 1 January 2028',
    is: ['department-to-cgc 2027-12-31 overdue', 'department-to-slg 2027-12-31 overdue'],
    why: 'I-2: neither was filed.',
  },
];
