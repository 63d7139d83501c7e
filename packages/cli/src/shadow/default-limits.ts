/** What a shadow run has to reach where neither the call nor the config says so. */
export const defaultLimits = { minCases: 1000, maxMismatchRate: 0 } as const;
