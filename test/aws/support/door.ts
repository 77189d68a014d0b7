import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { CityIssuer } from './oidc.ts';

/**
 * What stands between a client and a city's HTTP API on the internet, on the loopback: the name that leads to it, and
 * the page where one gets a token, under the path by which the embedded default gives them. Everything else goes
 * through untouched.
 */
export interface Door {
  readonly url: string;
  readonly stop: () => void;
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const giveToken = async (
  issuer: CityIssuer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const { subject, offices = [], units = [] } = JSON.parse((await bodyOf(incoming)).toString());
  const claims = { sub: subject, offices: JSON.stringify(offices), units: JSON.stringify(units) };
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ token: await issuer.token(claims) }));
};

const passOn = (port: number, apiId: string, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const { method, url: path, headers } = incoming;
  const host = `${apiId}.execute-api.localhost:${port}`;
  const onward = send({ host: '127.0.0.1', port, method, path, headers: { ...headers, host } }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', (error) => outgoing.destroy(error));
  incoming.pipe(onward);
};

/** Opens the door of a city whose API has this id at the emulator on this port. */
export const openDoor = async (port: number, apiId: string, issuer: CityIssuer): Promise<Door> => {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === '/_local/tokens') void giveToken(issuer, incoming, outgoing);
    else passOn(port, apiId, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${own}`, stop };
};
