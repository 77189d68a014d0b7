import type { IncomingMessage } from 'node:http';
import { problem } from '@jieti/lambda';

/** Lambda takes 6 MB. */
const mostBytes = 6_000_000;

/** So many bytes of a body that is too large are still read away, so that its sender gets to hear the answer. */
const mostDiscarded = 64_000_000;

/** Reads a request's body; throws the `too-large` problem (413) for more than a function could be given. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (size > mostDiscarded) break;
  }
  if (size > mostBytes) throw problem('too-large');
  return Buffer.concat(chunks);
};
