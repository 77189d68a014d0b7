import type { DutyKind } from '../law/kinds/index.ts';

const locality = { subject: 'first-responsible', of: ['locality'] } as const;
const department = { subject: 'remits', of: ['department', 'unit'] } as const;
const commission = {
  subject: 'bodies',
  of: ['locality'],
  inNameOf: 'commission',
} as const;
const group = { subject: 'bodies', of: ['locality'], inNameOf: 'stability-group' } as const;

/** A4: committee and government; A5: departments and units; A6: the meetings of the commission and of the leading group. */
export const measureDuties: readonly DutyKind[] = [
  {
    ...locality,
    id: 'committee-meeting',
    name: {
      zh: '党委常委会议听取汇报、专题研究部署',
      en: 'standing-committee meeting that heard and studied the work',
    },
  },
  {
    ...locality,
    id: 'government-meeting',
    name: {
      zh: '政府常务会议听取汇报、专题研究部署',
      en: 'executive meeting of the government that heard and studied the work',
    },
  },
  {
    ...department,
    id: 'department-meeting',
    name: { zh: '领导班子会议研究部署', en: 'meeting of the leaders that studied the work' },
  },
  {
    ...department,
    id: 'joint-planning',
    name: {
      zh: '与业务工作同规划、同部署、同检查、同落实',
      en: 'planned, deployed, inspected and carried out with the unit’s own business',
    },
  },
  {
    ...department,
    id: 'dispute-resolution',
    name: { zh: '排查化解矛盾纠纷', en: 'disputes looked for and resolved' },
  },
  {
    ...commission,
    id: 'cgc-directors-meeting',
    name: { zh: '{@commission}主任会议', en: 'directors’ meeting of the {@commission}' },
  },
  {
    ...commission,
    id: 'cgc-plenary',
    name: { zh: '{@commission}全体委员会议', en: 'plenary of the {@commission}' },
  },
  {
    ...commission,
    id: 'cgc-working-group',
    name: { zh: '{@commission}专门工作小组会议', en: 'special working group of the {@commission}' },
  },
  {
    ...commission,
    id: 'cgc-conference',
    name: { zh: '社会治安综合治理大会', en: 'conference on comprehensive governance' },
  },
  {
    ...group,
    id: 'slg-heads-meeting',
    name: { zh: '{@stability-group}组长会议', en: 'heads’ meeting of the {@stability-group}' },
  },
  {
    ...group,
    id: 'slg-plenary',
    name: { zh: '{@stability-group}全体会议', en: 'plenary of the {@stability-group}' },
  },
  {
    ...group,
    id: 'slg-special-meeting',
    name: { zh: '{@stability-group}专项工作会议', en: 'special meeting of the {@stability-group}' },
  },
];
