import type { RefusalDefinition } from './definition.ts';

/** Refusals of the template of a year's letters, of their issue and of their amendment (A7). */
const templateRefusals = {
  'no-template': {
    kind: 'state',
    articles: ['letters'],
    zh: '{year}年没有责任书范本。',
    en: 'There is no letter template of {year}.',
  },
  'not-an-earlier-year': {
    kind: 'input',
    articles: ['letters'],
    zh: '只能沿用以前年度的范本。',
    en: 'A template starts from the one of an earlier year.',
  },
  'letters-issued': {
    kind: 'state',
    articles: ['letters'],
    zh: '{year}年责任书已下发，范本不能再直接修订。',
    en: 'The letters of {year} have been issued; their template is not revised in place any more.',
  },
  'letters-not-issued': {
    kind: 'state',
    articles: ['letters'],
    zh: '{year}年责任书尚未下发，直接修订范本即可。',
    en: 'The letters of {year} are not issued yet: revise the template itself.',
  },
  'issued-for-another-year': {
    kind: 'input',
    articles: ['letters'],
    zh: '责任书只能为当年或者次年（{first}年、{second}年）下发，不能为{year}年下发。',
    en: 'Letters are issued for this year or the next, {first} or {second}, not for {year}.',
  },
  'template-without-document': {
    kind: 'state',
    articles: ['letters'],
    zh: '范本尚未载明印发文件的文号和日期，不能下发。',
    en: 'The template names no document, by number and date: it is not issued.',
  },
  'template-without-reviser': {
    kind: 'state',
    articles: ['letters'],
    zh: '范本尚未载明会同修订的机构，不能下发。',
    en: 'The template does not name the other body that revised it: it is not issued.',
  },
  'nothing-to-withdraw': {
    kind: 'state',
    articles: ['letters'],
    zh: '{year}年没有已下发的责任书可以撤回。',
    en: 'No letters of {year} are out that could be withdrawn.',
  },
  'letters-signed-already': {
    kind: 'state',
    articles: ['letters'],
    zh: '已有{signed}份责任书有人签字，不能撤回；内容有误的，修订已下发的责任书。',
    en: '{signed} letters have a signature already, and the issue is not withdrawn; what is wrong in them is amended.',
  },
  'letter-withdrawn': {
    kind: 'state',
    articles: ['letters'],
    zh: '该责任书已于{on}撤回。',
    en: 'This letter was withdrawn on {on}.',
  },
  'letters-without-section': {
    kind: 'input',
    articles: ['letters'],
    zh: '修订后的范本对已下发责任书的部分单位没有内容。',
    en: 'The amended template says nothing to units that have their letter.',
  },
  'with-itself': {
    kind: 'input',
    articles: ['letters'],
    zh: '不能会同自己修订；可以会同的机构：{bodies}。',
    en: 'Nobody revises the letters with themselves; the other one is named here: {bodies}.',
  },
  'with-a-stranger': {
    kind: 'form',
    articles: ['letters'],
    zh: '该机构不参与修订责任书；可以会同的机构：{bodies}。',
    en: 'This body does not revise the letters; those who do so together with you: {bodies}.',
  },
  'duplicate-section': {
    kind: 'form',
    articles: ['letters'],
    zh: '该类别、层级和分组已有内容。',
    en: 'There is a section for this kind, level and group already.',
  },
  'duplicate-duty': {
    kind: 'form',
    articles: ['letters'],
    zh: '该类履职事项和层级已有次数要求。',
    en: 'There is a number for this duty and level already.',
  },
  'weight-decimals': {
    kind: 'form',
    articles: ['letters'],
    zh: '权重至多两位小数。',
    en: 'A weight has two decimals at most.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of a signature (A4, A5, A7). */
const signatureRefusals = {
  'not-a-principal-post': {
    kind: 'input',
    articles: ['first-responsible', 'remits', 'letters'],
    zh: '责任书由主要负责同志签订；该单位没有此主要负责岗位。',
    en: 'Letters are signed by principals; the unit has no such principal post.',
  },
  'post-vacant': {
    kind: 'state',
    articles: ['letters'],
    zh: '该岗位在{on}无人任职。',
    en: 'Nobody holds this post on {on}.',
  },
  'holder-not-in-office': {
    kind: 'input',
    articles: ['letters'],
    zh: '所列人员在{on}不任此职。',
    en: 'The holder named does not hold this post on {on}.',
  },
  'already-signed': {
    kind: 'state',
    articles: ['letters'],
    zh: '已于{on}签字。',
    en: 'Signed already, on {on}.',
  },
  'content-not-named': {
    kind: 'state',
    articles: ['letters'],
    zh: '责任书已经修订，签字须注明所签内容的版本。',
    en: 'The letter was amended: a signature names the version of the content it is for.',
  },
  'content-amended': {
    kind: 'state',
    articles: ['letters'],
    zh: '第{named}版内容不再签字。',
    en: 'Content of version {named} is not signed any more.',
  },
  'no-such-content': {
    kind: 'input',
    articles: ['letters'],
    zh: '责任书没有第{named}版内容。',
    en: 'The letter has no content of version {named}.',
  },
  'delegate-is-holder': {
    kind: 'input',
    articles: ['letters'],
    zh: '代签人即任职者本人。',
    en: 'The delegate named is the holder of the post.',
  },
  'delegated-later': {
    kind: 'input',
    articles: ['letters'],
    zh: '授权文件日期晚于签字日。',
    en: 'The document of delegation is of a later day.',
  },
  'paper-not-recorded': {
    kind: 'state',
    articles: ['letters'],
    zh: '本地不补录纸质签订的责任书，须由任职人逐一签订。',
    en: 'Letters signed on paper are not recorded here: each principal signs.',
  },
  'signed-in-future': {
    kind: 'input',
    articles: ['letters'],
    zh: '签字日期{day}晚于今天{today}。',
    en: 'The signature is dated {day}, after today, {today}.',
  },
  'signed-before-issue': {
    kind: 'input',
    articles: ['letters'],
    zh: '签字日期{day}早于该内容下发之日{issued}。',
    en: 'The signature is dated {day}, before this content was issued, on {issued}.',
  },
  'signature-twice': {
    kind: 'input',
    articles: ['letters'],
    zh: '同一岗位的签字在本责任书中重复。',
    en: 'This post signs the same letter twice here.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of a breakdown of targets (A7). */
const targetRefusals = {
  'not-signed-with': {
    kind: 'input',
    articles: ['letters'],
    zh: '目标只能分解给与其签订责任书的下级。',
    en: 'Targets are broken down among the units it signs with below.',
  },
  'duplicate-unit': {
    kind: 'input',
    articles: ['letters'],
    zh: '单位{unit}重复。',
    en: 'The unit {unit} is there already.',
  },
  'no-such-target': {
    kind: 'input',
    articles: ['letters'],
    zh: '责任书没有此目标，上级也未分解。',
    en: 'Neither its letter nor the unit above gives it such a target.',
  },
  'parts-do-not-fit': {
    kind: 'input',
    articles: ['letters'],
    zh: '各部分合计{sum}，应为{weight}。',
    en: 'The parts sum to {sum}, not to {weight}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of letters, their template, signatures and targets (A7). */
export const letterRefusals = {
  ...templateRefusals,
  ...signatureRefusals,
  ...targetRefusals,
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
