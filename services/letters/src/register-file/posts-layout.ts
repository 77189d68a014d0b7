import { type Post, postRoles, roleNames } from '@jieti/rules';
import type { Choice, Layout, Value } from '@jieti/sheets';
import { choicesOf } from './choices.ts';
import type { Told } from './units-layout.ts';

/** What the regulation also calls them. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  principal: ['主要负责同志', '第一责任人'],
  'in-charge': ['分管负责同志', '直接责任人'],
  supervising: ['主管负责人', '主管负责同志'],
  member: ['领导班子其他成员', '班子成员'],
};

const roles: readonly Choice[] = choicesOf(postRoles, roleNames).map((choice) => ({
  ...choice,
  synonyms: alsoCalled[choice.code] ?? [],
}));

/** Posts and their holders as a file: a row for each holder of a post, or one for a post nobody has held yet. */
export const postsLayout = {
  sheet: 'posts',
  title: { zh: '岗位', en: 'Posts' },
  columns: [
    {
      name: 'unit',
      title: { zh: '所在单位编号', en: 'Id of its unit' },
      synonyms: ['单位编号'],
      kind: 'code',
      elseBy: 'unitName',
      width: 20,
    },
    {
      name: 'unitName',
      title: { zh: '所在单位名称', en: 'Name of its unit' },
      synonyms: ['单位名称', '所在单位', '单位'],
      kind: 'text',
      optional: true,
    },
    { name: 'post', title: { zh: '岗位编号', en: 'Post id' }, kind: 'code', width: 18 },
    {
      name: 'titleZh',
      title: { zh: '岗位中文名称', en: 'Chinese title' },
      synonyms: ['岗位名称', '岗位', '职务'],
      kind: 'text',
    },
    { name: 'titleEn', title: { zh: '岗位英文名称', en: 'English title' }, kind: 'text', optional: true },
    { name: 'role', title: { zh: '责任类别', en: 'Role' }, kind: 'code', choices: roles },
    { name: 'holder', title: { zh: '任职人代号', en: 'Holder' }, kind: 'code', optional: true, width: 20 },
    { name: 'name', title: { zh: '任职人显示名', en: 'Display name' }, kind: 'text', optional: true },
    { name: 'from', title: { zh: '任职起始日', en: 'First day' }, kind: 'date', optional: true },
    { name: 'to', title: { zh: '任职终止日', en: 'Last day' }, kind: 'date', optional: true },
  ],
} as const satisfies Layout;

export type PostColumn = (typeof postsLayout.columns)[number]['name'];

/** A post as rows of the file, which import reads as the same post. */
export const rowsOfPost = (
  { id, unit, title, role, tenures }: Post,
  { nameOf, language }: Told,
): Partial<Record<PostColumn, Value>>[] => {
  const post = {
    unit,
    unitName: nameOf(unit)[language],
    post: id,
    titleZh: title.zh,
    titleEn: title.en,
    role,
  };
  if (tenures.length === 0) return [post];
  return tenures.map(({ holder, name = null, from, to }) => ({ ...post, holder, name, from, to }));
};
