/** What an answer is wanted for (A11, A23): promotion and rank, awards, a unit's honours, assessment, or else in words. */
export const purposes = ['promotion', 'award', 'honours', 'assessment', 'other'] as const;

export interface Purpose {
  readonly code: (typeof purposes)[number];
  readonly text: string | null;
}
