/** What an answer is wanted for (A11, A23): promotion and rank, awards, a unit's honours, assessment, or else in words. */
export const eligibilityPurposes = ['promotion', 'award', 'honours', 'assessment', 'other'] as const;
export type EligibilityPurpose = (typeof eligibilityPurposes)[number];
