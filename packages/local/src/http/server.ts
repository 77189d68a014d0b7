import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { logger, notFound, problem } from '@jieti/lambda';
import type { JWTPayload } from 'jose';
import type { Invoke } from '../functions/functions.ts';
import { problemReply, type Reply, replyOf, send } from './answer.ts';
import { bodyOf } from './body.ts';
import { gatewayEvent } from './gateway-event.ts';
import type { Issuer } from './issuer.ts';
import { type LocalWorld, serveLocal } from './local-api.ts';
import { badRequest, methodNotAllowed, starting } from './problems.ts';
import type { Matched, Router } from './routing.ts';

/** The city behind the server once it is up. */
interface Backend {
  readonly router: Router;
  readonly issuer: Issuer;
  readonly invoke: Invoke;
  readonly world: LocalWorld;
  /** Virtual time, epoch milliseconds. */
  readonly milliseconds: () => number;
  /** Lets the streams and the bus carry on what a write set off; answers when they are at rest, or after a bounded time. */
  readonly afterWrite: () => Promise<void>;
  /** Called for every request before it is served. */
  readonly onRequest: (method: string, path: string) => void;
}

const authorize = async (
  { issuer }: Backend,
  { route }: Matched,
  request: IncomingMessage,
): Promise<JWTPayload | null> => {
  if (!route.authorizer) return null;
  const claims = await issuer.verify(request.headers.authorization, route.authorizer);
  if (!claims) throw problem('unauthenticated');
  return claims;
};

const allowing = (reply: Reply, methods: readonly string[]): Reply => ({
  ...reply,
  headers: { ...reply.headers, allow: [...methods, 'OPTIONS'].join(', ') },
});

const serveRoute = async (
  backend: Backend,
  request: IncomingMessage,
  url: URL,
  method: string,
): Promise<Reply> => {
  const methods = backend.router.methodsOf(url.pathname);
  if (methods.length === 0) throw notFound();
  if (method === 'OPTIONS') return allowing({ status: 204, headers: {}, body: Buffer.alloc(0) }, methods);
  const matched = backend.router.find(method, url.pathname);
  if (!matched) return allowing(problemReply(methodNotAllowed(), request.headers), methods);
  const claims = await authorize(backend, matched, request);
  const body = await bodyOf(request);
  const now = backend.milliseconds();
  const event = gatewayEvent({ request, url, matched, body, claims, now, requestId: randomUUID() });
  const reply = replyOf(await backend.invoke(matched.route.functionArn, event));
  if (method !== 'GET' && reply.status < 300) await backend.afterWrite();
  return reply;
};

const urlOf = (request: IncomingMessage): URL => {
  const url = request.url?.startsWith('/') ? URL.parse(`http://localhost${request.url}`) : null;
  if (!url) throw badRequest();
  return url;
};

const serve = async (backend: Backend, request: IncomingMessage): Promise<Reply> => {
  const url = urlOf(request);
  // As GET, but for the body.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  backend.onRequest(method, url.pathname);
  return url.pathname.startsWith('/_local/')
    ? serveLocal(backend.world, request, method, url.pathname, await bodyOf(request))
    : serveRoute(backend, request, url, method);
};

const answer = async (
  backend: Backend | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  let reply: Reply;
  try {
    if (!backend) throw starting();
    reply = await serve(backend, request);
  } catch (error) {
    reply = problemReply(error, request.headers);
    if (reply.status === 500) logger.error('unexpected', { error: error as Error });
  }
  // The rest of a body that was not read must not be taken for the next request.
  if (!request.complete) response.shouldKeepAlive = false;
  if (!response.destroyed) send(response, reply, request.method === 'HEAD');
};

/** A message that is no HTTP at all, or has absurdly long headers, gets a problem too. */
const onClientError = (error: Error & { code?: string }, socket: Socket): void => {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const { body } = problemReply(badRequest(), {});
  socket.end(
    `HTTP/1.1 ${tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}\r\nConnection: close\r\n` +
      `Content-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${body.byteLength}\r\n\r\n${body}`,
  );
};

export interface CityServer {
  readonly port: number;
  /** From now on requests reach the city; before, they get 503. */
  readonly open: (backend: Backend) => void;
  readonly close: () => Promise<void>;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/**
 * Listens on the loopback only: whoever reaches it can have any token. Throws the system's error (`EADDRINUSE`) if the port is taken.
 * It listens before the city is up, so that a taken port is known before the long work.
 */
export const listenAt = async (port: number): Promise<CityServer> => {
  let backend: Backend | undefined;
  const server = createServer((request, response) => void answer(backend, request, response));
  // Longer than a busy machine keeps a request waiting: a connection that a client is about to use again is not closed under its hands.
  server.keepAliveTimeout = 65_000;
  server.on('clientError', onClientError);
  const listening = await listen(server, port);
  return {
    port: listening,
    open: (ready) => {
      backend = ready;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
};
