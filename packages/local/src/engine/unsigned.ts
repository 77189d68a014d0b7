import { documents } from '@jieti/store';

/** The form that the engine asks for. It checks neither the signature nor the instant. */
const unsigned = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
};

/** The step of the SDK that signs, by the SDK's own name for it. */
const signing = 'httpSigningMiddleware';

interface Sent {
  readonly headers: Record<string, string>;
}

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && 'headers' in value;

/**
 * From here on the handlers' client signs nothing in this process: our own engine is reached on the loopback only and checks no
 * signature, and to make one is a quarter of the work of a request.
 */
export const sendUnsigned = (): void => {
  documents.middlewareStack.remove(signing);
  documents.middlewareStack.add(
    (next) => async (args) => {
      if (isSent(args.request)) Object.assign(args.request.headers, unsigned);
      return next(args);
    },
    { step: 'build', name: 'jietiUnsigned', override: true },
  );
};
