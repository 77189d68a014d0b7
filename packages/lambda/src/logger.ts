import { Logger } from '@aws-lambda-powertools/logger';

/** Structured, with ids of requests and cases only: never a person's data, never a body. */
export const logger = new Logger({ serviceName: process.env.SERVICE ?? 'jieti' });
