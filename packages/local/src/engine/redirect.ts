import { documents } from '@jieti/store';

interface Request {
  protocol: string;
  hostname: string;
  port?: number;
}

const isRequest = (value: unknown): value is Request =>
  typeof value === 'object' && value !== null && 'hostname' in value && 'protocol' in value;

/**
 * Points the handlers' client at this engine. It reads its endpoint once a process, while a city may be started again in
 * the same process, with an engine on another port.
 */
export const sendTo = (endpoint: string): void => {
  const { protocol, hostname, port } = new URL(endpoint);
  documents.middlewareStack.add(
    (next) => async (args) => {
      if (isRequest(args.request))
        Object.assign(args.request, { protocol, hostname, port: Number(port) || undefined });
      return next(args);
    },
    { step: 'build', priority: 'high', name: 'jietiEndpoint', override: true },
  );
};
