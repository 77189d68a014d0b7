/** The year whose letters are issued and signed. */
export const year = 2026;

/** When its register is brought in. */
export const begins = '2026-01-05T01:00:00.000Z';
