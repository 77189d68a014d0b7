import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Issuer, issuerOf } from '../../../packages/local/src/http/issuer.ts';

/** The identity provider of one city: its key lies in `dataDir/issuer.json`, where tests that forge tokens find it. */
export interface CityIssuer extends Issuer {
  readonly url: string;
  readonly audience: string;
  readonly dataDir: string;
}

const jwks = (dataDir: string): unknown => {
  const { kid, privateKey } = JSON.parse(readFileSync(join(dataDir, 'issuer.json'), 'utf8'));
  const jwk = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' });
  return { keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] };
};

export interface Oidc {
  readonly issuers: Readonly<Record<string, CityIssuer>>;
  readonly stop: () => void;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** Serves an issuer for each city on the loopback: discovery and keys, as OpenID Connect has them. */
export const serveOidc = async (cities: readonly string[], directory: string): Promise<Oidc> => {
  const issuers: Record<string, CityIssuer> = {};
  const server = createServer((request, response) => {
    const [, city = '', ...rest] = (request.url ?? '').split('/');
    const issuer = issuers[city];
    const answers: Record<string, unknown> = issuer
      ? {
          '.well-known/openid-configuration': { issuer: issuer.url, jwks_uri: `${issuer.url}/keys` },
          keys: jwks(issuer.dataDir),
        }
      : {};
    const answer = answers[rest.join('/')];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  const port = await listen(server);
  for (const city of cities) {
    const dataDir = join(directory, city);
    mkdirSync(dataDir, { recursive: true });
    const url = `http://127.0.0.1:${port}/${city}`;
    const audience = `jieti-${city}`;
    const issuer = issuerOf(dataDir, { issuer: url, audience: [audience] });
    issuers[city] = { ...issuer, url, audience, dataDir };
  }
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { issuers, stop };
};
