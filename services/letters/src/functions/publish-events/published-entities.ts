/** The entities of the table that the bus hears of: their changes reach the publisher, and no others. */
export const publishedEntities = [
  'unit',
  'post',
  'letter',
  'report',
  'unit-duties',
  'finding',
  'finding-status',
  'letter-notice',
] as const;
