import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { requestReview } from '../../reviews/request.ts';

export const handler = apiHandler(on(routes.requestReview, requestReview));
