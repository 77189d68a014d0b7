import { city } from '@jieti/lambda';
import { inWordsOf } from '@jieti/rules';
import type { SheetToWrite } from '@jieti/sheets';
import { capCell, column, gradeCell, sheet } from '../cards/workbook.ts';
import type { ArchiveAnswer, BarAnswer } from '../contract/archives.ts';

type Entry = ArchiveAnswer['entries'][number];
type Honour = ArchiveAnswer['honours'][number];

/** Opening an archive is the acknowledgement of whoever is in charge of personnel (A11). */
const acknowledgedHeader = (): string => inWordsOf(city(), { zh: '{@personnel}备案', en: 'acknowledged' }).zh;

const roles: Readonly<Record<string, string>> = {
  principal: '主要负责人 principal',
  'in-charge': '分管负责人 in charge',
};

const barsIn = (bars: readonly BarAnswer[]): string =>
  bars
    .map(({ article, from, until, caseId }) => `${article} ${from}–${until} ${caseId ?? ''}`.trim())
    .join('; ');

const acknowledgedIn = ({ acknowledged }: Pick<Entry, 'acknowledged'>): string =>
  acknowledged.map(({ jurisdiction, at, by }) => `${jurisdiction} ${at} ${by}`).join('; ');

const grantsIn = ({ grants }: Pick<Entry, 'grants'>): string =>
  grants
    .map(({ outcome, what, on, document }) => {
      const act = outcome === 'given' ? '兑现 given' : '追回 taken back';
      return `${act} ${on} ${what} (${document.number})`;
    })
    .join('; ');

const documentIn = (document: Entry['document']): string | null =>
  document && `${document.number} ${document.date}`;

const entries = ({ entries: lines }: ArchiveAnswer): SheetToWrite =>
  sheet(
    '实绩 results',
    [
      column('year', '年度', 'Year', 8),
      column('unit', '单位编号', 'Unit id', 22),
      column('name', '单位名称', 'Unit name'),
      column('post', '岗位', 'Post', 16),
      column('role', '职责', 'Role', 22),
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
      column('acknowledged', acknowledgedHeader(), 'Acknowledged', 60),
    ],
    lines.map((line) => ({
      year: line.year,
      unit: line.unit,
      name: line.name.zh,
      post: line.title.zh,
      role: roles[line.role] ?? line.role,
      from: line.from,
      to: line.to,
      grade: gradeCell(city(), line.grade),
      score: line.score,
      version: line.version,
      caps: line.caps
        .map(({ why, article, caseId }) => `${capCell(city(), why)} ${article} ${caseId ?? ''}`.trim())
        .join('; '),
      superseded: line.superseded ? '是 yes' : '否 no',
      document: documentIn(line.document),
      reward: line.reward?.reward ?? null,
      withheld: line.reward ? barsIn(line.reward.withheld) : null,
      grants: grantsIn(line),
      acknowledged: acknowledgedIn(line),
    })),
  );

const ways: Readonly<Record<Honour['by'], string>> = {
  plan: '市 city',
  provincial: '省 province',
  national: '国家 state',
};

const statuses: Readonly<Record<Honour['status'], string>> = {
  standing: '有效 standing',
  'in-question': '待处理 in question',
  withdrawn: '已撤销 withdrawn',
};

const outcomes: Readonly<Record<NonNullable<Honour['resolution']>['outcome'], string>> = {
  kept: '维持 kept',
  withdrawn: '撤销 withdrawn',
  restored: '恢复 restored',
};

const resolutionIn = ({ resolution }: Honour): string | null =>
  resolution &&
  `${outcomes[resolution.outcome]} ${resolution.document.date} ${resolution.document.number}: ${resolution.reasons}`;

const honours = ({ honours: lines }: ArchiveAnswer): SheetToWrite =>
  sheet(
    '表扬 honours',
    [
      column('on', '日期', 'Date', 12),
      column('by', '授予', 'By', 14),
      column('honour', '称号', 'Honour', 36),
      column('unit', '单位编号', 'Unit id', 22),
      column('document', '文件', 'Document', 30),
      column('status', '状态', 'Status', 20),
      column('resolution', '处理', 'Resolution', 48),
      column('withheld', '待遇暂不落实的原因', 'Entitlement withheld by', 40),
      column('grants', '待遇落实情况', 'Given', 48),
      column('acknowledged', acknowledgedHeader(), 'Acknowledged', 60),
    ],
    lines.map((line) => ({
      on: line.on,
      by: ways[line.by],
      honour: line.honour,
      unit: line.unit,
      document: documentIn(line.document),
      status: statuses[line.status],
      resolution: resolutionIn(line),
      withheld: line.entitlement ? barsIn(line.entitlement.withheld) : null,
      grants: grantsIn(line),
      acknowledged: acknowledgedIn(line),
    })),
  );

/** A holder's archive as the sheets of a workbook: the same as the answer says (A11, A13). */
export const archiveSheets = (archive: ArchiveAnswer): SheetToWrite[] => [entries(archive), honours(archive)];
