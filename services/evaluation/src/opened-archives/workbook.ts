import {
  type Bilingual,
  type CitySettings,
  inWordsOf,
  localTime,
  type PostRole,
  roleNames,
} from '@jieti/rules';
import type { Language, SheetToWrite } from '@jieti/sheets';
import type { ArchiveAnswer, BarAnswer } from '../contract/archives.ts';
import { column, sheet, type Words, wordsOf } from '../report/sheet.ts';

type Entry = ArchiveAnswer['entries'][number];
type Honour = ArchiveAnswer['honours'][number];

/** The words of the file, and the city whose clocks and bodies it speaks of. */
interface Speech extends Words {
  readonly city: CitySettings;
}

/** Opening an archive is the acknowledgement of whoever is in charge of personnel (A11). */
const acknowledgedColumn = ({ city }: Speech) => {
  const { zh } = inWordsOf(city, { zh: '{@personnel}备案', en: 'acknowledged' });
  return column('acknowledged', zh, 'Acknowledged', 60);
};

const isRole = (role: string): role is PostRole => role in roleNames;

const roleIn = (role: string, { say }: Speech): string => (isRole(role) ? say(roleNames[role]) : role);

/** The end of a bar: a day, or its release, which has not come yet. */
const untilIn = (until: string, { say }: Speech): string =>
  until === 'released' ? say({ zh: '解除', en: 'released' }) : until;

const barsIn = (bars: readonly BarAnswer[], speech: Speech): string =>
  speech.list(
    bars.map(({ article, from, until, caseId }) => {
      const days = { zh: `${from}至${untilIn(until, speech)}`, en: `${from} to ${untilIn(until, speech)}` };
      return [article, speech.say(days), caseId ?? ''].join(' ').trim();
    }),
  );

const acknowledgedIn = (
  { acknowledged }: Pick<Entry, 'acknowledged'>,
  { list, city: { zone } }: Speech,
): string =>
  list(acknowledged.map(({ jurisdiction, at, by }) => `${jurisdiction} ${localTime(at, zone)} ${by}`));

const grantNames: Readonly<Record<Entry['grants'][number]['outcome'], Bilingual>> = {
  given: { zh: '兑现', en: 'given' },
  'taken-back': { zh: '追回', en: 'taken back' },
};

const grantsIn = ({ grants }: Pick<Entry, 'grants'>, { say, list }: Speech): string =>
  list(
    grants.map(({ outcome, what, on, document: { number } }) => {
      const act = say(grantNames[outcome]);
      return say({ zh: `${act} ${on} ${what}（${number}）`, en: `${act} ${on} ${what} (${number})` });
    }),
  );

const documentIn = (document: Entry['document']): string | null =>
  document && `${document.number} ${document.date}`;

const entries = ({ holder, entries: lines }: ArchiveAnswer, speech: Speech): SheetToWrite => {
  const { say, list, grade, cap, yes } = speech;
  const heading = say({ zh: `实绩档案：${holder}`, en: `Archive of ${holder}` });
  return sheet('results', { zh: '实绩', en: 'Results' }, heading, {
    columns: [
      column('year', '年度', 'Year', 8),
      column('unit', '单位编号', 'Unit id', 22),
      column('name', '单位名称', 'Unit name'),
      column('post', '岗位', 'Post', 16),
      column('role', '职责', 'Role', 16),
      column('from', '任职起', 'From', 12),
      column('to', '任职止', 'To', 12),
      column('grade', '等次', 'Grade', 16),
      column('score', '总分', 'Score', 10),
      column('caps', '适用的上限', 'Caps that applied', 48),
      column('version', '结果版本', 'Version of the result', 10),
      column('superseded', '已被取代', 'Superseded', 10),
      column('document', '文件', 'Document', 30),
      column('reward', '奖励', 'Reward', 30),
      column('withheld', '暂不兑现的原因', 'Withheld by', 40),
      column('grants', '兑现情况', 'Given', 48),
      column('grantInQuestion', '兑现存疑', 'Grant in question', 16),
      acknowledgedColumn(speech),
    ],
    rows: lines.map((line) => ({
      year: line.year,
      unit: line.unit,
      name: say(line.name),
      post: say(line.title),
      role: roleIn(line.role, speech),
      from: line.from,
      to: line.to,
      grade: grade(line.grade),
      score: line.score,
      version: line.version,
      caps: list(
        line.caps.map(({ why, article, caseId }) => `${cap(why)} ${article} ${caseId ?? ''}`.trim()),
      ),
      superseded: yes(line.superseded),
      document: documentIn(line.document),
      reward: line.reward?.reward ?? null,
      withheld: line.reward ? barsIn(line.reward.withheld, speech) : null,
      grants: grantsIn(line, speech),
      grantInQuestion: yes(line.grantInQuestion),
      acknowledged: acknowledgedIn(line, speech),
    })),
  });
};

const ways: Readonly<Record<Honour['by'], Bilingual>> = {
  plan: { zh: '{@top}', en: '{@top}' },
  provincial: { zh: '省', en: 'provincial' },
  national: { zh: '国家', en: 'state' },
};

const statuses: Readonly<Record<Honour['status'], Bilingual>> = {
  standing: { zh: '有效', en: 'standing' },
  'in-question': { zh: '待处理', en: 'in question' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

const outcomes: Readonly<Record<NonNullable<Honour['resolution']>['outcome'], Bilingual>> = {
  kept: { zh: '维持', en: 'kept' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
  restored: { zh: '恢复', en: 'restored' },
};

const resolutionIn = ({ resolution }: Honour, { say }: Speech): string | null => {
  if (!resolution) return null;
  const { outcome, document, reasons } = resolution;
  const decided = `${say(outcomes[outcome])} ${document.date} ${document.number}`;
  return say({ zh: `${decided}：${reasons}`, en: `${decided}: ${reasons}` });
};

const honours = ({ holder, honours: lines }: ArchiveAnswer, speech: Speech): SheetToWrite => {
  const { city, say } = speech;
  const heading = say({ zh: `表扬奖励：${holder}`, en: `Commendations of ${holder}` });
  return sheet('honours', { zh: '表扬', en: 'Honours' }, heading, {
    columns: [
      column('on', '日期', 'Date', 12),
      column('by', '授予', 'By', 14),
      column('honour', '称号', 'Honour', 36),
      column('unit', '单位编号', 'Unit id', 22),
      column('document', '文件', 'Document', 30),
      column('status', '状态', 'Status', 14),
      column('resolution', '处理', 'Resolution', 48),
      column('withheld', '待遇暂不落实的原因', 'Entitlement withheld by', 40),
      column('grants', '待遇落实情况', 'Given', 48),
      acknowledgedColumn(speech),
    ],
    rows: lines.map((line) => ({
      on: line.on,
      by: say(inWordsOf(city, ways[line.by])),
      honour: line.honour,
      unit: line.unit,
      document: documentIn(line.document),
      status: say(statuses[line.status]),
      resolution: resolutionIn(line, speech),
      withheld: line.entitlement ? barsIn(line.entitlement.withheld, speech) : null,
      grants: grantsIn(line, speech),
      acknowledged: acknowledgedIn(line, speech),
    })),
  });
};

/** A holder's archive as the sheets of a workbook: the same as the answer says (A11, A13). */
export const archiveSheets = (
  archive: ArchiveAnswer,
  city: CitySettings,
  language: Language,
): SheetToWrite[] => {
  const speech = { ...wordsOf(city, language), city };
  return [entries(archive, speech), honours(archive, speech)];
};
