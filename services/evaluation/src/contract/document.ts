import { freeText } from '@jieti/lambda/contract';
import { legalDate } from '@jieti/letters/contract';
import { z } from 'zod';

export const documentSchema = z
  .strictObject({
    number: freeText(100),
    date: legalDate,
  })
  .meta({ id: 'Document', description: 'The document of an act, by number and date' });
