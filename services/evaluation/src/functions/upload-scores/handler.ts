import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { uploadScores } from '../../uploads/upload-scores.ts';

export const handler = apiHandler(on(routes.uploadScores, uploadScores));
