import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { resolveReview } from '../../reviews/resolve.ts';

export const handler = apiHandler(on(routes.resolveReview, resolveReview));
