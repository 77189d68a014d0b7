import {
  type Bilingual,
  bodyNames,
  type CompetenceRow,
  type Competent,
  type CompetentHere,
  competenceMatrix,
  inWordsOf,
  levelName,
  unitsStaffName,
  type WithWords,
  whereMeanings,
  whereNames,
  wheres,
} from '@jieti/rules';

type Language = keyof Bilingual;
type Law = WithWords;

const words = {
  intro: {
    zh: '每项行为由谁、以何种身份、在何处、依据哪一条进行；阶梯上的行为按阶段分行。“准备”的行为工作人员可以进行，“决定”的行为由机构的负责人或者会议进行；机构后未注明身份的，任何身份均可。',
    en: 'Who may do each act, in which capacity, where, and by which article; an act on the ladder has a row for each stage. Staff may do what prepares; the heads or the meeting of a body do what decides. A body without a capacity: any.',
  },
  system: { zh: '系统自动进行', en: 'the system by itself' },
  nobody: { zh: '本市没有机构', en: 'no body of this city' },
  exceptional: { zh: '必要时', en: 'where necessary' },
  central: { zh: '限中央单位，只作书面建议', en: 'of central units only, recommended in writing' },
  decidedBy: { zh: '{level}{who}所作的决定由', en: 'what was decided by {who}{level}: ' },
  at: { zh: '{level}', en: ' at {level}' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
  open: { zh: '（', en: ' (' },
  close: { zh: '）', en: ')' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const services = {
  letters: {
    zh: '责任书、述职、履职、督查、单位和岗位',
    en: 'Letters, reports, duties, inspections, units and posts',
  },
  cases: { zh: '责任追究、联席会议、资格', en: 'Cases, the joint conference, eligibility' },
  evaluation: {
    zh: '年度考评、表扬奖励、实绩档案',
    en: 'The graded year, commendations and rewards, archives',
  },
} as const satisfies Readonly<Record<CompetenceRow['service'], Bilingual>>;

const weights = {
  prepares: { zh: '准备', en: 'prepares' },
  decides: { zh: '决定', en: 'decides' },
} as const satisfies Readonly<Record<CompetenceRow['weight'], Bilingual>>;

const heads: Readonly<Record<Language, string>> = {
  zh: '| 行为 | 代码 | 性质 | 阶段 | 由谁进行 | 条款 |',
  en: '| act | code | weight | stage | who may | articles |',
};

const notesOn = (city: Law, line: CompetentHere, language: Language): string[] => {
  const { where, level, exceptional, ofCentralUnits } = line;
  return [
    inWordsOf(city, whereNames[where])[language],
    ...(level ? [levelName(city, level)[language]] : []),
    ...(exceptional ? [words.exceptional[language]] : []),
    ...(ofCentralUnits ? [words.central[language]] : []),
  ];
};

const decidedBy = (city: Law, line: CompetentHere, language: Language): string => {
  if (!line.decidedBy) return '';
  const { body, capacities, level } = line.decidedBy;
  const who = bodyNames(city, [{ body, capacities }], 'short')[language];
  const at = level ? levelName(city, level)[language] : '';
  return words.decidedBy[language]
    .replace('{who}', who)
    .replace('{level}', at && words.at[language].replace('{level}', at));
};

const lineOf = (city: Law, line: Competent, language: Language): string => {
  if (line.by === 'staff') return unitsStaffName[language];
  if (line.by === 'system') return words.system[language];
  const who = bodyNames(city, line.bodies, 'short')[language];
  const notes = notesOn(city, line, language).join(words.comma[language]);
  return `${decidedBy(city, line, language)}**${who}**${words.open[language]}${notes}${words.close[language]}`;
};

const row = (
  city: Law,
  { act, name, weight, stage, who, articles }: CompetenceRow,
  language: Language,
): string => {
  const lines = who.map((line) => lineOf(city, line, language));
  const cells = [
    name[language],
    `\`${act}\``,
    weights[weight][language],
    stage?.name[language] ?? '—',
    lines.join('<br>') || words.nobody[language],
    articles.join(language === 'zh' ? '、' : ', '),
  ];
  return `| ${cells.join(' | ')} |`;
};

const legend = (city: Law, language: Language): string[] =>
  wheres.map(
    (where) =>
      `- ${inWordsOf(city, whereNames[where])[language]}${words.colon[language]}${inWordsOf(city, whereMeanings[where])[language]}`,
  );

const partIn = (city: Law, rows: readonly CompetenceRow[], language: Language): string[] => [
  words.intro[language],
  '',
  ...legend(city, language),
  ...Object.entries(services).flatMap(([service, name]) => [
    '',
    `### ${name[language]}`,
    '',
    heads[language],
    '|---|---|---|---|---|---|',
    ...rows.filter((one) => one.service === service).map((one) => row(city, one, language)),
  ]),
];

/** `docs/competence.md`, whole: the competence table in both languages. */
export const competencePage = (city: Parameters<typeof competenceMatrix>[0]): string => {
  const rows = competenceMatrix(city);
  return [
    '# 职权表 / Competence',
    '',
    'Written by `npm run competence` from the competence table of the rules and the ladder of the measure; not by hand.',
    '',
    '## 中文',
    '',
    ...partIn(city, rows, 'zh'),
    '',
    '## English',
    '',
    ...partIn(city, rows, 'en'),
    '',
  ].join('\n');
};
