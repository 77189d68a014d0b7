import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CityProcess } from './journey-process.ts';

/** Tokens that no gateway may take, made by hand so that nothing in between repairs them. */

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Header {
  readonly alg: string;
  readonly kid?: string;
  readonly typ?: string;
}

const signed = (header: Header, claims: unknown, key: KeyObject): string => {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

const claimsIn = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

const headerIn = (token: string): Header =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8'));

/** With the last character of a part another one. */
const flipped = (part = ''): string => `${part.slice(0, -4)}${part.slice(-4) === 'AAAA' ? 'BBBB' : 'AAAA'}`;

const hour = 3600;

/** A good token's bad relatives, by what is wrong with them; the city's own key signs where the key is not what is wrong. */
export const badTokens = (city: CityProcess, good: string): Readonly<Record<string, string>> => {
  const kept = JSON.parse(readFileSync(join(city.dataDir, 'issuer.json'), 'utf8'));
  const own = createPrivateKey(kept.privateKey);
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const header = headerIn(good);
  const claims = claimsIn(good);
  const [first = '', second = '', third = ''] = good.split('.');
  const now = Math.floor(Date.now() / 1000);
  const { exp: _, ...endless } = claims;
  const { sub: __, ...nameless } = claims;
  const promoted = encode({ ...claims, sub: 'somebody-else' });
  const hmacText = `${encode({ ...header, alg: 'HS256' })}.${second}`;
  const publicPem = createPublicKey(own).export({ type: 'spki', format: 'pem' });
  return {
    'no token at all': '',
    'not a token': 'nonsense',
    'a tampered signature': `${first}.${second}.${flipped(third)}`,
    'tampered claims': `${first}.${promoted}.${third}`,
    'no signature': `${first}.${second}.`,
    'alg none': `${encode({ alg: 'none', typ: 'JWT' })}.${second}.`,
    'alg none with the old signature': `${encode({ ...header, alg: 'none' })}.${second}.${third}`,
    'HMAC keyed with the public key': `${hmacText}.${createHmac('sha256', publicPem).update(hmacText).digest('base64url')}`,
    'signed by a foreign key': signed(header, claims, foreign),
    'signed by a foreign key of another name': signed({ ...header, kid: 'foreign' }, claims, foreign),
    'of an unknown key id': signed({ ...header, kid: '../../etc/passwd' }, claims, own),
    'of another issuer': signed(header, { ...claims, iss: 'https://login.elsewhere.example' }, own),
    'for another audience': signed(header, { ...claims, aud: 'another-system' }, own),
    expired: signed(header, { ...claims, iat: now - 2 * hour, exp: now - hour }, own),
    'not valid yet': signed(header, { ...claims, nbf: now + hour }, own),
    'that never expires': signed(header, endless, own),
    'without a subject': signed(header, nameless, own),
    'with offices that are none': signed(header, { ...claims, offices: '[{"body":"emperor"}]' }, own),
    'with offices that are no JSON': signed(header, { ...claims, offices: 'cgc-office' }, own),
  };
};
