import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { readJson, writeJson } from '../storage/json-file.ts';
import type { JwtAuthorizer } from '../template/model.ts';

const keySchema = z.strictObject({ kid: z.string(), privateKey: z.string() });

/** An HTTP API's JWT authorizer takes RSA signatures only. */
const algorithm = 'RS256';

/** By the wall clock, for the gateway lives outside the city's time. */
const lifetime = '7d';

/** Stands for the city's OIDC issuer: signs tokens with a key of this data directory, and checks them as API Gateway does. */
export interface Issuer {
  readonly token: (claims: JWTPayload & { sub: string }) => Promise<string>;
  /** The claims of a good token; null for any other. */
  readonly verify: (
    authorization: string | undefined,
    authorizer: JwtAuthorizer,
  ) => Promise<JWTPayload | null>;
}

const makeKey = (): z.output<typeof keySchema> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid: 'local-1', privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
};

const keyIn = (dataDir: string): { kid: string; privateKey: KeyObject; publicKey: KeyObject } => {
  const path = join(dataDir, 'issuer.json');
  const none = { kid: '', privateKey: '' };
  let stored = readJson(path, keySchema, none);
  if (stored === none) {
    stored = makeKey();
    writeJson(path, stored, 0o600);
  }
  const privateKey = createPrivateKey(stored.privateKey);
  return { kid: stored.kid, privateKey, publicKey: createPublicKey(privateKey) };
};

/** `Bearer <token>`, or the bare token, which API Gateway takes too. */
const tokenIn = (authorization: string | undefined): string | undefined =>
  /^(?:Bearer +)?(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];

/** The issuer of a city. `authorizer` is what the template says of the real one: its name and audience. */
export const issuerOf = (dataDir: string, authorizer: JwtAuthorizer): Issuer => {
  const { kid, privateKey, publicKey } = keyIn(dataDir);
  return {
    token: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm, kid, typ: 'JWT' })
        .setIssuer(authorizer.issuer)
        .setAudience([...authorizer.audience])
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(privateKey),
    verify: async (authorization, { issuer, audience }) => {
      const token = tokenIn(authorization);
      if (!token) return null;
      try {
        const { payload } = await jwtVerify(
          token,
          ({ kid: asked }) => {
            if (asked !== kid) throw new Error('no such key');
            return publicKey;
          },
          { algorithms: [algorithm], issuer, audience: [...audience], requiredClaims: ['exp'] },
        );
        return payload;
      } catch {
        return null;
      }
    },
  };
};
