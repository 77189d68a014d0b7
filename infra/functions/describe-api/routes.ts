import { route } from '@jieti/lambda/contract';
import { z } from 'zod';

/** Open: what the interface is like is no secret, and a client reads it before it has a token. */
export const routes = {
  describe: route({
    method: 'GET',
    path: '/openapi.json',
    summary: { zh: '接口说明（OpenAPI 3.1）', en: 'This interface as OpenAPI 3.1' },
    articles: [],
    answers: { 200: z.record(z.string(), z.unknown()) },
    open: true,
  }),
  docs: route({
    method: 'GET',
    path: '/docs',
    summary: { zh: '可读的接口说明', en: 'This interface as a readable page' },
    articles: [],
    answers: { 200: null },
    open: true,
  }),
  docsFile: route({
    method: 'GET',
    path: '/docs/{file}',
    summary: { zh: '说明页面的文件', en: 'A file of the readable page' },
    articles: [],
    params: z.strictObject({ file: z.string().max(100) }),
    answers: { 200: null },
    open: true,
  }),
  problems: route({
    method: 'GET',
    path: '/docs/problems',
    summary: { zh: '问题代码一览', en: 'All problem codes' },
    articles: [],
    answers: { 200: null },
    open: true,
  }),
  problem: route({
    method: 'GET',
    path: '/docs/problems/{code}',
    summary: { zh: '一个问题代码的说明', en: 'The page of one problem code' },
    articles: [],
    params: z.strictObject({ code: z.string().regex(/^[a-z0-9-]{1,100}$/) }),
    answers: { 200: null },
    open: true,
  }),
};
