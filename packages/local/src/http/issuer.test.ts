import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Issuer, issuerOf } from './issuer.ts';

const authorizer = { issuer: 'https://issuer.example', audience: ['jieti'] };
let dataDir = '';
let issuer: Issuer;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jieti-issuer-'));
  issuer = issuerOf(dataDir, authorizer);
});

afterAll(() => rmSync(dataDir, { recursive: true }));

const key = () => createPrivateKey(JSON.parse(readFileSync(join(dataDir, 'issuer.json'), 'utf8')).privateKey);

const now = Math.floor(Date.now() / 1000);
const good: JWTPayload = { sub: 's', iss: authorizer.issuer, aud: 'jieti', iat: now, exp: now + 60 };

const signed = (payload: JWTPayload, header: Record<string, unknown> = {}, by = key()) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'local-1', ...header }).sign(by);

test('a token of the issuer is good, also after a restart', async () => {
  const token = await issuer.token({ sub: 'director', offices: '[]' });
  expect(await issuerOf(dataDir, authorizer).verify(`Bearer ${token}`, authorizer)).toMatchObject({
    sub: 'director',
    offices: '[]',
  });
});

test('the test makes good tokens by hand, so that its bad ones are bad for one reason only', async () => {
  expect(await issuer.verify(`Bearer ${await signed(good)}`, authorizer)).toMatchObject({ sub: 's' });
});

const symmetric = () => {
  const pem = createPublicKey(key()).export({ type: 'spki', format: 'pem' });
  return new SignJWT(good).setProtectedHeader({ alg: 'HS256', kid: 'local-1' }).sign(Buffer.from(pem));
};

test.each<[string, () => Promise<string | undefined>]>([
  ['no header', async () => undefined],
  ['no token', async () => 'Bearer '],
  ['not a token', async () => 'Bearer abc'],
  ['another scheme', async () => `Basic ${await signed(good)}`],
  ['a foreign issuer', async () => `Bearer ${await signed({ ...good, iss: 'https://evil.example' })}`],
  ['a foreign audience', async () => `Bearer ${await signed({ ...good, aud: 'other' })}`],
  ['expired', async () => `Bearer ${await signed({ ...good, exp: now - 1 })}`],
  ['without an end', async () => `Bearer ${await signed({ ...good, exp: undefined })}`],
  ['not yet valid', async () => `Bearer ${await signed({ ...good, nbf: now + 60 })}`],
  ['an unknown key id', async () => `Bearer ${await signed(good, { kid: 'other' })}`],
  ['unsigned', async () => `Bearer ${new UnsecuredJWT(good).encode()}`],
  ['signed with the public key as a secret', async () => `Bearer ${await symmetric()}`],
  ['another algorithm', async () => `Bearer ${await signed(good, { alg: 'PS256' })}`],
  [
    "somebody else's key",
    async () =>
      `Bearer ${await signed(good, {}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)}`,
  ],
  [
    'a changed claim',
    async () => {
      const [head, , signature] = (await signed(good)).split('.');
      const body = Buffer.from(JSON.stringify({ ...good, sub: 'root' })).toString('base64url');
      return `Bearer ${head}.${body}.${signature}`;
    },
  ],
])('a token that is %s is none', async (_, authorization) => {
  expect(await issuer.verify(await authorization(), authorizer)).toBeNull();
});
