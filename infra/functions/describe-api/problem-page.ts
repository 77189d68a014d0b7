import type { DescribedProblem } from './problem-index.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const kinds: Readonly<Record<DescribedProblem['kind'], string>> = {
  competence: '无权办理 · Whoever acts may not',
  state: '现状不允许 · The record does not allow it now',
  input: '所填不足 · The input does not suffice',
  form: '所填自相矛盾或与登记不符 · The input contradicts itself or the register',
  interface: '接口 · The interface itself',
  field: '字段 · A fault of one field, in the list of errors',
};

const shell = (title: string, main: string): string => `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 阶梯 jieti</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}code{font-size:.95em}</style>
</head>
<body>
${main}
</body>
</html>
`;

const row = (name: string, value: string): string => `<tr><th>${name}</th><td>${value}</td></tr>`;

/** The page of one code: what it means, in both languages, and the articles it rests on. */
export const problemPage = ({ code, status, kind, articles, zh, en }: DescribedProblem): string =>
  shell(
    code,
    `<h1><code>${escaped(code)}</code></h1>
<p lang="zh">${escaped(zh)}</p>
<p lang="en">${escaped(en)}</p>
<table>
${row('状态码 · Status', String(status))}
${row('性质 · Kind', kinds[kind])}
${row('条款 · Articles', articles.length > 0 ? articles.join(' ') : '视情形而定，见答复 · As the answer says')}
</table>
<p><a href="../problems">全部代码 · All codes</a></p>`,
  );

/** The list of all codes. */
export const problemsPage = (all: readonly DescribedProblem[]): string =>
  shell(
    '问题代码 · Problem codes',
    `<h1>问题代码 · Problem codes</h1>
<p>${all.length} · 花括号中的名称由事实填入 · Names in braces are filled with the facts</p>
<table>
${all
  .map(
    ({ code, status, zh, en }) =>
      `<tr><td><a href="problems/${escaped(code)}"><code>${escaped(code)}</code></a></td><td>${status}</td><td lang="zh">${escaped(zh)}</td><td lang="en">${escaped(en)}</td></tr>`,
  )
  .join('\n')}
</table>`,
  );
