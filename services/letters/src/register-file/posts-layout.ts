import { type Post, postRoles } from '@jieti/rules';
import type { Layout, Value } from '@jieti/sheets';

/** Posts and their holders as a file: a row for each holder of a post, or one for a post nobody has held yet. */
export const postsLayout = {
  sheet: 'posts',
  columns: [
    { name: 'unit', title: { zh: '所在单位编号', en: 'Id of its unit' }, kind: 'code', width: 20 },
    { name: 'post', title: { zh: '岗位编号', en: 'Post id' }, kind: 'code', width: 18 },
    { name: 'titleZh', title: { zh: '岗位中文名称', en: 'Chinese title' }, kind: 'text' },
    { name: 'titleEn', title: { zh: '岗位英文名称', en: 'English title' }, kind: 'text' },
    {
      name: 'role',
      title: { zh: '责任类别', en: 'Role' },
      kind: 'code',
      choices: postRoles,
    },
    { name: 'holder', title: { zh: '任职人代号', en: 'Holder' }, kind: 'code', optional: true, width: 20 },
    { name: 'name', title: { zh: '任职人显示名', en: 'Display name' }, kind: 'text', optional: true },
    { name: 'from', title: { zh: '任职起始日', en: 'First day' }, kind: 'date', optional: true },
    { name: 'to', title: { zh: '任职终止日', en: 'Last day' }, kind: 'date', optional: true },
  ],
} as const satisfies Layout;

export type PostColumn = (typeof postsLayout.columns)[number]['name'];

/** A post as rows of the file, which import reads as the same post. */
export const rowsOfPost = ({
  id,
  unit,
  title,
  role,
  tenures,
}: Post): Partial<Record<PostColumn, Value>>[] => {
  const post = { unit, post: id, titleZh: title.zh, titleEn: title.en, role };
  if (tenures.length === 0) return [post];
  return tenures.map(({ holder, name = null, from, to }) => ({ ...post, holder, name, from, to }));
};
