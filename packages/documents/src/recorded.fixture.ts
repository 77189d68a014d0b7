import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '@jieti/ledger';
import { type CityFile, measureOfTangshan } from '@jieti/rules';
import type { Names, PaperData } from './source/data.ts';

/** An invented city under the measure, with the places of the recorded histories. */
export const sampleCity: CityFile = {
  ...measureOfTangshan,
  id: 'sample',
  name: { zh: '平安市', en: 'Pingan' },
  root: 'city',
  workCalendar: {},
};

const units = {
  city: '平安市',
  north: '北城县',
  south: '南城县',
  'central-works': '中央驻平安工程公司',
  'city-education': '平安市教育局',
  'city-works': '平安市工程公司',
  'north-hill': '北城县东山镇',
  'south-mill': '南城县磨坊镇',
};

const roles = {
  principal: '主要负责人',
  'in-charge': '分管负责人',
  supervising: '主管负责人',
  member: '成员',
};

const everyPost = Object.keys(units).flatMap((unit) =>
  Object.entries(roles).map(([role, title]) => ({ unit, role, title })),
);

export const sampleNames: Names = {
  units,
  posts: Object.fromEntries(everyPost.map(({ unit, role, title }) => [`${unit}/${role}`, title])),
  holders: Object.fromEntries(
    everyPost.map(({ unit, role }, n) => [`${unit}-${role}`, `某${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`]),
  ),
};

const path = join(import.meta.dirname, '../../../test/histories/0.1.0/ledger.jsonl');

interface Line {
  readonly kind: string;
  readonly entry: LedgerEntry;
}

const entries: readonly LedgerEntry[] = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line)
  .filter(({ kind }) => kind === 'entry')
  .map(({ entry }) => entry);

/** Every entry of the histories that a release recorded, with those of its subject before it. */
export const recorded: readonly PaperData[] = entries.map((entry) => ({
  entry,
  before: entries.filter(({ subject, entry: n }) => subject.id === entry.subject.id && n < entry.entry),
  law: sampleCity,
  names: sampleNames,
}));
