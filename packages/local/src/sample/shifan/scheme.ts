const order = {
  id: 'order',
  name: { zh: '治安重点地区整治', en: 'Places of poor order put right' },
  weight: 50,
};
const risk = { id: 'risk', name: { zh: '风险评估与矛盾化解', en: 'Risk assessment and disputes resolved' } };
const basics = { id: 'basics', name: { zh: '基层基础', en: 'Grass-roots work' }, weight: 20 };
const duties = { id: 'duties', name: { zh: '职责履行', en: 'Duties carried out' }, weight: 60 };

/** Zones are scored on their letters and reports by what the system knows itself: nobody enters it (A7, A8). */
const responsibility = {
  id: 'responsibility',
  name: { zh: '责任落实', en: 'Responsibility taken on' },
  weight: 20,
  source: 'letters',
  method: 'deduction-list',
  deductions: [
    {
      id: 'missing',
      name: { zh: '未签责任书', en: 'no letter' },
      points: 40,
      reads: { fact: 'letter-missing' },
    },
    {
      id: 'unsigned',
      name: { zh: '责任书未生效', en: 'letter not in force' },
      points: 20,
      reads: { fact: 'letter-not-in-force' },
    },
    {
      id: 'late',
      name: { zh: '责任书逾期签订', en: 'letter signed late' },
      points: 10,
      reads: { fact: 'letter-late' },
    },
    {
      id: 'overdue',
      name: { zh: '报告逾期未报', en: 'report overdue' },
      points: 5,
      reads: { fact: 'report-overdue' },
    },
  ],
};

const ofLocalities = [order, { ...risk, weight: 30 }, basics];
const ofZones = [order, { ...risk, weight: 30 }, responsibility];
const ofBodies = [duties, { ...risk, weight: 40 }];

/** The city's own scheme: differentiated groups of those it signs with (A10), by the groups of the register. */
export const scheme = {
  groups: [
    {
      id: 'counties',
      name: { zh: '县（市、区）', en: 'Counties and districts' },
      registerGroups: ['districts', 'counties'],
      indicators: ofLocalities,
    },
    {
      id: 'zones',
      name: { zh: '开发区（管理区）', en: 'Zones' },
      registerGroups: ['zones'],
      indicators: ofZones,
    },
    {
      id: 'departments',
      name: { zh: '市直部门', en: 'Departments' },
      registerGroups: ['party', 'government', 'judicial'],
      indicators: ofBodies,
    },
    {
      id: 'units',
      name: { zh: '人民团体与驻市单位', en: 'Organisations and stationed units' },
      registerGroups: ['organisations', 'stationed'],
      indicators: ofBodies,
    },
  ],
};

/** The scheme of a county, which evaluates its townships by itself (A10). */
export const countyScheme = {
  groups: [
    {
      id: 'townships',
      name: { zh: '乡镇（街道）', en: 'Townships' },
      registerGroups: ['townships'],
      indicators: ofLocalities,
    },
  ],
};
