import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { env } from './env.ts';

/** Writes a text under a name, apart from the tables and for good: a text that is there already is left as it is. */
export type WriteOnce = (name: string, text: string) => Promise<void>;

const client = new S3Client();

/** S3 answers so when something has that name. */
const isThere = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.name === 'PreconditionFailed';

/** Into the bucket whose objects nobody can change or remove, by its own lock. */
const inBucket: WriteOnce = async (name, text) => {
  try {
    await client.send(
      new PutObjectCommand({
        Bucket: env('ROOTS_BUCKET'),
        Key: name,
        Body: text,
        ContentType: 'application/json',
        IfNoneMatch: '*',
      }),
    );
  } catch (error) {
    if (!isThere(error)) throw error;
  }
};

let current: WriteOnce = inBucket;

export const writeOnce: WriteOnce = (name, text) => current(name, text);

/** For the embedded default and for tests: another place to write to. Returns a function that undoes it. */
export const useWriteOnce = (other: WriteOnce): (() => void) => {
  const before = current;
  current = other;
  return () => {
    current = before;
  };
};
