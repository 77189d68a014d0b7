import { expect } from 'vitest';
import { type Reply, type Request, send, writesSoFar } from './http-journey.ts';
import type { CityProcess } from './journey-process.ts';

/** What a refusal must be: its status, and its code if that is fixed. */
export interface Refusal {
  readonly status: number | readonly number[];
  readonly code?: string;
}

const inside = /\bat .+:\d+:\d+|node_modules|\.ts:\d+|Error:/;
const han = /\p{Script=Han}/u;

const checkProblem = (reply: Reply, language: 'zh' | 'en', what: string): void => {
  const { status, headers, body, text } = reply;
  expect(headers.get('content-type'), what).toMatch(/^application\/problem\+json/);
  expect(headers.get('content-language'), what).toBe(language);
  expect(body, what).toMatchObject({
    type: `/docs/problems/${body.code}`,
    title: expect.stringMatching(/\S/),
    status,
    code: expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  });
  expect(han.test(body.title), `${what}: ${body.title}`).toBe(language === 'zh');
  expect(text, what).not.toMatch(inside);
};

const checkStatus = (reply: Reply, { status, code }: Refusal, what: string): void => {
  const wanted = [status].flat();
  expect(wanted, `${what}: ${reply.status} ${reply.text.slice(0, 400)}`).toContain(reply.status);
  if (code !== undefined) expect(reply.body.code, what).toBe(code);
};

/**
 * Sends a request that must be refused, in Chinese as everybody gets it and in English for who asks; both times nothing
 * may be written. Answers the English problem.
 */
export const mustRefuse = async (
  city: CityProcess,
  request: Request,
  refusal: Refusal,
  what: string,
): Promise<Reply> => {
  const before = writesSoFar(city);
  const inChinese = await send(city, request);
  checkStatus(inChinese, refusal, what);
  checkProblem(inChinese, 'zh', what);
  const headers = { ...request.headers, 'accept-language': 'en-GB,en;q=0.9' };
  const inEnglish = await send(city, { ...request, headers });
  checkStatus(inEnglish, refusal, what);
  checkProblem(inEnglish, 'en', what);
  expect(writesSoFar(city), `${what} wrote something`).toBe(before);
  return inEnglish;
};
